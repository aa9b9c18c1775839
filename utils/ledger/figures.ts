import type { CheckFact } from './facts';
import type { Entry } from './line';

export type Period = 'day' | 'month' | 'quarter';

/** Files of a group, each counted once with its last check. */
export interface Count {
  name: string;
  files: number;
  /** Carry at least one signature. */
  signed: number;
  /** Every signature proven valid. */
  valid: number;
}

export interface Figures {
  /** Checks made; a file checked twice counts twice here and nowhere else. */
  checks: number;
  total: Count;
  /** Valid, sealed by an office of the state, every byte covered: the strictest of the three ways to count. */
  strict: number;
  dossiers: number;
  accepted: number;
  flagged: number;
  /** In the order of time, periods without a file included. */
  periods: Count[];
  /** Largest first. */
  agencies: Count[];
  licences: Count[];
  /** Why files were not valid: codes, most frequent first. */
  reasons: { code: string; files: number }[];
  /** Medians, milliseconds; null when there is nothing to take one of. */
  took: number | null;
  looked: number | null;
}

/** Figures of a time, entries of any order and of several desks. Days are those of Vietnam. */
export async function figuresOf(pages: AsyncIterable<Entry[]>, period: Period): Promise<Figures> {
  const files = new Map<string, { at: string; fact: CheckFact }>();
  const decisions = new Map<string, { at: string; decision: string }>();
  const [took, looked]: [number[], number[]] = [[], []];
  let checks = 0;
  for await (const page of pages) {
    for (const { at, fact, hash } of page) {
      if (fact.kind === 'check') {
        checks += 1;
        took.push(fact.took);
        // What could not be read has no hash: each such check stands for a file of its own.
        const key = fact.sha256 ?? hash;
        if ((files.get(key)?.at ?? '') <= at) files.set(key, { at, fact });
      }
      if (fact.kind === 'decision') {
        if (fact.looked !== null) looked.push(fact.looked);
        if ((decisions.get(fact.sha256)?.at ?? '') <= at) decisions.set(fact.sha256, { at, decision: fact.decision });
      }
    }
  }
  const last = [...files.values()];
  const decided = [...decisions.values()];
  return {
    checks,
    total: count('', last),
    strict: last.filter(({ fact }) => fact.verdict === 'valid' && fact.agency !== null && fact.wholeFile).length,
    dossiers: new Set(last.flatMap(({ fact }) => fact.dossier ?? [])).size,
    accepted: decided.filter(({ decision }) => decision === 'accepted').length,
    flagged: decided.filter(({ decision }) => decision === 'flagged').length,
    periods: inPeriods(last, period),
    agencies: grouped(last, ({ fact }) => fact.agency),
    licences: grouped(last, ({ fact }) => fact.licence),
    reasons: reasonsOf(last),
    took: median(took),
    looked: median(looked),
  };
}

interface Last {
  at: string;
  fact: CheckFact;
}

function count(name: string, files: Last[]): Count {
  return {
    name,
    files: files.length,
    signed: files.filter(({ fact }) => fact.signatures > 0).length,
    valid: files.filter(({ fact }) => fact.verdict === 'valid').length,
  };
}

function groups(files: Last[], nameOf: (file: Last) => string | null): Map<string, Last[]> {
  const found = new Map<string, Last[]>();
  for (const file of files) {
    const name = nameOf(file);
    if (name === null) continue;
    const group = found.get(name);
    if (group) group.push(file);
    else found.set(name, [file]);
  }
  return found;
}

function grouped(files: Last[], nameOf: (file: Last) => string | null): Count[] {
  return [...groups(files, nameOf)].map(([name, group]) => count(name, group)).sort((a, b) => b.files - a.files);
}

function reasonsOf(files: Last[]): Figures['reasons'] {
  const bad = files.filter(({ fact }) => fact.verdict !== 'valid');
  return [...groups(bad, ({ fact }) => fact.reason)]
    .map(([code, group]) => ({ code, files: group.length }))
    .sort((a, b) => b.files - a.files);
}

function inPeriods(files: Last[], period: Period): Count[] {
  const found = groups(files, ({ at }) => periodOf(dayInVietnam(at), period));
  const names = [...found.keys()].sort();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [];
  return between(first, last, period).map((name) => count(name, found.get(name) ?? []));
}

/** `2026-12-01`, `2026-12`, `2026-Q4`. */
function periodOf(day: string, period: Period): string {
  if (period === 'day') return day;
  return period === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** A year of days is enough for any picture; a longer time is asked for by month. */
const mostPeriods = 400;

function between(first: string, last: string, period: Period): string[] {
  const names: string[] = [];
  const start = first.includes('Q')
    ? `${first.slice(0, 4)}-${String(Number(first.slice(6)) * 3 - 2).padStart(2, '0')}`
    : first;
  const moment = new Date(`${start.padEnd(10, '-01')}T00:00:00Z`);
  for (let name = first; name <= last && names.length < mostPeriods; ) {
    names.push(name);
    if (period === 'day') moment.setUTCDate(moment.getUTCDate() + 1);
    else moment.setUTCMonth(moment.getUTCMonth() + (period === 'month' ? 1 : 3));
    name = periodOf(moment.toISOString().slice(0, 10), period);
  }
  return names;
}

function dayInVietnam(iso: string): string {
  return new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(0, 10);
}

function median(values: number[]): number | null {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
