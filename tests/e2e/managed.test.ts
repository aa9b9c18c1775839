import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFixtures } from '../fixtures';
import { type AuthorityServers, startAuthorityServers } from '../fixtures/servers';
import { type EvidencePapers, makeEvidencePapers } from '../fixtures/servers/papers';
import { accessibilityProblems } from './harness/axe';
import { mayManage } from './harness/managed';
import { seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { verdictOf, verify } from './journeys/citizen';

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

  it('trusts the installed root and asks the chosen servers', async () => {
    const { page } = await verify(world, papers.good);
    expect(await verdictOf(page)).toBe('Hợp lệ');
    expect(servers.requests).toContain('POST ocsp.ca.gov.vn/');
    const { page: revoked } = await verify(world, papers.revoked);
    expect(await verdictOf(revoked)).toBe('Không hợp lệ');
  });
});
