import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFixtures, type Fixtures } from '../fixtures';
import { type AuthorityServers, startAuthorityServers } from '../fixtures/servers';
import { type EvidencePapers, makeEvidencePapers } from '../fixtures/servers/papers';
import { type FirefoxTab, type FirefoxWithExtension, launchFirefox } from './harness/firefox';

const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === '${name}')`;
const named = (name: string) => `document.querySelector('button[aria-label="${name}"]')`;
const hasText = (text: string) => `document.body.innerText.normalize('NFC').includes('${text}')`;
const input = `document.querySelector('input[type=file]')`;
const verdict = `document.querySelector('.verdict h2')?.textContent`;

describe('revocation over the network in Firefox', () => {
  let fixtures: Fixtures;
  let servers: AuthorityServers;
  let papers: EvidencePapers;
  let firefox: FirefoxWithExtension;
  beforeAll(async () => {
    fixtures = await ensureFixtures();
    servers = await startAuthorityServers(fixtures.authority);
    papers = await makeEvidencePapers(fixtures.authority);
    firefox = await launchFirefox('citizen', [], servers.port);
  });
  afterAll(async () => {
    await firefox?.close();
    await servers?.close();
  });

  async function verify(path: string): Promise<FirefoxTab> {
    const tab = await firefox.newTab();
    await tab.goto(`${firefox.origin}report.html`);
    await tab.until(input);
    await tab.chooseFiles(input, [path]);
    await tab.until(verdict, 30_000);
    return tab;
  }

  it('asks nothing before, then the servers named on the screen', async () => {
    const options = await firefox.newTab();
    await options.goto(`${firefox.origin}options.html#trust`);
    await options.until(input);
    await options.chooseFiles(input, [fixtures.authority.rootFiles.pem]);
    await options.until(button('Đã so, tin các chứng thư này'));
    await options.click(button('Đã so, tin các chứng thư này'));
    await options.until(hasText('Đã thêm 1 chứng thư.'));
    const report = await verify(papers.good);
    expect(await report.evaluate<string>(verdict)).toBe('Không xác định');
    expect(servers.requests).toEqual([]);
    await report.click(button('Hỏi các máy chủ này'));
    await report.until(`${verdict} === 'Hợp lệ'`, 30_000);
    expect(servers.requests).toContain('GET ca.gov.vn/pki/pub/crt/cpcag2.crt');
    expect(servers.requests.filter((request) => request.includes('ocsp'))).toEqual([]);
  });

  it('asks a responder allowed in the settings; a revoked certificate is invalid', async () => {
    const options = await firefox.newTab();
    await options.goto(`${firefox.origin}options.html#trust`);
    await options.until(named('Cho phép hỏi ocsp.ca.gov.vn'));
    await options.click(named('Cho phép hỏi ocsp.ca.gov.vn'));
    await options.until(hasText('Đang hỏi được 2 máy chủ'));
    const report = await verify(papers.revoked);
    expect(await report.evaluate<string>(verdict)).toBe('Không hợp lệ');
    expect(servers.requests).toContain('POST ocsp.ca.gov.vn/');
  });

  it('takes the word back', async () => {
    const options = await firefox.newTab();
    await options.goto(`${firefox.origin}options.html#trust`);
    await options.until(button('Tắt, bỏ mọi phép'));
    await options.click(button('Tắt, bỏ mọi phép'));
    await options.until(hasText('Đang tắt: không có gì được hỏi'));
    servers.requests.length = 0;
    const report = await verify(papers.revoked);
    expect(await report.evaluate<string>(verdict)).toBe('Không xác định');
    expect(servers.requests).toEqual([]);
  });
});
