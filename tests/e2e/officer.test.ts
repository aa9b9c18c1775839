import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/axe';
import { press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { importCertificate } from './journeys/citizen';
import { badgesOn, deskDone, dropOnDesk, exported, spokenText, verdictColumn } from './journeys/officer';

/** Twenty files: every sample once, and six of them again under other names. */
function twenty(world: World): string[] {
  const once = Object.values(world.fixtures.pdfs).map((pdf) => pdf.path);
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-desk-'));
  const again = once.slice(0, 20 - once.length).map((path) => {
    const copy = join(folder, `ban-sao-${basename(path)}`);
    copyFileSync(path, copy);
    return copy;
  });
  return [...once, ...again];
}

describe('the officer’s desk', () => {
  let world: World;
  let desk: Page;
  beforeAll(async () => {
    world = await openWorld('officer');
    await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
  });
  afterAll(() => world?.close());

  it('verifies twenty files, each with an outcome', async () => {
    desk = await dropOnDesk(world, twenty(world));
    expect(await deskDone(desk)).toContain('Tổng số: 20 tệp');
    expect(await accessibilityProblems(desk)).toEqual([]);
  });

  it('exports what it found, as JSON and CSV', async () => {
    const reports = JSON.parse(await exported(desk, 'Xuất JSON')) as { file: { name: string }; overall: string }[];
    const overall = Object.fromEntries(reports.map((report) => [report.file.name, report.overall]));
    for (const { path, expected } of Object.values(world.fixtures.pdfs)) expect(overall[basename(path)]).toBe(expected);
    const csv = await exported(desk, 'Xuất CSV');
    expect(csv.trim().split('\r\n')).toHaveLength(21);
    expect(csv).toContain('ket-qua-tampered.pdf,Không hợp lệ');
  });

  it('sorts by a column and filters by words', async () => {
    const gravestFirst = await verdictColumn(desk);
    await press(desk, 'Kết quả');
    expect(await verdictColumn(desk)).toEqual(
      [...gravestFirst].reverse().sort((a, b) => gravestFirst.lastIndexOf(b) - gravestFirst.lastIndexOf(a)),
    );
    await desk.type('input[type=search]', 'tampered');
    await desk.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    expect(await verdictColumn(desk)).toEqual(['Không hợp lệ', 'Không hợp lệ']);
  });

  it('stops on cancel, keeping what is done', async () => {
    const page = await dropOnDesk(world, Array.from({ length: 10 }, () => twenty(world)).flat());
    await press(page, 'Hủy');
    const text = await seeText(page, 'Tổng số: 200 tệp', 60_000);
    expect(text).toContain('Không kiểm được');
    await page.close();
  });

  it('puts a badge beside each attachment of a dossier', async () => {
    const page = await badgesOn(world);
    const spoken = await page
      .waitForFunction(() => true)
      .then(async () => {
        for (let tries = 0; tries < 60; tries += 1) {
          const text = await spokenText(page);
          if (text.includes('4/4 tệp có kết quả')) return text;
          await new Promise((next) => setTimeout(next, 250));
        }
        return spokenText(page);
      });
    expect(spoken).toContain('Hợp lệ: valid.pdf');
    expect(spoken).toContain('Không hợp lệ: tampered.pdf');
    expect(spoken).toContain('Không có chữ ký: unsigned.pdf');
    expect(spoken).toContain('Không xác định: cut-short.pdf');
    expect(await page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden)).toEqual([]);
  });

  it('sent nothing to any other host', () => {
    expect(world.refused).toEqual([]);
    expect(readFileSync('.output/officer-chrome-mv3/manifest.json', 'utf8')).toContain("default-src 'none'");
  });
});
