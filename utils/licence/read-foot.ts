import { fieldFrom, fieldOf } from './field';
import { authorityWords, offices } from './kinds';
import { keysOf, overlapsAcross, type Run, writtenOf } from './layout';
import { shaped } from './shapes';
import type { LicenceFields } from './types';

/** Who signed and in what office: the last block on the right (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function readFoot(runs: Run[]): LicenceFields {
  const titles = runs.filter(isOffice);
  const last = titles.at(-1);
  if (!last) return {};
  const words = writtenOf(last.tokens);
  const fields: LicenceFields = { signerTitle: fieldFrom(withoutAuthority(words), last.tokens, 'layout') };
  const signer = runs.find((run) => isBelow(run, last) && shaped(run.tokens, 'name') !== null);
  const name = signer ? shaped(signer.tokens, 'name') : null;
  if (signer && name) fields.signer = fieldOf(name.value, signer.tokens, 'layout', words);
  return fields;
}

/** "KT. CHỦ TỊCH", "PHÓ GIÁM ĐỐC": nothing but an office, on the right half of the page. */
function isOffice(run: Run): boolean {
  const all = keysOf(run.tokens).split(' ');
  // A letter of a seal's writing may touch the line.
  const words = all[0]?.length === 1 && all[0] !== 'q' ? all.slice(1) : all;
  const office = (authorityWords.includes(words[0] ?? '') ? words.slice(1) : words).join(' ');
  return offices.includes(office) && (run.left + run.right) / 2 > 0.45 * run.sheet.width;
}

/** Room for a signature lies between an office and the name of who holds it. */
const mostLines = 12;

function isBelow(run: Run, office: Run): boolean {
  const down = run.top - office.bottom;
  return run.page === office.page && down > 0 && down < mostLines * office.sheet.line && overlapsAcross(run, office);
}

const withoutAuthority = (words: string) => words.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.\s*/iu, '');
