import { fieldOf } from './field';
import { type KindRow, type LabelRule, otherLabels } from './kinds';
import { isLevel, overlapsAcross, type Run, writtenOf } from './layout';
import { shaped } from './shapes';
import type { Token } from './tokens';
import type { LicenceField, LicenceFields } from './types';

/** Where a label was found: the words behind it on its own line, or none. */
interface Found {
  label: string;
  at: number;
  length: number;
  hasColon: boolean;
}

/** Of line heights: a wider gap is a column of its own. */
const widestGap = 4;

/** The values that stand behind their labels. A field that two labels fill takes the first; one that differs is doubted. */
export function readLabels(runs: Run[], kind: KindRow): LicenceFields {
  const fields: LicenceFields = {};
  for (const rule of kind.labels) {
    for (const [at, run] of runs.entries()) {
      const field = fieldAt(runs, at, run, rule, kind);
      if (field) {
        fields[rule.field] = field;
        break;
      }
    }
  }
  return fields;
}

function fieldAt(runs: Run[], at: number, run: Run, rule: LabelRule, kind: KindRow): LicenceField | null {
  const cell = cellOf(runs, at);
  const found = labelIn(cell, rule.labels, run.tokens.length);
  // A longer label that only begins like this one is another item: "Địa chỉ thường trú".
  if (!found || labelIn(cell, allLabels(kind), run.tokens.length)?.label.length !== found.label.length) return null;
  const isSure = found.hasColon || isTable(runs, run);
  const value = valueBehind(runs, run, found, kind);
  const written = shaped(value, rule.shape);
  if (!written) return null;
  const label = writtenOf(cell.slice(found.at, found.at + found.length));
  return fieldOf(written.value, value, 'label', label, isSure);
}

const allLabels = (kind: KindRow) => [...kind.labels.flatMap(({ labels }) => labels), ...otherLabels];

const enumerator = /^(?:\d{1,2}[.,)]?|[a-zđ][.)]|[ivx]{1,4}[.)]|[-–•+*])(?:\d[.)]?)*$/i;

/** What begins a new item for certain: a bare number may be the rest of a name, "NƯỚNG VƯỜN / 68". */
const itemMark = /^(?:\d{1,2}[.)]|[a-zđ][.)]|[ivx]{1,4}[.)]|[-–•+*])(?:\d[.)]?)*$/i;

/** The longest label that begins these words, an enumerator aside. */
function labelIn(tokens: Token[], labels: string[], onFirstLine: number): Found | null {
  const from = tokens.findIndex(({ text }) => !enumerator.test(text));
  if (from < 0 || from > 1) return null;
  let best: Found | null = null;
  for (const label of labels) {
    const length = matched(tokens, from, label.split(' '));
    if (length === 0 || (best && label.length <= best.label.length)) continue;
    const end = pastBrackets(tokens, from + length);
    const hasColon = tokens.slice(from + length - 1, end).some((token) => token.hasColon);
    if (from >= onFirstLine) continue;
    // A sentence that ends with the label's words is none: "… của thương nhân. Sau khi …".
    if (/[.;,]$/.test(tokens[end - 1]?.text ?? '')) continue;
    // "Số" and "Fax" are words of any sentence.
    if (label.length <= 3 && !hasColon) continue;
    best = { label, at: from, length: end - from, hasColon };
  }
  return best;
}

/** "(viết bằng tiếng Việt)" belongs to its label. */
function pastBrackets(tokens: Token[], at: number): number {
  if (tokens[at - 1]?.hasColon || !tokens[at]?.text.startsWith('(')) return at;
  const close = tokens.findIndex(({ text }, i) => i >= at && text.includes(')'));
  return close >= 0 && close - at < 6 ? close + 1 : at;
}

/** How many tokens the words of a label take; 0 where they are others. Words with a slash or a hyphen fold to several. */
function matched(tokens: Token[], from: number, words: string[]): number {
  let taken = 0;
  let at = from;
  while (taken < words.length) {
    const token = tokens[at];
    if (!token) return 0;
    const parts = token.key.split(' ').filter(Boolean);
    for (const part of parts) {
      if (part !== words[taken] && !isMisread(part, words[taken] ?? '', token.confidence)) return 0;
      taken += 1;
    }
    at += 1;
    if (token.hasColon && taken < words.length) return 0;
  }
  return at - from;
}

/** One letter of four or more, and only where the reader of print was not sure. */
function isMisread(read: string, meant: string, confidence: number): boolean {
  if (confidence >= 90 || meant.length < 4 || read.length !== meant.length) return false;
  return [...read].filter((letter, i) => letter !== meant[i]).length === 1;
}

/** The words of a run, and where it is the left cell of a table, of the lines below it in the same cell. */
function cellOf(runs: Run[], at: number): Token[] {
  const run = runs[at];
  if (!run) return [];
  if (!isTable(runs, run)) return run.tokens;
  return [run, ...linesBelow(runs, run)].flatMap(({ tokens }) => tokens);
}

