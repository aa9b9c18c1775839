import { fold } from '../../utils/text';
import { cellText, timeOf, verdictOf } from './rows';
import type { Column, DeskRow, RowVerdict } from './types';

/** What the list shows, and in which order. Empty texts and `all` leave nothing out. */
export interface Wish {
  verdict: RowVerdict | 'all' | 'open';
  words: string;
  agency: string;
  signer: string;
  /** A kind of licence. */
  licence: string;
  /** Days of the signing time, ISO; inclusive. */
  from: string;
  to: string;
  column: Column;
  descending: boolean;
}

export const noWish: Wish = {
  verdict: 'all',
  words: '',
  agency: '',
  signer: '',
  licence: '',
  from: '',
  to: '',
  column: 'verdict',
  descending: false,
};

/** What needs a person stands first, what still waits last. A decision moves no row: the next one stays the next. */
const gravity: RowVerdict[] = ['invalid', 'failed', 'indeterminate', 'unsigned', 'valid', 'waiting'];

/** True for a file that no one has decided on and no machine can. */
export function needsPerson(row: DeskRow): boolean {
  const verdict = verdictOf(row);
  return (verdict !== 'valid' || isDoubtedLicence(row)) && verdict !== 'waiting' && !row.decision;
}

/**
 * A good signature on a paper that is not what it should be. A revocation nobody could check makes nearly every licence
 * amber in its validity: that alone would put every file first, and none.
 */
function isDoubtedLicence({ summary }: DeskRow): boolean {
  if (!summary?.licence) return false;
  const { lights } = summary.licence;
  return Object.values(lights).includes('bad') || lights.origin === 'warn' || lights.content === 'warn';
}

/** Rows as wished for. Quick enough for thousands while results come in: keys are made once a row. */
export function arrange(rows: DeskRow[], wish: Wish): DeskRow[] {
  // Folded: a search forgives missing accents, "nguyen" finds "Nguyễn".
  const words = fold(wish.words).split(' ').filter(Boolean);
  const sign = wish.descending ? -1 : 1;
  // Each with its key: to look keys up while sorting costs more than the sorting.
  return rows
    .filter((row) => isWished(row, wish) && words.every((word) => keysOf(row).words.includes(word)))
    .map((row) => ({ row, key: keyIn(row, wish.column) }))
    .sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.row.id - b.row.id))
    .map(({ row }) => row);
}

function isWished(row: DeskRow, { verdict, agency, signer, licence, from, to }: Wish): boolean {
  if (verdict === 'open' ? !needsPerson(row) : verdict !== 'all' && verdictOf(row) !== verdict) return false;
  if (agency !== '' && row.summary?.agency !== agency) return false;
  if (signer !== '' && row.summary?.signer !== signer) return false;
  if (licence !== '' && row.summary?.licence?.kind !== licence) return false;
  if (from === '' && to === '') return true;
  const day = keysOf(row).day;
  return day !== '' && (from === '' || day >= from) && (to === '' || day <= to);
}

function keyIn(row: DeskRow, column: Column): string | number {
  if (column === 'verdict') return gravity.indexOf(verdictOf(row)) - (isDoubtedLicence(row) ? 0.5 : 0);
  return column === 'count' ? (row.summary?.count ?? -1) : keysOf(row)[column];
}

type Keys = Record<'name' | 'signer' | 'issuer' | 'time' | 'words' | 'day', string>;

// Rows are never changed, only replaced: what was made of one stays right.
const made = new WeakMap<DeskRow, Keys>();

function keysOf(row: DeskRow): Keys {
  const known = made.get(row);
  if (known) return known;
  const time = timeOf(row.summary);
  const keys = {
    name: sortKey(row.name),
    signer: sortKey(cellText(row, 'signer')),
    issuer: sortKey(cellText(row, 'issuer')),
    time,
    words: fold(`${row.name} ${row.summary?.signer ?? ''} ${row.summary?.issuer ?? ''} ${row.summary?.agency ?? ''}`),
    day: time === '' ? '' : dayInVietnam(time),
  };
  made.set(row, keys);
  return keys;
}

/** Folded, and numbers by their value: "tep 9" before "tep 10". */
const sortKey = (text: string) => fold(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'));

function dayInVietnam(iso: string): string {
  const moment = Date.parse(iso);
  return Number.isNaN(moment) ? '' : new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The different values of a filter, in order; long lists are cut at `most`. */
export function valuesOf(rows: DeskRow[], of: 'agency' | 'signer', most = 300): string[] {
  const values = new Set(rows.flatMap((row) => row.summary?.[of] || []));
  return [...values].sort((a, b) => a.localeCompare(b, 'vi')).slice(0, most);
}
