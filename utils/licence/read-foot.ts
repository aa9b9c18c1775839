import { fieldFrom, fieldOf } from './field';
import { authorityWords, offices } from './kinds';
import { keysOf, overlapsAcross, type Run, writtenOf } from './layout';
import { shaped } from './shapes';
import { surnames } from './surnames';
import type { LicenceFields } from './types';

/** A line with nothing but an office, and for whom its holder signs. */
interface OfficeLine {
  run: Run;
  office: string;
  authority: string | null;
  /** Words before the office that are none: print under a seal. */
  isMarred: boolean;
}

/** Who signed and in what office: the last block on the right (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function readFoot(runs: Run[]): LicenceFields {
  const lines = runs.flatMap((run) => officeIn(run) ?? []);
  const last = lines.at(-1);
  if (!last) return {};
  const fields: LicenceFields = {};
  const deputyFor = lines.find((line) => line.authority === 'kt' && isNear(line.run, last.run));
  if (deputyFor) {
    // Who signs for ("KT.") the holder of an office is the deputy: so it is even where a seal lies over that line.
    const office = writtenOf(deputyFor.run.tokens).replace(authority, '');
    fields.signerTitle = fieldFrom(`PHÓ ${office}`, deputyFor.run.tokens, 'layout');
  } else {
    const words = writtenOf(last.run.tokens.slice(last.isMarred ? 1 : 0)).replace(authority, '');
    fields.signerTitle = fieldFrom(words, last.run.tokens, 'layout', !last.isMarred);
  }
  const signer = runs.find((run) => isBelow(run, last.run) && shaped(run.tokens, 'name') !== null && !officeIn(run));
  const name = signer ? shaped(signer.tokens, 'name') : null;
  if (signer && name) {
    // More of the name may stand on a second line.
    const isBroken = runs.some(
      (run) => run !== signer && isBelow(run, signer) && run.top - signer.top < 1.6 * run.sheet.line,
    );
    const isWhole = surnames.has(signer.tokens[0]?.key ?? '') && name.value.includes(' ') && !isBroken;
    fields.signer = fieldOf(name.value, signer.tokens, 'layout', writtenOf(last.run.tokens), isWhole);
  }
  return fields;
}

const authority = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*/iu;

/** "KT. CHỦ TỊCH", "PHÓ GIÁM ĐỐC", on the right half of the page. */
function officeIn(run: Run): OfficeLine | null {
  if ((run.left + run.right) / 2 <= 0.45 * run.sheet.width) return null;
  const words = keysOf(run.tokens).split(' ');
  const [first = ''] = words;
  const signsFor = authorityWords.includes(first) ? first : null;
  const office = (signsFor ? words.slice(1) : words).join(' ');
  if (offices.includes(office)) return { run, office, authority: signsFor, isMarred: false };
  const rest = words.slice(1).join(' ');
  return offices.includes(rest) && first.length <= 4 ? { run, office: rest, authority: null, isMarred: true } : null;
}

/** Of one block. */
const isNear = (one: Run, other: Run) => one.page === other.page && Math.abs(one.top - other.top) < 3 * one.sheet.line;

/** Room for a signature lies between an office and the name of who holds it. */
const mostLines = 12;

function isBelow(run: Run, office: Run): boolean {
  const down = run.top - office.bottom;
  return (
    run.page === office.page &&
    down > -0.3 * run.sheet.line &&
    down < mostLines * office.sheet.line &&
    overlapsAcross(run, office)
  );
}
