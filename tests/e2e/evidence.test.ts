import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFixtures } from '../fixtures';
import { revocationList } from '../fixtures/ca/revocation';
import { type AuthorityServers, authorityHosts, type Behaviour, startAuthorityServers } from '../fixtures/servers';
import { type EvidencePapers, makeEvidencePapers } from '../fixtures/servers/papers';
import { accessibilityProblems } from './harness/axe';
import { hostsAskedBy } from './harness/net-log';
import { press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { importCertificate, verdictOf, verify } from './journeys/citizen';
import { deskDone, dropOnDesk, verdictColumn } from './journeys/officer';

const ask = 'Hỏi các máy chủ này';

/** Presses the button that names the servers, and waits for the verdict that follows. */
async function askServers(page: Page): Promise<string> {
  await page.evaluate(() => document.querySelector('.verdict')?.setAttribute('data-old', ''));
  await press(page, ask);
  await page.waitForSelector('.verdict:not([data-old]) h2', { timeout: 30_000 });
  return seeText(page, /./);
}

describe('revocation over the network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-net-'));
  const log = join(folder, 'net.json');
  let world: World;
  let servers: AuthorityServers;
  let papers: EvidencePapers;
  beforeAll(async () => {
    const { authority } = await ensureFixtures();
    servers = await startAuthorityServers(authority);
    papers = await makeEvidencePapers(authority);
    world = await openWorld('citizen', {
      hostRules: servers.hostRules,
      permitted: true,
      args: [`--log-net-log=${log}`],
    });
    // The root alone: most real files carry the leaf only, so the authority between has to be asked for.
    await (await importCertificate(world, authority.rootFiles.pem)).close();
  });
  afterAll(async () => {
    await world?.close().catch(() => undefined);
    await servers?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks nothing by itself and names the servers before', async () => {
    const { page, text } = await verify(world, papers.good);
    expect(await verdictOf(page)).toBe('Không xác định');
    expect(text).toContain('ca.gov.vn');
    expect(text).toContain('Ban Cơ yếu Chính phủ');
    expect(text).toContain('không gửi tài liệu');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(servers.requests).toEqual([]);
    await page.close();
  });

  it('after the click: the missing authority, then its word on the certificate', async () => {
    const { page } = await verify(world, papers.good);
    await askServers(page);
    expect(await verdictOf(page)).toBe('Hợp lệ');
    expect(servers.requests).toContain('GET ca.gov.vn/pki/pub/crt/cpcag2.crt');
    expect(servers.requests).toContain('GET ca.gov.vn/pki/pub/crl/cpcag2.crl');
    expect(servers.requests.filter((request) => request.includes('ocsp'))).toEqual([]);
    // Nothing is open any more, so nobody else is named.
    expect(await page.$$(`::-p-aria([name="${ask}"][role="button"])`)).toEqual([]);
    await page.close();
  });

  it('a responder allowed in the settings is asked about the certificate itself', async () => {
    const options = await world.open('options.html#trust');
    await press(options, 'Cho phép hỏi ocsp.ca.gov.vn');
    await seeText(options, 'Đang hỏi được 2 máy chủ');
    await options.close();
    const { page } = await verify(world, papers.good);
    expect(await verdictOf(page)).toBe('Hợp lệ');
    expect(servers.requests).toContain('POST ocsp.ca.gov.vn/');
    await page.close();
  });

  it.each([
    ['revoked', 'Không hợp lệ', /thu hồi/],
    ['revokedLater', 'Hợp lệ', /thu hồi/],
    ['held', 'Không xác định', /tạm ngừng|tạm dừng|đình chỉ/],
  ] as const)('%s: %s', async (paper, verdict, words) => {
    const { page, text } = await verify(world, papers[paper]);
    expect(await verdictOf(page)).toBe(verdict);
    expect(text).toMatch(words);
    await page.close();
  });

  it('servers slow, endless or elsewhere: the warning beside the verdict, never a failure', async () => {
    // With the authority between at hand the path is whole, and only its word is missing.
    const options = await importCertificate(world, world.fixtures.authority.rootFiles.p7b);
    await seeText(options, 'Đã thêm 2 chứng thư.');
    await options.close();
    for (const behaviour of ['redirect', 'endless', 'failing', 'nonsense', 'slow'] as const) {
      await warnsOnly(world, servers, papers.revoked, behaviour);
    }
  }, 90_000);

  it('the settings show who may be asked, and take the word back', async () => {
    const page = await world.open('options.html#trust');
    await seeText(page, 'Đang hỏi được 2 máy chủ');
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'Tắt, bỏ mọi phép');
    await seeText(page, 'Đang tắt: không có gì được hỏi');
    servers.requests.length = 0;
    const { text } = await verify(world, papers.good);
    expect(text).toContain('ca.gov.vn');
    expect(servers.requests).toEqual([]);
  });

  it('contacted nobody but the named servers', async () => {
    const { extensionId } = world;
    await world.close();
    expect(hostsAskedBy(extensionId, log)).toEqual(['ca.gov.vn', 'ocsp.ca.gov.vn']);
    expect(world.refused).toEqual([]);
  });
});

