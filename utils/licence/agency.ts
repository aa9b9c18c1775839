import { bareName, provinceNamed } from '../address';
import { fold } from '../text';
import { type AgencyRow, agencyRows } from './agency-names';

/** A body of the state as its name tells: what it is, and where. */
export interface Agency {
  /** Rows whose name stands in it, the most special first: "Phòng Kinh tế, UBND phường X" is two. */
  bodies: { row: AgencyRow /** Set where a former name was used: the last day of it. */; until?: string }[];
  /** Ward, commune or special zone; or district of before 1/7/2025; bare name with its marks. */
  unit: { level: 'ward' | 'district'; name: string } | null;
  /** Code of the province of today. `isFormer`: named as before the merger of 1/7/2025. */
  province: { code: string; isFormer: boolean } | null;
  /** Written without any mark, as old certificates are. */
  isPlain: boolean;
}

const order: AgencyRow['level'][] = ['office', 'police', 'other', 'department', 'people', 'ministry'];

/** Words before a unit's name. `null`: a province, or a city inside one. */
const levels: [pattern: RegExp, level: 'ward' | 'district' | null][] = [
  [/^(?:phường|p\.?)$/u, 'ward'],
  [/^(?:xã|x\.?)$/u, 'ward'],
  [/^(?:quận|q\.?)$/u, 'district'],
  [/^(?:huyện|h\.?)$/u, 'district'],
  [/^tx\.?$/u, 'district'],
  [/^(?:tỉnh|tp\.?)$/u, null],
];
const pairs: [first: string, second: string, level: 'ward' | 'district' | null][] = [
  ['đặc', 'khu', 'ward'],
  ['thị', 'trấn', 'ward'],
  ['thị', 'xã', 'district'],
  ['thành', 'phố', null],
];

/** What these names say of one agency: lines of a paper's head, or O, OU and CN of a certificate. Null: no agency. */
export function agencyIn(names: string[]): Agency | null {
  const written = names.map(clean).filter(Boolean);
  const isPlain = !/[^\p{ASCII}]/u.test(written.join(''));
  const bodies: Agency['bodies'] = [];
  const rest: string[] = [];
  for (const name of written) rest.push(takeBodies(name, bodies));
  const units = rest.flatMap((text) => unitsIn(text, isPlain));
  const ward = units.find(({ level }) => level === 'ward');
  const district = units.find(({ level }) => level === 'district');
  const province = units.flatMap(({ province: found }) => found ?? [])[0] ?? null;
  if (bodies.length === 0 && units.length === 0) return null;
  bodies.sort((a, b) => order.indexOf(a.row.level) - order.indexOf(b.row.level));
  const unit = ward ?? district;
  const named = unit?.level ? { level: unit.level, name: unit.name } : null;
  return { bodies, unit: named, province, isPlain };
}

/** NFC, small letters, one kind of dash and of Ủy, abbreviations apart from their names. */
function clean(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/uỷ/g, 'ủy')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\b(tp|tx|p|q|h|x)\s*\.\s*/gu, ' $1. ')
      .replace(/\btp\s*hcm\b/g, 'tp. hcm')
      .replace(/\btphcm\b/g, 'tp. hcm')
      // What stands in brackets is a note, and ends a name.
      .replace(/\([^)]*\)/g, ' | ')
      .replace(/[-/]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Notes the bodies named and gives what is left. */
function takeBodies(name: string, bodies: Agency['bodies']): string {
  let words = name.split(' ');
  for (const { row, names, until } of allNames()) {
    const keys = words.map((word) => fold(word));
    const at = keys.findIndex((_, i) => names.every((part, k) => keys[i + k] === part));
    if (at < 0) continue;
    words = [...words.slice(0, at), '|', ...words.slice(at + names.length)];
    if (!bodies.some((body) => body.row === row)) bodies.push(until ? { row, until } : { row });
  }
  return words.join(' ');
}

let known: { row: AgencyRow; names: string[]; until?: string }[] | undefined;

/** Every name with its row, the longest first. */
function allNames() {
  known ??= agencyRows
    .flatMap((row) => [
      ...row.names.map((name) => ({ row, names: name.split(' ') })),
      ...(row.before ?? []).flatMap(({ names, until }) =>
        names.map((name) => ({ row, names: name.split(' '), until })),
      ),
    ])
    .sort((a, b) => b.names.length - a.names.length);
  return known;
}

interface FoundUnit {
  level: 'ward' | 'district' | null;
  name: string;
  province?: Agency['province'];
}

function unitsIn(text: string, isPlain: boolean): FoundUnit[] {
  const words = text.split(/ |(?<=,)/).filter(Boolean);
  const found: FoundUnit[] = [];
  let bare: string[] = [];
  for (let at = 0; at < words.length; ) {
    const level = levelAt(words, at, isPlain);
    if (!level) {
      bare.push(words[at] ?? '');
      at += 1;
      continue;
    }
    let end = at + level.length;
    const first = end;
    const isName = (place: number) => isPlain && words[place] !== '|' && (place === first || isLast(words, place));
    while (end < words.length && (isName(end) || !isEnd(words, end, isPlain))) end += 1;
    const name = bareName(
      words
        .slice(at + level.length, end)
        .join(' ')
        .replace(/[,|]/g, '')
        .trim(),
    );
    if (name !== '') found.push(unitOf(level.level, name));
    at = Math.max(end, at + 1);
  }
  bare = bare.map((word) => word.replace(/[,|]/g, '')).filter(Boolean);
  const province = provinceNamed(bare.join(' '));
  if (province) found.push({ level: null, name: bare.join(' '), province });
  return found;
}

/** A city that is no province is one inside a province. */
function unitOf(level: 'ward' | 'district' | null, name: string): FoundUnit {
  if (level) return { level, name };
  const province = provinceNamed(name);
  return province ? { level, name, province } : { level: 'district', name };
}

/**
 * Without marks "phường" and "Phương" are one word: it is part of a name where it follows a level's word at once
 * ("PHUONG PHUONG LIET") or nothing follows it ("XA NHO QUAN").
 */
const isLast = (words: string[], at: number) => {
  const next = words[at + 1];
  return (next === undefined || next === '|') && !/,$/.test(words[at - 1] ?? '');
};

const isEnd = (words: string[], at: number, isPlain: boolean) =>
  words[at] === '|' || /,$/.test(words[at - 1] ?? '') || levelAt(words, at, isPlain) !== null;

function levelAt(words: string[], at: number, isPlain: boolean): { level: FoundUnit['level']; length: number } | null {
  const is = (word: string | undefined, meant: string) => (isPlain ? word === fold(meant) : word === meant);
  for (const [first, second, level] of pairs) {
    if (is(words[at], first) && is(words[at + 1], second)) return { level, length: 2 };
  }
  const word = words[at] ?? '';
  for (const [pattern, level] of levels) {
    const plain = isPlain && ['phuong', 'xa', 'quan', 'huyen', 'tinh'].find((one) => one === word);
    const meant = { phuong: 'phường', xa: 'xã', quan: 'quận', huyen: 'huyện', tinh: 'tỉnh' }[plain || ''] ?? word;
    if (pattern.test(meant)) return { level, length: 1 };
  }
  return null;
}
