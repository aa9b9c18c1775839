export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** Bytes in the archive and once unpacked, as the directory says. */
  packed: number;
  size: number;
}

/** Names in a ZIP's central directory (APPNOTE 4.3.12, 4.3.16); empty when it has none that can be read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const end = findEnd(bytes);
  if (end < 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    entries.push({ name, encrypted: (view.getUint16(at + 8, true) & 1) === 1, packed, size });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * An archive that unpacks to far more than anybody's papers: a single text of that density, or files that lie over
 * each other so that together they are larger than the archive can hold (Fifield 2019).
 */
export function isZipBomb(entries: ZipEntry[], bytes: number): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return total > 100_000_000 && total > 60 * bytes;
}

/** The end record stands in the last 64 kB and a bit; without it the archive was cut short. */
function findEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return at;
  }
  return -1;
}

/** True when the directory at the end is missing: the download or copy broke off. */
export function zipIsCut(bytes: Uint8Array): boolean {
  return findEnd(bytes) < 0;
}

/** The last bytes of the file are an archive's end record and its remark: every unpacker opens it. */
export function zipEndsHere(bytes: Uint8Array): boolean {
  const end = findEnd(bytes);
  const remark = end < 0 ? 0 : (bytes[end + 20] as number) | ((bytes[end + 21] as number) << 8);
  return end >= 0 && end + 22 + remark === bytes.length;
}
