import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipOf } from '../fixtures/papers/zip';
import { accessibilityProblems } from './harness/axe';
import { dropFiles, press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { importCertificate } from './journeys/citizen';
import { badgesOn, deskDone, dropOnDesk, exported } from './journeys/officer';

/** A folder as it comes to a counter: signed and unsigned files, two of the same bytes, torn ones, archives, junk. */
function mixedFolder(world: World): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'khong-giay-mixed-')), 'ho-so-12');
  mkdirSync(join(folder, 'con'), { recursive: true });
  const { pdfs } = world.fixtures;
  const put = (name: string, from: string) => copyFileSync(from, join(folder, name));
  put('a-hop-le.pdf', pdfs.valid.path);
  put('b-bi-sua.pdf', pdfs.tampered.path);
  put('con/c-trung.pdf', pdfs.valid.path);
  put('d-cut.pdf', pdfs['cut-short'].path);
  writeFileSync(join(folder, 'e-lon.pdf'), '%PDF-1.7');
  truncateSync(join(folder, 'e-lon.pdf'), 300 * 2 ** 20);
  writeFileSync(join(folder, 'Thumbs.db'), 'x');
  const inside = [
    { name: 'giấy phép.pdf', ...packed(readFileSync(pdfs['two-signatures'].path)) },
    { name: 'trong.zip', ...packed(Buffer.from('PK')) },
  ];
  writeFileSync(join(folder, 'f-nen.zip'), zipOf(inside));
  const zeros = packed(Buffer.alloc(30 * 2 ** 20));
  const bomb = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.pdf`, ...zeros }));
  writeFileSync(join(folder, 'g-bom.zip'), zipOf(bomb));
  writeFileSync(join(folder, 'h-cut.zip'), zipOf(inside).slice(0, 2_000));
  return folder;
}

const packed = (bytes: Buffer) => ({ data: new Uint8Array(deflateRawSync(bytes)), size: bytes.length });

/** What the row of a file says, cell by cell. */
function rowOf(desk: Page, name: string): Promise<string> {
  return desk.$$eval(
    'tr[data-row]',
    (rows, wanted) =>
      rows
        .find((row) => row.querySelector('th')?.textContent?.normalize('NFC').includes(wanted))
        ?.textContent?.normalize('NFC') ?? '',
    name,
  );
}

async function drop(desk: Page, files: string[]): Promise<void> {
  const target = await desk.waitForSelector('.file-drop');
  if (!target) throw new Error('The desk has no place to drop files.');
  await dropFiles(desk, target, files);
}

async function trusting(world: World): Promise<World> {
  await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
  return world;
}

describe('a desk for a day’s folders', () => {
  let world: World;
  let desk: Page;
  let folder: string;
  beforeAll(async () => {
    world = await trusting(await openWorld('officer'));
    folder = mixedFolder(world);
  });
  afterAll(() => world?.close());

  it('takes a folder with its archives and gives every file an outcome and a sentence', async () => {
    desk = await dropOnDesk(world, [folder]);
    const summary = await deskDone(desk);
    expect(summary).toContain('Tổng số: 9 tệp');
    expect(summary).toContain('1 tệp trùng');
    expect(await rowOf(desk, 'a-hop-le.pdf')).toContain('Hợp lệ');
    // Both were in hand at the same time: whichever was ready first is the one the other equals.
    const both = `${await rowOf(desk, 'a-hop-le.pdf')} ${await rowOf(desk, 'c-trung.pdf')}`;
    expect(both.match(/Trùng với ho-so-12\/(?:a-hop-le|con\/c-trung)\.pdf/g)).toHaveLength(1);
    expect(await rowOf(desk, 'e-lon.pdf')).toContain('Tệp quá lớn: chỉ kiểm tra được tệp tới');
    expect(await rowOf(desk, 'giấy phép.pdf')).toContain('Hợp lệ');
    expect(await rowOf(desk, 'trong.zip')).toContain('Tệp nén nằm trong tệp nén');
    expect(await rowOf(desk, 'g-bom.zip')).toContain('bung ra lớn bất thường');
    expect(await rowOf(desk, 'h-cut.zip')).toContain('thiếu phần cuối');
    expect(await accessibilityProblems(desk)).toEqual([]);
  });

  it('is worked by keys alone: open, next, flag, accept, close', async () => {
    await desk.$eval('.desk-open[tabindex="0"]', (button) => (button as HTMLElement).focus());
    const first = await desk.evaluate(() => document.activeElement?.textContent);
    await desk.keyboard.press('Enter');
    await desk.waitForSelector('.desk-pane .verdict, .desk-pane p');
    await desk.keyboard.press('f');
    await desk.keyboard.press('ArrowDown');
    await desk.waitForFunction((name) => document.activeElement?.textContent !== name, {}, first);
    await desk.keyboard.press('End');
    await desk.waitForSelector('.desk-pane .verdict');
    expect(await desk.$eval('.desk-pane h2', (head) => head.textContent)).toContain('.pdf');
    await desk.keyboard.press('a');
    await desk.waitForSelector('[aria-pressed="true"]');
    expect(await desk.$$eval('[aria-pressed="true"]', (all) => all.map((one) => one.textContent))).toContain(
      'Chấp nhận (A)',
    );
    expect(await accessibilityProblems(desk)).toEqual([]);
    await press(desk, 'Xem tệp', 'tab');
    await desk.waitForSelector('.desk-pane canvas');
    await desk.$eval('.desk-open[tabindex="0"]', (button) => (button as HTMLElement).focus());
    await desk.keyboard.press('Escape');
    await desk.waitForFunction(() => !document.querySelector('.desk-pane'));
  });

  it('keeps its list when the tab closes, and knows the files when they come again', async () => {
    await desk.close();
    desk = await world.open('desk.html');
    expect(await seeText(desk, 'Tổng số: 9 tệp')).toContain('Đã chấp nhận');
    await press(desk, 'Dọn bàn');
    await desk.locator('dialog .button-danger').click();
    await desk.waitForFunction(() => !document.querySelector('tr[data-row]'));
    await dropFiles(desk, (await desk.waitForSelector('.file-drop')) as NonNullable<Awaited<ReturnType<Page['$']>>>, [
      folder,
    ]);
    await deskDone(desk);
    expect(await rowOf(desk, 'b-bi-sua.pdf')).toMatch(/Tệp này đã kiểm tra .* cùng kết quả/);
  });

  it('lets a second tab work beside it, and both write one whole ledger', async () => {
    const other = await world.open('desk.html');
    await seeText(other, 'Bàn kiểm tra đang mở ở một thẻ khác');
    const files = [world.fixtures.pdfs.valid.path, world.fixtures.pdfs.pss.path];
    await Promise.all([drop(other, files), drop(desk, files)]);
    await Promise.all([deskDone(other), deskDone(desk)]);
    await other.close();
    await press(desk, 'Sổ kiểm tra', 'tab');
    await press(desk, 'Soát tính toàn vẹn của sổ');
    expect(await seeText(desk, 'Sổ nguyên vẹn')).toMatch(/Đã soát \d+ mục của 1 sổ/);
    expect(await accessibilityProblems(desk)).toEqual([]);
  });

  it('exports the ledger without a name in it, and refuses it once it was edited by hand', async () => {
    const text = await exported(desk, 'Xuất sổ');
    expect(text).not.toMatch(/pdf|NGUYỄN|003099|ho-so/i);
    const path = join(mkdtempSync(join(tmpdir(), 'khong-giay-so-')), 'so.jsonl');
    const bring = async (content: string) => {
      writeFileSync(path, content);
      const input = await desk.waitForSelector('input[accept=".jsonl"]');
      await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(path);
    };
    await bring(text);
    await seeText(desk, 'không có gì mới');
    await bring(text.replace('"verdict":"invalid"', '"verdict":"valid"'));
    expect(await seeText(desk, 'bị can thiệp nên không lấy')).toMatch(/Dòng \d+ đã bị sửa/);
  });

  it('adds the checks up beside the indicators, and prints them on one page', async () => {
    await press(desk, 'Báo cáo', 'tab');
    const text = await seeText(desk, 'Chỉ số theo Quyết định 766/QĐ-TTg');
    expect(text).toContain('Chữ ký hợp lệ');
    expect(await accessibilityProblems(desk)).toEqual([]);
    const csv = await exported(desk, 'Xuất CSV');
    expect(csv).toContain('Theo cơ quan ký');
    const pdf = Buffer.from(await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('reads what signed papers say, where the officer wants it', async () => {
    await press(desk, 'Kiểm tra tệp', 'tab');
    await desk.locator('label.choice').click();
    const path = join(mkdtempSync(join(tmpdir(), 'khong-giay-licence-')), 'giay-phep.pdf');
    writeFileSync(path, Buffer.concat([readFileSync(world.fixtures.pdfs.valid.path), Buffer.from('\n')]));
    await drop(desk, [path]);
    await desk.waitForFunction(() =>
      [...document.querySelectorAll('tr[data-row]')].some((row) =>
        /giay-phep\.pdf.*Giấy chứng nhận đăng ký hộ kinh doanh: /.test(row.textContent?.normalize('NFC') ?? ''),
      ),
    );
    await desk.$$eval('.desk-open', (all) =>
      (all.find((one) => one.textContent === 'giay-phep.pdf') as HTMLElement | undefined)?.click(),
    );
    await press(desk, 'Nội dung giấy', 'tab');
    expect(await seeText(desk, 'Bốn đèn')).toContain('Nội dung khớp');
    expect(await accessibilityProblems(desk)).toEqual([]);
  });

  it('has in its ledger what was checked in a dossier’s page', async () => {
    const entries = async () => {
      // A tab behind another one is not drawn, and what is not drawn cannot be pressed.
      await desk.bringToFront();
      await press(desk, 'Sổ kiểm tra', 'tab');
      const text = await seeText(desk, /\d+ mục, 1 sổ/);
      await press(desk, 'Báo cáo', 'tab');
      return Number(/([\d.]+) mục, 1 sổ/.exec(text)?.[1]);
    };
    const before = await entries();
    const page = await badgesOn(world);
    for (let tries = 0; tries < 80 && (await entries()) < before + 4; tries += 1) {
      await new Promise((next) => setTimeout(next, 250));
    }
    expect(await entries()).toBe(before + 4);
    await page.close();
  });

  it('sent nothing to any other host', () => {
    expect(world.refused).toEqual([]);
  });
});

it('loses nothing that was checked when the browser is killed in the middle', async () => {
  const world = await trusting(await openWorld('officer'));
  const folder = join(mkdtempSync(join(tmpdir(), 'khong-giay-kill-')), 'ho-so');
  mkdirSync(folder);
  const base = readFileSync(world.fixtures.pdfs['one-megabyte'].path);
  // Each other bytes: a comment behind the end of the file.
  const names = Array.from({ length: 80 }, (_, index) => `tep-${index}.pdf`);
  for (const name of names) writeFileSync(join(folder, name), Buffer.concat([base, Buffer.from(`\n%${name}\n`)]));
  const desk = await dropOnDesk(world, [folder]);
  await desk.waitForFunction(() => /Đã kiểm tra (1\d|2\d|3\d|4\d)\/80/.test(document.body.innerText.normalize('NFC')), {
    polling: 20,
  });
  const text = await desk.evaluate(() => document.body.innerText.normalize('NFC'));
  const done = Number(/Đã kiểm tra (\d+)\/80/.exec(text)?.[1]);
  const profile = await world.kill();

  const again = await openWorld('officer', { profile });
  const page = await again.open('desk.html');
  const kept = await seeText(page, /Còn \d+ tệp của lần trước chưa kiểm tra/);
  const left = Number(/Còn (\d+) tệp/.exec(kept)?.[1]);
  // Of those the screen had counted none is lost; those in hand are checked again.
  expect(80 - left).toBeGreaterThanOrEqual(done);
  await drop(page, [folder]);
  await page.waitForFunction(() => !document.body.innerText.normalize('NFC').includes('tệp của lần trước'));
  expect(await deskDone(page)).toContain('Tổng số: 80 tệp');
  await press(page, 'Sổ kiểm tra', 'tab');
  await press(page, 'Soát tính toàn vẹn của sổ');
  const whole = await seeText(page, 'Sổ nguyên vẹn');
  // One entry a file, and one more for each that was in hand when the power went.
  const entries = Number(/Đã soát (\d+) mục/.exec(whole)?.[1]);
  expect(entries).toBeGreaterThanOrEqual(80);
  expect(entries).toBeLessThanOrEqual(83);
  await press(page, 'Báo cáo', 'tab');
  expect(await seeText(page, 'Số tệp')).toMatch(/Số tệp\s+80\s/);
  await again.close();
}, 120_000);
