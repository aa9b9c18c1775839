import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drop, panelOf, reviewOf } from './card/panel';
import { cardPapers, type Papers } from './card/papers';
import { accessibilityProblems } from './harness/axe';
import { launchFirefox } from './harness/firefox';
import { dropFiles, press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { reviewValues } from './journeys/citizen';

let papers: Papers;
beforeAll(async () => {
  papers = await cardPapers();
});

describe('pictures of a card, as people have them', () => {
  let world: World;
  let panel: Page;
  beforeAll(async () => {
    world = await openWorld('citizen');
    panel = await panelOf(world);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await panel.reload();
    await seeText(panel, 'Thả ảnh thẻ vào đây');
  });

  const person = () => [papers.person.personalNumber, papers.person.fullName, papers.person.address];

  it('both sides join into one reading', async () => {
    await drop(panel, papers.front, papers.back);
    const values = Object.values(await reviewOf(panel));
    expect(values).toEqual(expect.arrayContaining(person()));
    // The front's code has no date of expiry: it was read from the back and not worked out.
    expect(await seeText(panel, 'Mặt trước · Mặt sau')).toContain('đọc từ dòng máy đọc ở mặt sau');
  });

  it('the other side is added during the review, and taken out again', async () => {
    await drop(panel, papers.front);
    await reviewOf(panel);
    const input = await panel.$('.review input[type=file]');
    await (input as Awaited<ReturnType<Page['$']>> & { uploadFile(path: string): Promise<void> }).uploadFile(
      papers.back,
    );
    await seeText(panel, 'Mặt trước · Mặt sau', 45_000);
    await press(panel, 'Ảnh khác');
    await press(panel, 'Bỏ ảnh này: mat-sau.jpg');
    await panel.waitForFunction(() => !document.body.innerText.includes('Bỏ ảnh này'), { timeout: 45_000 });
    expect(await panel.$eval('main', (main) => main.innerText)).not.toContain('Mặt sau');
    expect(Object.values(await reviewValues(panel))).toContain(papers.person.personalNumber);
  });

  it.each(['scanPdf', 'scanTiff', 'turned'] as const)('%s is read exactly', async (name) => {
    await drop(panel, papers[name]);
    expect(Object.values(await reviewOf(panel))).toEqual(expect.arrayContaining(person()));
  });

  it('a HEIC of a phone is read exactly', async () => {
    await drop(panel, papers.phone);
    expect(Object.values(await reviewOf(panel))).toEqual(expect.arrayContaining(['003193597895', 'Thiều Xuân Tâm']));
  });

  it.each(['image/png', 'image/webp'])('%s from the clipboard is read', async (type) => {
    const bytes = [...readFileSync(papers.front)];
    const paste = async (jpeg: number[], as: string) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(jpeg)], { type: 'image/jpeg' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const files = new DataTransfer();
      files.items.add(new File([await canvas.convertToBlob({ type: as })], 'image', { type: as }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }));
    };
    await panel.evaluate(paste, bytes, type);
    expect(Object.values(await reviewOf(panel))).toEqual(expect.arrayContaining(person()));
  });

  it('a picture dropped beside the target is taken all the same', async () => {
    const header = await panel.waitForSelector('.page-header');
    if (header) await dropFiles(panel, header, [papers.front]);
    expect(Object.values(await reviewOf(panel))).toEqual(expect.arrayContaining(person()));
  });

  it.each([
    ['torn', 'bị hỏng hoặc chưa tải về hết'],
    ['tornTiff', 'bị hỏng hoặc chưa tải về hết'],
    ['tornPhone', 'bị hỏng hoặc chưa tải về hết'],
    ['tornPdf', /bị hỏng hoặc chưa tải về hết|Chưa đọc được thẻ/],
    ['text', 'không phải ảnh'],
    ['huge', 'trên 100 megapixel'],
    ['locked', 'có mật khẩu'],
  ] as const)('%s: a clear sentence, and nothing read', async (name, words) => {
    await drop(panel, papers[name]);
    const text = await seeText(panel, words);
    expect(text).toContain('Thả ảnh thẻ vào đây');
    expect(text).not.toContain(papers.person.fullName);
  });

  it('what is no picture does not stop the one that is', async () => {
    await drop(panel, papers.text, papers.front);
    expect(Object.values(await reviewOf(panel))).toEqual(expect.arrayContaining(person()));
    await seeText(panel, 'chu.jpg: không phải ảnh');
  });

  it('reading can be stopped', async () => {
    await drop(panel, papers.back, papers.back, papers.back);
    await press(panel, 'Hủy');
    await seeText(panel, 'Đã dừng');
  });
});

