import { isNearly } from './distance';
import { Flow } from './flow';
import { applicationTitle, type KindRow, kinds } from './kinds';
import { keysOf, placesOf, type Run, runsOf, writtenOf } from './layout';
import { readDays } from './read-days';
import { readFoot } from './read-foot';
import { isInCapitals, readHead } from './read-head';
import { readLabels } from './read-labels';
import { readSubject } from './read-subject';
import { tokensOf } from './tokens';
import type { LicencePage, LicenceReading } from './types';

/**
 * What a licence says: its kind, and each field with its value, certainty and place. Pages come as words with boxes;
 * where they come from, a file's own text or a reader of print, is the caller's business. Says `other` for a paper of
 * no known kind and `application` for one that only asks for a licence; never guesses a value that does not stand
 * there. Source: facts/licences.md 4–6.
 */
export function readLicence(pages: LicencePage[]): LicenceReading {
  const runs = pages.flatMap((page, i) => runsOf(tokensOf(page, i + 1), page, i + 1));
  const from = pages.some((page) => page.from === 'print') ? 'print' : 'text';
  const nothing: LicenceReading = {
    outcome: 'no-text',
    kind: null,
    title: null,
    fields: {},
    from,
    pages: pages.length,
  };
  if (runs.flatMap(({ tokens }) => tokens).length < leastWords) return nothing;
  const found = titleOf(runs);
  if (!found) return { ...nothing, outcome: 'other' };
  const title = {
    value: writtenOf(found.runs.flatMap(({ tokens }) => tokens)),
    places: found.runs.flatMap(({ tokens }) => placesOf(tokens)),
  };
  if (!found.kind) return { ...nothing, outcome: 'application', title };
  const head = readHead(runs, found.kind, found.runs[0] ?? null);
  const labelled = readLabels(runs, found.kind);
  const days = readDays(new Flow(runs), head.issuedOn);
  const subject = found.kind.layout.subject === 'title' ? readSubject(runs, found.runs.at(-1) ?? null) : {};
  const fields = { ...labelled, ...head, ...days, ...readFoot(runs), ...subject };
  return { ...nothing, outcome: 'read', kind: found.kind.id, title, fields };
}

const leastWords = 8;

/**
 * The title that stands first (facts/licences.md 5.2): a licence that cites another is still itself. A title is in
 * capitals and may be broken over lines; a letter has none, its matter tells.
 */
function titleOf(runs: Run[]): { kind: KindRow | null; runs: Run[] } | null {
  const [first] = runs;
  const top = runs.filter((run) => run.page === first?.page && run.top < 0.6 * run.sheet.height);
  for (const [at, run] of top.entries()) {
    if (!isInCapitals(writtenOf(run.tokens))) continue;
    if (applicationTitle.test(keysOf(run.tokens))) return { kind: null, runs: [run] };
    const block = [run, ...below(top, at)];
    for (let length = 1; length <= block.length; length += 1) {
      const words = block.slice(0, length).flatMap(({ tokens }) => tokens);
      const kind = kinds.find(({ title, layout }) => layout.subject !== 'about' && title.test(keysOf(words)));
      if (kind && startsTitle(kind, keysOf(words))) return { kind, runs: block.slice(0, length) };
      const near = kinds.find((row) => row.near && isNearly(keysOf(words).replaceAll(' ', ''), row.near));
      if (near && words.some(({ confidence }) => confidence < 100)) return { kind: near, runs: block.slice(0, length) };
    }
  }
  const flow = new Flow(top);
  const about = kinds.find(({ title, layout }) => layout.subject === 'about' && title.test(flow.text));
  const greeting = top.find(({ tokens }) => keysOf(tokens).startsWith('kinh gui'));
  return about && greeting ? { kind: about, runs: [greeting] } : null;
}

/** The further lines of a title: in capitals, close under each other. */
function below(runs: Run[], at: number): Run[] {
  const lines: Run[] = [];
  let last = runs[at];
  for (const run of runs.slice(at + 1)) {
    if (!last || lines.length === 3 || run.top - last.bottom > 1.5 * run.sheet.line) break;
    if (!isInCapitals(writtenOf(run.tokens))) break;
    lines.push(run);
    last = run;
  }
  return lines;
}

/** "QUYẾT ĐỊNH" stands alone; every other title begins with the kind of paper it is. */
const startsTitle = (kind: KindRow, words: string) =>
  kind.id === 'decision' ? words === 'quyet dinh' : /^(?:giay|co so|van ban|cap phep)/.test(words);
