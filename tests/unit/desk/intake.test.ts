import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromDrop, fromFiles } from '../../../entrypoints/desk/intake';

const pdf = (name: string, path = '') => {
  const file = new File(['%PDF-1.7'], name, { lastModified: 5 });
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
};

/** A dropped folder or file, as the browser describes it. */
function entry(path: string, children?: object[]): object {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!children) return { isFile: true, fullPath: path, file: (give: (file: File) => void) => give(pdf(name)) };
  const parts = [children.slice(0, 1), children.slice(1), []];
  return {
    isFile: false,
    fullPath: path,
    createReader: () => ({ readEntries: (give: (all: object[]) => void) => give(parts.shift() ?? []) }),
  };
}

const dropped = (entries: object[]) =>
  ({ items: entries.map((one) => ({ webkitGetAsEntry: () => one })), files: [] }) as unknown as DataTransfer;

afterEach(() => vi.restoreAllMocks());

describe('what comes to the desk', () => {
  it('walks folders to the end and knows which file came in which', async () => {
    const folder = entry('/hs', [
      entry('/hs/a.pdf'),
      entry('/hs/con', [entry('/hs/con/b.pdf'), entry('/hs/con/c.pdf')]),
      entry('/hs/Thumbs.db'),
      entry('/hs/.DS_Store'),
    ]);
    const found = await fromDrop(dropped([folder, entry('/d.pdf')]));
    expect(found.map(({ row }) => [row.name, row.dossier])).toEqual([
      ['hs/a.pdf', 'hs'],
      ['hs/con/b.pdf', 'hs/con'],
      ['hs/con/c.pdf', 'hs/con'],
      ['d.pdf', null],
    ]);
  });

  it('keeps the path of a chosen folder', async () => {
    const [one] = await fromFiles([pdf('a.pdf', 'hs/a.pdf')]);
    expect(one?.row).toMatchObject({ name: 'hs/a.pdf', dossier: 'hs', bytes: 8, modified: 5, state: 'waiting' });
    expect(await one?.take?.()).toBeInstanceOf(File);
  });

  it('gives an archive that cannot be opened a row that says why', async () => {
    const [one] = await fromFiles([new File(['PKxxxx'], 'hs.zip'), new File(['%PDF'], 'khac.zip')]).then((all) => all);
    expect(one?.row).toMatchObject({ name: 'hs.zip', state: 'failed', archive: 'cut-short' });
    const [other] = await fromFiles([new File(['%PDF'], 'khac.zip')]);
    expect(other).toMatchObject({ row: { archive: 'not-an-archive' }, take: null });
  });

  it('is never asked for more than the engine takes', () => {
    expect(readFileSync('entrypoints/engine/inputs.ts', 'utf8')).toContain('verifyPdf: 150 * 2 ** 20');
    expect(readFileSync('entrypoints/desk/intake.ts', 'utf8')).toContain('mostBytes = 150 * 2 ** 20');
  });
});