describe('the review screen', () => {
  let world: World;
  let panel: Page;
  beforeAll(async () => {
    world = await openWorld('citizen');
    panel = await panelOf(world);
    await drop(panel, papers.front);
    await reviewOf(panel);
  });
  afterAll(() => world?.close());

  it.each([
    ['light', 360, 740],
    ['dark', 320, 640],
    // 1280 × 1024 at 400 %, the narrowest of WCAG 2.2 (1.4.10).
    ['dark', 320, 256],
    ['light', 900, 700],
  ] as const)('%s, %i × %i: nothing is cut off, axe finds nothing', async (scheme, width, height) => {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await panel.setViewport({ width, height });
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  it('is gone through by Enter alone, and each line is in sight when it is its turn', async () => {
    await panel.setViewport({ width: 360, height: 740 });
    const fields = await panel.$$eval('[data-field] .control', (controls) =>
      controls.filter((control) => control.checkVisibility()).map((control) => control.id),
    );
    await panel.focus(`#${fields[0]}`);
    for (const id of fields.slice(1)) {
      await panel.keyboard.press('Enter');
      const place = await panel.evaluate(() => {
        const focused = document.activeElement;
        const box = focused?.getBoundingClientRect();
        const above = document.querySelector('.review-pictures')?.getBoundingClientRect().bottom ?? 0;
        const below = document.querySelector('.next-step')?.getBoundingClientRect().top ?? innerHeight;
        return { id: focused?.id, isInSight: box !== undefined && box.top >= above && box.bottom <= below };
      });
      expect(place).toEqual({ id, isInSight: true });
    }
    // The picture is still there to compare with.
    expect(await panel.$eval('.review-pictures', (pictures) => pictures.getBoundingClientRect().top)).toBe(0);
    await panel.keyboard.press('Enter');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Dùng thông tin này');
  });

  it('covers the number until the field is in hand', async () => {
    const look = () =>
      panel.$eval('[data-field=personalNumber] input', (input) =>
        getComputedStyle(input).getPropertyValue('-webkit-text-security'),
      );
    await panel.focus('[data-field=fullName] input');
    expect(await look()).toBe('disc');
    await panel.focus('[data-field=personalNumber] input');
    expect(await look()).toBe('none');
  });
});

describe('in Firefox', () => {
  it('a HEIC and the back of a card are read by the same engines', async () => {
    const firefox = await launchFirefox('citizen', []);
    try {
      const panel = await firefox.newTab('window');
      await panel.goto(`${firefox.origin}sidepanel.html`);
      await panel.until(`document.querySelector('input[type=checkbox]')`);
      await panel.click(`document.querySelectorAll('input[type=checkbox]')[0]`);
      await panel.click(`document.querySelector('button[type=submit]')`);
      await panel.until(`document.querySelector('input[type=file]')`);
      const values = `[...document.querySelectorAll('[data-field] .control')].map((one) => one.value).join('|')`;
      await panel.chooseFiles(`document.querySelector('input[type=file]')`, [papers.phone]);
      await panel.until(`${values}.includes('003193597895|Thiều Xuân Tâm')`, 45_000);
      await panel.chooseFiles(`document.querySelector('.review input[type=file]')`, [papers.back]);
      await panel.until(`document.body.innerText.normalize('NFC').includes('Mặt trước · Mặt sau')`, 45_000);
    } finally {
      await firefox.close();
    }
  });
});