/** A revoked certificate whose authority does not answer: valid with the warning, although we did ask. */
async function warnsOnly(world: World, servers: AuthorityServers, paper: string, behaviour: Behaviour): Promise<void> {
  await forgetAnswers(world);
  servers.requests.length = 0;
  for (const host of authorityHosts) servers.behave(host, behaviour);
  const { page, text } = await verify(world, paper);
  for (const host of authorityHosts) servers.behave(host, 'normal');
  expect(await verdictOf(page), behaviour).toBe('Hợp lệ');
  expect(text, behaviour).toContain('Chưa kiểm tra được tình trạng thu hồi');
  expect(servers.requests, behaviour).toContain('POST ocsp.ca.gov.vn/');
  expect(servers.requests.some((request) => /^GET ca\.gov\.vn\/.*\.crl$/.test(request))).toBe(true);
  await page.close();
}

/** Answers kept from an earlier check would hide what a silent server does. */
async function forgetAnswers(world: World): Promise<void> {
  const page = await world.open('options.html');
  await page.evaluate(
    () => new Promise((done) => Object.assign(indexedDB.deleteDatabase('khong-giay-evidence'), { onsuccess: done })),
  );
  await page.close();
}

describe('without the browser’s permission', () => {
  let world: World;
  let servers: AuthorityServers;
  let papers: EvidencePapers;
  beforeAll(async () => {
    const { authority } = await ensureFixtures();
    servers = await startAuthorityServers(authority);
    papers = await makeEvidencePapers(authority);
    world = await openWorld('citizen', { hostRules: servers.hostRules });
    await (await importCertificate(world, authority.rootFiles.pem)).close();
  });
  afterAll(async () => {
    await world?.close();
    await servers?.close();
  });

  it('a click sends nothing while the browser’s own question is open', async () => {
    const { page } = await verify(world, papers.good);
    await press(page, ask);
    await new Promise((next) => setTimeout(next, 2_000));
    expect(servers.requests).toEqual([]);
    expect(await verdictOf(page)).toBe('Không xác định');
  });

  it('a choice without the permission sends nothing either', async () => {
    const page = await world.open('options.html');
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } };
      return chrome.storage.local.set({ evidenceHosts: ['ca.gov.vn', 'ocsp.ca.gov.vn'] });
    });
    const { page: report } = await verify(world, papers.good);
    expect(await verdictOf(report)).toBe('Không xác định');
    expect(servers.requests).toEqual([]);
  });

  it('without a network, a list the person gave says it', async () => {
    const { authority } = world.fixtures;
    const file = join(authority.folder, 'cpcag2.crl');
    writeFileSync(file, revocationList(authority, 'sub'));
    const options = await importCertificate(world, authority.rootFiles.p7b);
    await seeText(options, 'Đã thêm 2 chứng thư.');
    const input = await options.waitForSelector('input[type=file]');
    await (input as typeof input & { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await seeText(options, 'Đã thêm danh sách thu hồi của CA cơ quan Nhà nước thử nghiệm');
    expect(await accessibilityProblems(options)).toEqual([]);
    const { page: report } = await verify(world, papers.revoked);
    expect(await verdictOf(report)).toBe('Không hợp lệ');
    await options.bringToFront();
    await press(options, 'Xóa danh sách thu hồi của CA cơ quan Nhà nước thử nghiệm (KHÔNG CÓ GIÁ TRỊ)');
    await seeText(options, 'Chưa có danh sách nào.');
    const { page: again } = await verify(world, papers.revoked);
    expect(await verdictOf(again)).toBe('Hợp lệ');
    expect(servers.requests).toEqual([]);
  });
});

describe('on the officer’s desk', () => {
  let world: World;
  let servers: AuthorityServers;
  let papers: EvidencePapers;
  beforeAll(async () => {
    const { authority } = await ensureFixtures();
    servers = await startAuthorityServers(authority);
    papers = await makeEvidencePapers(authority);
    world = await openWorld('officer', { hostRules: servers.hostRules, permitted: true });
    await (await importCertificate(world, authority.rootFiles.p7b)).close();
  });
  afterAll(async () => {
    await world?.close();
    await servers?.close();
  });

  it('one permission covers all files; each server is asked once about each certificate', async () => {
    const desk = await dropOnDesk(world, [papers.good, papers.revoked, papers.revokedLater, papers.held]);
    await deskDone(desk);
    expect(servers.requests).toEqual([]);
    expect(await verdictColumn(desk)).not.toContain('Không hợp lệ');
    await press(desk, ask);
    await seeText(desk, 'Không hợp lệ: 1', 30_000);
    expect((await verdictColumn(desk)).sort()).toEqual(['Hợp lệ', 'Hợp lệ', 'Không hợp lệ', 'Không xác định']);
    expect(servers.requests.filter((request) => request.endsWith('rootcag2.crl'))).toHaveLength(1);
    expect(servers.requests.filter((request) => request.startsWith('POST ocsp'))).toHaveLength(4);
  });

  it('servers down: the warning beside the verdict, never a failure', () =>
    warnsOnly(world, servers, papers.revoked, 'down'));
});
