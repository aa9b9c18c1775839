import { readCertificate } from './certificate';
import { anchorOf } from './import';
import type { Anchor, AnchorPurpose, PinnedCertificate } from './types';

interface Row {
  id: string;
  role: 'anchor' | 'intermediate';
  purposes: AnchorPurpose[];
  /** What the row may vouch for, in words. */
  note: string;
  sha256: string;
  subject: string;
  /** Base64; absent for what is known by its fingerprint alone. */
  der?: string;
}

type WholeRow = Row & { der: string };

/** Loaded when asked for: pages that only show a verdict need no certificates. */
async function allRows(): Promise<Row[]> {
  const { default: table } = await import('./trust-list.gen.json');
  return table.rows as Row[];
}

async function rows(role: Row['role']): Promise<WholeRow[]> {
  return (await allRows()).filter((row): row is WholeRow => row.role === role && row.der !== undefined);
}

/** Vietnam's pinned roots, each bound to what it may vouch for (facts/signatures.md 8.1). */
export async function builtInAnchors(): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const row of await rows('anchor')) {
    const certificate = readCertificate(bytesOf(row));
    if (!certificate) continue;
    const anchor = await anchorOf(certificate);
    // The pin decides, not the bytes: a table altered after it was built vouches for nothing.
    if (anchor.sha256 !== row.sha256) continue;
    anchors.push({ ...anchor, purposes: row.purposes, origin: 'built-in' });
  }
  return anchors;
}

/** Certificates that complete a path and vouch for nothing by themselves (facts/signatures.md 8.2). */
export async function builtInIntermediates(): Promise<Uint8Array[]> {
  return (await rows('intermediate')).map(bytesOf);
}

/** Certificates whose bytes were not found: an anchor among them counts once a file brings the very one. */
export async function builtInPins(): Promise<PinnedCertificate[]> {
  const missing = (await allRows()).filter((row) => row.der === undefined);
  return missing.map(({ sha256, subject, role, purposes, note }) => ({ sha256, subject, role, purposes, note }));
}

const bytesOf = (row: WholeRow) => Uint8Array.from(atob(row.der), (character) => character.charCodeAt(0));
