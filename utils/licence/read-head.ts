import { fieldFrom, fieldOf } from './field';
import { inDigits } from './flow';
import { agencyHeads, type KindRow } from './kinds';
import { isLevel, keysOf, type Run, writtenOf } from './layout';
import { shaped } from './shapes';
import { respelt } from './spelling';
import type { Token } from './tokens';
import type { LicenceField, LicenceFields } from './types';
import { firstDay, isoIn } from './written-days';

/** What the head of a paper says (Nghị định 30/2020/NĐ-CP, Phụ lục I): who issued it, its number, place and day, matter. */
export function readHead(runs: Run[], kind: KindRow, title: Run | null): LicenceFields {
  const head = headOf(runs, title);
  const fields: LicenceFields = {};
  const numberAt = head.left.findIndex((run) => /^so\b/.test(keysOf(run.tokens)) && isNumberLine(run));
  // A number that cannot be read ends the agency's name all the same.
  const anyNumber = head.left.findIndex(({ tokens }) => tokens[0]?.key === 'so' && tokens[0].hasColon);
  const agencyEnd = numberAt >= 0 ? numberAt : anyNumber >= 0 ? anyNumber : head.left.length;
  const issuer = agencyIn(head.left.slice(0, agencyEnd));
  if (issuer) fields.issuer = issuer;
  if (kind.layout.number) {
    const line = head.left[numberAt] ?? runs.find(isNumberLine);
    const number = numberIn(line ?? null, head.left[numberAt + 1] ?? null);
    if (number) fields.number = number;
  }
  if (kind.layout.placeDate) {
    const day = placeDate(runs, head.right);
    if (day) fields.issuedOn = day;
  }
  const about = kind.layout.subject === 'about' ? aboutIn(head.left) : null;
  if (about) fields.subject = about;
  return fields;
}

/** Left and right of the head: the state's name stands right, on the level of the agency. */
function headOf(runs: Run[], title: Run | null): { left: Run[]; right: Run[] } {
  const nation = runs.find(({ tokens }) => keysOf(tokens).includes('xa hoi chu nghia'));
  const page = runs[0]?.page ?? 1;
  const above = runs.filter((run) => run.page === page && (!title || run.bottom <= title.top + 0.3 * run.sheet.line));
  if (!nation) {
    const middle = (runs[0]?.sheet.width ?? 0) / 2;
    return { left: above.filter((run) => run.left < middle), right: above.filter((run) => run.left >= middle) };
  }
  const motto = runs.find(({ tokens }) => keysOf(tokens).startsWith('doc lap'));
  const edge = Math.min(nation.left, motto?.left ?? nation.left);
  const isRight = (run: Run) => (run.left + run.right) / 2 > edge;
  const head = above.filter((run) => run.bottom > nation.top - 2 * run.sheet.line && run !== nation && run !== motto);
  return { left: head.filter((run) => !isRight(run)), right: head.filter(isRight) };
}

const isNumberLine = ({ tokens }: Run) => {
  const [first, ...rest] = tokens;
  const withoutHyphen = rest.map((token) => ({ ...token, text: token.text.replace(/[-/]$/, '') }));
  return first?.key === 'so' && shaped(withoutHyphen, 'document-number') !== null;
};

function numberIn(run: Run | null, below: Run | null): LicenceField | null {
  const [label, ...own] = run?.tokens ?? [];
  // Broken at its hyphen where the column is narrow.
  const isBroken = /[-/]$/.test(own.at(-1)?.text ?? '') && below?.tokens.length === 1;
  const rest = isBroken ? [...own, ...below.tokens] : own;
  const found = shaped(rest, 'document-number');
  if (!label || !found) return null;
  return fieldOf(found.value, rest, 'label', writtenOf([label]));
}

const startsAgency = (run: Run) => {
  const key = keysOf(run.tokens);
  // "UBND THÀNH PHỐ HẢI / PHÒNG": one word is the end of a name, "ỦY BAN NHÂN DÂN" and "UBND" alone its beginning.
  if (run.tokens.length === 1 && key !== 'ubnd') return false;
  return agencyHeads.some((head) => key === head || key.startsWith(`${head} `));
};

/** An agency's name over one line or several, its superior's before it: "PHÒNG KINH TẾ, UBND PHƯỜNG SÀI GÒN". */
function agencyIn(left: Run[]): LicenceField | null {
  const capitals = left.filter(({ tokens }) => isInCapitals(writtenOf(tokens)));
  const from = capitals.findIndex(startsAgency);
  if (from < 0) return null;
  const names: Token[][] = [];
  for (const run of capitals.slice(from, from + 6)) {
    const last = names.at(-1);
    if (!last || startsAgency(run)) names.push([...run.tokens]);
    else last.push(...run.tokens);
  }
  const tokens = names.flat();
  const isScan = tokens.some(({ confidence }) => confidence < 100);
  return fieldFrom(
    [...names]
      .reverse()
      .map(isScan ? respelt : writtenOf)
      .join(', '),
    tokens,
    'layout',
  );
}

export function isInCapitals(text: string): boolean {
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
  const capitals = letters.filter((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase());
  return letters.length >= 2 && capitals.length / letters.length >= 0.8;
}

/** "Sài Gòn, ngày … tháng … năm …": in the head on the right, else above the one who signs. */
function placeDate(runs: Run[], right: Run[]): LicenceField | null {
  const isPlaceDate = (tokens: Token[]) =>
    /^(?!dang ky)[a-z0-9 ]{2,40} ngay \d{1,2} thang \d{1,2} nam \d{4}$/.test(keysOf(tokens));
  // The line may be too long for its half of the head.
  const inHead = right.flatMap(({ tokens }, i) => [tokens, [...tokens, ...(right[i + 1]?.tokens ?? [])]]).map(figures);
  // Outside the head many sentences end with a day: there the comma after the place tells.
  const hasComma = (tokens: Token[]) =>
    /,$/.test(tokens[tokens.findIndex(({ key }) => key === 'ngay') - 1]?.text ?? '');
  const elsewhere = runs.map(({ tokens }) => figures(tokens)).filter(hasComma);
  const line = inHead.find(isPlaceDate) ?? elsewhere.findLast(isPlaceDate);
  const found = line ? firstDay(keysOf(line)) : null;
  const day = found ? isoIn(found.slice(1)) : null;
  if (!line || !day) return null;
  const from = line.findIndex(({ key }) => key === 'ngay');
  return fieldOf(day, line.slice(Math.max(0, from)), 'layout', writtenOf(line));
}

const figures = (tokens: Token[]) =>
  tokens.map((token, at) => (/^(?:ngay|thang|nam)$/.test(tokens[at - 1]?.key ?? '') ? inDigits(token) : token));

/** "V/v …" under the number of an official letter, over as many lines as it takes. */
function aboutIn(left: Run[]): LicenceField | null {
  const from = left.findIndex(({ tokens }) => /^(?:v v|vw|ve viec) /.test(keysOf(tokens)));
  const first = left[from];
  if (!first) return null;
  const lines = [first];
  for (const run of left.slice(from + 1)) {
    const last = lines.at(-1) ?? first;
    if (isLevel(run, last)) continue;
    if (run.top - last.top > 2 * run.sheet.line || /^kinh gui/.test(keysOf(run.tokens))) break;
    lines.push(run);
  }
  const tokens = lines.flatMap((run) => run.tokens);
  const value = writtenOf(tokens)
    .replace(/^(?:V\/v|VW|Về việc)[:\s]*/iu, '')
    .replace(/[\s;,.]+$/, '');
  return fieldOf(value, tokens, 'layout', 'V/v');
}
