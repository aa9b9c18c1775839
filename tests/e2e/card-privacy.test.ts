import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drop, panelOf, reviewOf } from './card/panel';
import { cardPapers, type Papers } from './card/papers';
import { filesOf, keptOnDevice, profileFiles, profileHolds } from './card/traces';
import { hostsAskedBy } from './harness/net-log';
import { press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';

let papers: Papers;
beforeAll(async () => {
  papers = await cardPapers();
});

describe('what stays of a card', () => {
  let world: World;
  let panel: Page;
  let log: string;
  const clear = () => [Buffer.from(papers.person.personalNumber), Buffer.from(papers.person.personalNumber, 'utf16le')];
  beforeAll(async () => {
    log = join(mkdtempSync(join(tmpdir(), 'khong-giay-net-')), 'net.json');
    world = await openWorld('citizen', { args: [`--log-net-log=${log}`] });
    panel = await panelOf(world);
  });
  afterAll(() => world?.close());

  it('the consent is logged with its time and the very sentence, which names sensitive data', async () => {
    const { storage } = await keptOnDevice(panel);
    const [{ consents }] = JSON.parse(storage) as [
      { consents: { purpose: string; wording: string; givenAt: string }[] },
    ];
    const reading = consents.find(({ purpose }) => purpose === 'readCard');
    expect(reading?.wording).toContain('dữ liệu cá nhân nhạy cảm');
    expect(Date.parse(reading?.givenAt ?? '')).toBeGreaterThan(Date.now() - 120_000);
  });

  it('no picture and no value is in any store or on the disk, during the review and after it', async () => {
    await drop(panel, papers.front, papers.scanPdf);
    await reviewOf(panel);
    const addresses = await panel.$$eval('.picture-view img', (images) => images.map((image) => image.src));
    const front = readFileSync(papers.front);
    const piece = front.subarray(front.length >> 1, (front.length >> 1) + 64);
    const check = async () => {
      const { storage, databases, caches } = await keptOnDevice(panel);
      expect(storage).not.toContain(papers.person.personalNumber);
      expect(Object.values(databases).filter((count) => count > 0)).toEqual([]);
      expect(caches).toEqual([]);
      for (const bytes of [piece, ...clear()]) expect(profileHolds(world.browser, bytes)).toEqual([]);
      expect(profileFiles(world.browser).filter((file) => file.includes('blob_storage'))).toEqual([]);
    };
    // The search itself sees what is stored: the consent is.
    expect(profileHolds(world.browser, Buffer.from('readCard'))).not.toEqual([]);
    await check();
    await press(panel, 'Dùng thông tin này');
    await seeText(panel, 'Điền tờ khai');
    const isThere = (address: string) =>
      panel.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        address,
      );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(await isThere(address)).toBe(false);
    await check();
  });

  it('a person is kept encrypted when asked, for as long as asked', async () => {
    await panel.reload();
    await drop(panel, papers.front);
    await reviewOf(panel);
    await press(panel, 'Giữ trên máy này, mã hóa', 'radio');
    await panel.select('.panel select', 'null');
    await press(
      panel,
      'Tôi đồng ý để Không Giấy giữ thông tin này trên máy, đã mã hóa, trong thời hạn đã chọn. Không giữ ảnh.',
      'checkbox',
    );
    await press(panel, 'Dùng thông tin này');
    await seeText(panel, 'Điền tờ khai');
    await panel.reload();
    const text = await seeText(panel, 'Giữ đến khi bạn xóa');
    expect(text).toContain('003••••••');
    expect((await keptOnDevice(panel)).databases).toMatchObject({ 'khong-giay-vault/records': 1 });
    for (const bytes of clear()) expect(profileHolds(world.browser, bytes)).toEqual([]);
  });

  it('"Xóa tất cả" takes the record, and on the options page the key and the log too', async () => {
    await press(panel, 'Xóa tất cả');
    await panel.waitForSelector('dialog[open]');
    await (await panel.$('dialog[open] .button-danger'))?.click();
    await seeText(panel, 'Đã xóa tất cả thông tin về người');
    expect((await keptOnDevice(panel)).databases).toMatchObject({ 'khong-giay-vault/records': 0 });
    const options = await world.open('options.html#privacy');
    await press(options, 'Xóa tất cả dữ liệu');
    await options.waitForSelector('dialog[open]');
    await (await options.$('dialog[open] .button-danger'))?.click();
    await seeText(options, 'Đã xóa tất cả dữ liệu.');
    const { storage, databases } = await keptOnDevice(options);
    expect(storage).not.toContain('consents');
    expect(Object.values(databases).reduce((sum, count) => sum + count, 0)).toBe(0);
  });

  it('nothing was asked of any host by any page or worker of the package', async () => {
    const { extensionId, refused } = world;
    await world.close();
    expect(refused).toEqual([]);
    expect(hostsAskedBy(extensionId, log)).toEqual([]);
  });
});

describe('the code of the package', () => {
  it.each(['citizen-chrome-mv3', 'officer-chrome-mv3'])('%s names no server that hands out code', (name) => {
    const scripts = filesOf(join('.output', name)).filter((file) => /\.m?js$/.test(file));
    expect(scripts.length).toBeGreaterThan(5);
    const naming = scripts.filter((file) => /jsdelivr|unpkg|cdnjs|esm\.sh|googleapis/.test(readFileSync(file, 'utf8')));
    expect(naming).toEqual([]);
  });
});
