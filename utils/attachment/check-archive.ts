import type { FileKind } from './file-kind';
import { notChecked } from './findings';
import type { Finding } from './types';
import { isZipBomb, zipEntries, zipIsCut } from './zip-entries';

const zipped: FileKind[] = ['zip', 'docx', 'xlsx', 'pptx', 'odf'];

/** Office files and archives: locked, cut, or carrying macros. What they say is not read. */
export function archiveFindings(bytes: Uint8Array, kind: FileKind): Finding[] {
  const findings: Finding[] = [];
  if (zipped.includes(kind)) {
    const entries = zipEntries(bytes);
    if (isZipBomb(entries, bytes.length)) findings.push({ code: 'zip-bomb', severity: 'error' });
    if (zipIsCut(bytes)) findings.push({ code: 'cut-short', severity: 'error' });
    if (entries.some((entry) => entry.encrypted)) findings.push({ code: 'encrypted', severity: 'error' });
    if (entries.some((entry) => /vbaProject\.bin$/i.test(entry.name))) findings.push(macro);
  }
  if (kind === 'ole') {
    // Office keeps a file with a password in this old container, whatever its extension says.
    if (hasWide(bytes, 'EncryptedPackage')) findings.push({ code: 'encrypted', severity: 'error' });
    if (hasWide(bytes, '_VBA_PROJECT')) findings.push(macro);
  }
  return [...findings, notChecked('content')];
}

const macro: Finding = { code: 'active-content', severity: 'warning', detail: { what: 'macro' } };

/** Names in the old container's directory are UTF-16. */
function hasWide(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 0;
    while (same < name.length && bytes[at + same * 2] === name.charCodeAt(same) && bytes[at + same * 2 + 1] === 0)
      same++;
    if (same === name.length) return true;
  }
  return false;
}
