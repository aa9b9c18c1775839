import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDirectory, unpack } from '../../../utils/archive';

interface Part {
  name: string;
  data: Uint8Array;
  stored?: boolean;
  encrypted?: boolean;
  /** What the directory says instead of the truth. */
  says?: number;
  /** Lies over the part of this number. */
  over?: number;
}

function zip(parts: Part[]): Blob {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  const offsets: number[] = [];
  let at = 0;
  for (const { name, data, stored, encrypted, says, over } of parts) {
    const title = Buffer.from(name);
    const packed = stored ? Buffer.from(data) : deflateRawSync(data);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(title.length, 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(encrypted ? 1 : 0, 8);
    row.writeUInt16LE(stored ? 0 : 8, 10);
    row.writeUInt16LE(0x5c21, 14);
    row.writeUInt32LE(crc32(data), 16);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(says ?? data.length, 24);
    row.writeUInt16LE(title.length, 28);
    const place = over === undefined ? at : (offsets[over] ?? 0);
    row.writeUInt32LE(place, 42);
    offsets.push(place);
    directory.push(row, title);
    if (over !== undefined) continue;
    files.push(head, title, packed);
    at += 30 + title.length + packed.length;
  }
  const rows = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(rows.length, 12);
  end.writeUInt32LE(at, 16);
  return new Blob([new Uint8Array(Buffer.concat([...files, rows, end]))]);
}

const text = (words: string) => new TextEncoder().encode(words);

async function entriesOf(archive: Blob) {
  const directory = await readDirectory(archive);
  if (!directory.ok) throw new Error(directory.problem);
  return directory.entries;
}

describe('an archive', () => {
  it('gives its files, packed or stored, with Vietnamese names', async () => {
    const archive = zip([
      { name: 'hồ sơ 1/giấy phép.pdf', data: text('một') },
      { name: 'b.pdf', data: text('hai'), stored: true },
    ]);
    const entries = await entriesOf(archive);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['hồ sơ 1/giấy phép.pdf', 5],
      ['b.pdf', 3],
    ]);
    const read = await Promise.all(entries.map((entry) => unpack(archive, entry, 1_000)));
    expect(read.map((one) => one.ok && new TextDecoder().decode(one.bytes))).toEqual(['một', 'hai']);
  });

  it('is not opened when it unpacks to far more than it holds', async () => {
    const zeros = new Uint8Array(20 * 2 ** 20);
    const many = Array.from({ length: 6 }, (_, index) => ({ name: `${index}.pdf`, data: zeros }));
    expect(await readDirectory(zip(many))).toEqual({ ok: false, problem: 'bomb' });
  });

  it('is not opened when its files lie over each other', async () => {
    const parts = [
      { name: 'a', data: text('aaaaaaaaaa') },
      ...[1, 2].map((n) => ({ name: `${n}`, data: text('aaaaaaaaaa'), over: 0 })),
    ];
    expect(await readDirectory(zip(parts))).toEqual({ ok: false, problem: 'bomb' });
  });

  it('stops at what was promised, however much more comes', async () => {
    const archive = zip([{ name: 'a.pdf', data: new Uint8Array(2 ** 20), says: 1_000 }]);
    const [entry] = await entriesOf(archive);
    expect(entry && (await unpack(archive, entry, 10_000))).toEqual({ ok: false, problem: 'torn' });
  });

  it('says of a file why it cannot be had', async () => {
    const archive = zip([
      { name: 'locked.pdf', data: text('x'), encrypted: true },
      { name: 'large.pdf', data: new Uint8Array(5_000) },
      { name: 'short.pdf', data: text('abc'), says: 9 },
    ]);
    const entries = await entriesOf(archive);
    const problems = await Promise.all(entries.map((entry) => unpack(archive, entry, 4_000)));
    expect(problems.map((one) => !one.ok && one.problem)).toEqual(['locked', 'too-large', 'torn']);
  });

  it('that was cut short, or is none, says so', async () => {
    const whole = zip([{ name: 'a.pdf', data: text('a'.repeat(500)), stored: true }]);
    expect(await readDirectory(whole.slice(0, 300))).toEqual({ ok: false, problem: 'cut-short' });
    expect(await readDirectory(new Blob(['%PDF-1.7']))).toEqual({ ok: false, problem: 'not-an-archive' });
    expect(await readDirectory(new Blob([]))).toEqual({ ok: false, problem: 'not-an-archive' });
  });
});
