import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hosts, type Portals, startPortals } from '../portals/server';
import { type FirefoxTab, type FirefoxWithExtension, launchFirefox } from './harness/firefox';

/**
 * The ways a driver can choose a file in Firefox: it has no drag from the desktop and no picker, and the `input` event
 * it makes stays inside a shadow root, which the browser's own does not.
 */
describe('every way a file reaches a portal, in Firefox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-tep-'));
  const paths = ['ghi-chu.txt', 'ghi-chu-2.txt'].map((name) => join(folder, name));
  let portals: Portals;
  let firefox: FirefoxWithExtension;
  let tab: FirefoxTab;

  beforeAll(async () => {
    for (const path of paths) writeFileSync(path, `Không phải PDF\n${randomBytes(4000).toString('hex')}`);
    portals = await startPortals();
    firefox = await launchFirefox('citizen', hosts);
  });
  beforeEach(async () => {
    tab = await firefox.newTab();
    await tab.goto(`https://dichvucong.hochiminhcity.gov.vn:${portals.port}/tep`);
    await tab.until(`document.querySelector('#formio .fileSelector')`);
  });
  afterAll(async () => {
    await firefox?.close();
    await portals?.close();
    rmSync(folder, { recursive: true });
  });

  const originals = (files: string[]) =>
    files.map((path) => {
      const bytes = readFileSync(path);
      return { name: basename(path), size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  const got = <T>(name: string) => tab.evaluate<T>(`window.got['${name}'] ?? null`);

  const [one = ''] = paths;
  it.each([
    ['plain', [one], `document.querySelector('#plain input')`],
    ['multiple', paths, `document.querySelector('#multiple input')`],
    ['dynamic', [one], `(makeInput(document.getElementById('dynamic')), document.querySelector('#dynamic input'))`],
  ])('%s: held, then the original', async (name, files, input) => {
    await tab.chooseFiles(input, files);
    await tab.until(`document.querySelector('khong-giay-tep')`);
    // The panel lies in a closed shadow root; its title has the focus once it asks: Hủy, then the original.
    await new Promise((next) => setTimeout(next, 1500));
    expect(await got(name)).toBeNull();
    expect(await tab.evaluate(`window.events['${name}'] ?? []`)).toEqual([]);
    await tab.keys(['Tab', 'Tab', 'Enter']);
    await tab.until(`window.got['${name}']`);
    expect(await got(name)).toEqual([originals(files)]);
  });

  it('cancel: the page never hears of the file', async () => {
    await tab.chooseFiles(`document.querySelector('#plain input')`, [one]);
    await tab.until(`document.querySelector('khong-giay-tep')`);
    await new Promise((next) => setTimeout(next, 1500));
    await tab.keys(['Tab', 'Enter']);
    await tab.until(`window.events.plain?.includes('cancel')`);
    expect(await got('plain')).toBeNull();
    expect(await tab.evaluate(`document.querySelector('#plain input').files.length`)).toBe(0);
  });
});
