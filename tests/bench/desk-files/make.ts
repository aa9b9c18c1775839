import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Authority, makeAuthority } from '../../fixtures/ca/authority';
import { certificateText, makePaper } from '../../fixtures/pdf/paper';
import { signPdf } from '../../fixtures/pdf/sign';

/** Six in ten carry one signature, three two, one three. */
const signatures = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3];
/** Certificates of the authority have dates near today. */
const freshMs = 6 * 86_400_000;

export interface DeskFiles {
  folder: string;
  authority: Authority;
}

/**
 * A folder of so many signed PDFs of 0.2–2 MB, no two alike, and who signed them. Signing takes minutes, so what was
 * made once is kept among the machine's passing files.
 */
export async function deskFiles(count: number): Promise<DeskFiles> {
  const root = join(tmpdir(), 'khong-giay-desk-files');
  if (existsSync(root) && Date.now() - statSync(join(root, 'ca')).mtimeMs > freshMs) rmSync(root, { recursive: true });
  const folder = join(root, `pdf-${count}`);
  mkdirSync(folder, { recursive: true });
  const authority = makeAuthority(join(root, 'ca'));
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `tep-${String(index).padStart(5, '0')}.pdf`);
    if (!existsSync(path)) writeFileSync(path, await signedPaper(index, authority));
  }
  return { folder, authority };
}

async function signedPaper(index: number, authority: Authority): Promise<Uint8Array> {
  // Sizes in an order of their own, so that no part of the run has only small files.
  const padding = 150_000 + ((index * 7_919) % 1_850) * 1_000;
  const lines = [...certificateText.lines, `Số: ${index}/GP-UBND`];
  let file: Uint8Array = await makePaper({ ...certificateText, lines }, { padding });
  const times = signatures[index % signatures.length] ?? 1;
  for (let time = 0; time < times; time += 1) {
    file = signPdf(file, authority, { signer: time === 0 ? 'agency' : 'person', timestamp: 'none' });
  }
  return file;
}