/** A value stands right of this run, on its level. */
const isTable = (runs: Run[], run: Run) => rightOf(runs, run) !== null;

function rightOf(runs: Run[], run: Run): Run | null {
  const others = runs.filter((other) => other !== run && isLevel(run, other) && other.left >= run.right);
  return others.sort((a, b) => a.left - b.left)[0] ?? null;
}

/** Lines set under a run with the same left edge, as close as lines of one paragraph. */
function linesBelow(runs: Run[], run: Run): Run[] {
  const lines: Run[] = [];
  let last = run;
  for (const other of runs) {
    if (other.page !== run.page || other.top <= last.top || other === last) continue;
    const isClose = other.top - last.top < 1.75 * run.sheet.line;
    if (!isClose) {
      if (other.top - last.top > 3 * run.sheet.line) break;
      continue;
    }
    if (Math.abs(other.left - run.left) < 0.4 * run.sheet.line && !isLevel(other, last)) {
      lines.push(other);
      last = other;
    }
  }
  return lines;
}

function valueBehind(runs: Run[], run: Run, found: Found, kind: KindRow): Token[] {
  const behind = run.tokens.slice(found.at + found.length);
  const right = rightOf(runs, run);
  const isRightItem = right !== null && startsItem(right, kind);
  if (behind.length === 0) {
    return right && !isRightItem ? [...right.tokens, ...continued(runs, right, right.left, kind)] : [];
  }
  // "Cấp cho ông Qà) | LÊ QUỐC YẾN": the end of a label, and its value in the next column.
  if (!found.hasColon && right && !isRightItem && right.left - run.right > widestGap * run.sheet.line) {
    return [...right.tokens, ...continued(runs, right, right.left, kind)];
  }
  const own = beforeNextLabel(behind, kind);
  // Something else follows on the line: the value ends there.
  if (own.length < behind.length || isRightItem) return own;
  // Lines set to full width have gaps of any size.
  const isSplit = right !== null && right.left - run.right < widestGap * run.sheet.line;
  const last = isSplit ? right : run;
  return [...own, ...(isSplit ? right.tokens : []), ...continued(runs, last, run.left, kind)];
}

/** Up to the next label with a colon on the same line. */
function beforeNextLabel(tokens: Token[], kind: KindRow): Token[] {
  const labels = allLabels(kind);
  for (let at = 1; at < tokens.length; at += 1) {
    if (tokens[at]?.text.match(/^[\p{Ll}(]/u)) continue;
    const found = labelIn(tokens.slice(at), labels, tokens.length);
    if (found?.hasColon && found.at === 0) return tokens.slice(0, at);
  }
  return tokens;
}

/**
 * The lines into which a value runs over: a line ended because its next word had no room (the last word of a full line
 * and the first of the next tell), and the next line begins no other item.
 */
function continued(runs: Run[], start: Run, left: number, kind: KindRow): Token[] {
  const more: Token[] = [];
  let last = start;
  for (;;) {
    const next = runs.find(
      (run) =>
        run.page === last.page &&
        run.top > last.bottom - 0.5 * run.sheet.line &&
        run.top - last.top < 2.3 * run.sheet.line &&
        run.left < left + 0.6 * run.sheet.line &&
        overlapsAcross(run, start) &&
        !isLevel(run, last),
    );
    const [first] = next?.tokens ?? [];
    if (!next || !first) return more;
    // In a table the next line's own label stands left of it; it may itself be broken over lines.
    const beside = runs.find((run) => isLevel(run, next) && run.right <= next.left + 1 && run !== next);
    const label = beside ? [beside, ...linesBelow(runs, beside)].flatMap(({ tokens }) => tokens) : [];
    const isItem = labelIn(label, allLabels(kind), beside?.tokens.length ?? 0) !== null;
    if (itemMark.test(first.text) || startsItem(next, kind) || isItem) return more;
    const room = edgeOf(runs, start) - last.right - 0.3 * last.sheet.line;
    // A line of a table's right column without a label of its own goes on with the one above.
    const isRestOfCell = !beside && isCell(runs, start) && Math.abs(next.left - start.left) < 0.4 * start.sheet.line;
    if (!isRestOfCell && first.right - first.left < room) return more;
    more.push(...next.tokens);
    last = next;
  }
}

/** Where lines of this column end at the latest: a table's right column is narrower than the page's. */
function edgeOf(runs: Run[], start: Run): number {
  if (!isCell(runs, start)) return start.sheet.edge;
  const column = runs.filter(
    (run) => run.page === start.page && Math.abs(run.left - start.left) < 0.4 * run.sheet.line,
  );
  return Math.max(...column.map(({ right }) => right));
}

const isCell = (runs: Run[], start: Run) =>
  runs.some((run) => run !== start && isLevel(run, start) && run.right <= start.left);

const startsItem = (run: Run, kind: KindRow) => labelIn(run.tokens, allLabels(kind), run.tokens.length) !== null;
