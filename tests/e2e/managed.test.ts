import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFixtures } from '../fixtures';
import { type AuthorityServers, startAuthorityServers } from '../fixtures/servers';
import { type EvidencePapers, makeEvidencePapers } from '../fixtures/servers/papers';
import { accessibilityProblems } from './harness/axe';
import { mayManage } from './harness/managed';
import { seeText } from './harness/page';
import { dossier, openWorld, type World } from './harness/world';
import { verdictOf, verify } from './journeys/citizen';
import { spokenText } from './journeys/officer';

/** A real policy file, as an agency's administrator would install it. */
describe.skipIf(!mayManage)('an organisation’s policy', () => {
  let world: World;
  let servers: AuthorityServers;
  let papers: EvidencePapers;
  beforeAll(async () => {
    const { authority } = await ensureFixtures();
    servers = await startAuthorityServers(authority);
    papers = await makeEvidencePapers(authority);
    const certificate = readFileSync(authority.rootFiles.pem, 'utf8');
    world = await openWorld('officer', {
      hostRules: servers.hostRules,
      permitted: true,
      managed: {
        anchors: [{ certificate, purposes: ['signature', 'timestamp'] }],
        evidenceHosts: ['ca.gov.vn', 'ocsp.ca.gov.vn'],
        hosts: ['motcua.danang.gov.vn'],
        checkDossiers: true,
        ledgerDays: 365,
      },
    });
  });
  afterAll(async () => {
    await world?.close();
    await servers?.close();
  });

  it('shows what was installed, and offers no way to remove it', async () => {
    const options = await world.open('options.html#trust');
    const text = await seeText(options, 'Chứng thư do cơ quan cài đặt');
    expect(text).toContain('RootCA thử nghiệm');
    expect(text).toContain('Chưa có chứng thư nào.');
    await seeText(options, 'Đang hỏi được 2 máy chủ');
    expect(await options.$$('::-p-aria([name="Xóa chứng thư RootCA thử nghiệm (KHÔNG CÓ GIÁ TRỊ)"])')).toEqual([]);
    expect(await options.$$('::-p-aria([name="Bỏ phép hỏi ca.gov.vn"])')).toEqual([]);
    expect(await accessibilityProblems(options)).toEqual([]);
    await options.close();
  });

  it('says in one place what it set and what it left to the person', async () => {
    const options = await world.open('options.html#managed');
    const text = await seeText(options, 'Cài đặt do cơ quan đặt');
    expect(text).toMatch(/Chứng thư gốc được tin\s+1 chứng thư, xem ở thẻ Tin cậy\s+Cơ quan đặt/);
    expect(text).toMatch(/Chứng thư trung gian\s+Danh sách có sẵn[^\n]*\s+Chưa đặt/);
    expect(text).toMatch(/Thời gian giữ sổ kiểm tra\s+365 ngày\s+Cơ quan đặt/);
    expect(await accessibilityProblems(options)).toEqual([]);
    await options.close();
  });

  it('has the files of a dossier checked as its page opens', async () => {
    const page = await world.browser.newPage();
    await page.goto(dossier);
    await page.waitForFunction(() => document.querySelectorAll('khong-giay-badge').length > 0, { timeout: 20_000 });
    expect(await spokenText(page)).toMatch(/\d+ tệp/);
    await page.close();
  });

  it('trusts the installed root and asks the chosen servers', async () => {
    const { page } = await verify(world, papers.good);
    expect(await verdictOf(page)).toBe('Hợp lệ');
    expect(servers.requests).toContain('POST ocsp.ca.gov.vn/');
    const { page: revoked } = await verify(world, papers.revoked);
    expect(await verdictOf(revoked)).toBe('Không hợp lệ');
  });
});
