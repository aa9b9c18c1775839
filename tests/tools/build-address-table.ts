import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Writes utils/address/units.gen.json, the table of administrative units old and new, from the lists in
 * ../shared/data. The lists are public legal facts; how they are packed is told in utils/address/table.ts.
 */
const data = join('..', 'shared', 'data');
const target = join('utils', 'address', 'units.gen.json');

interface AdminUnits {
  v: string;
  p: Record<string, string>;
  w: Record<string, string[]>;
  o: Record<string, { n: string; d: Record<string, [string, string[]]> }>;
}
interface FormerName {
  name: string;
  district2023: string;
  districtCode2023: string;
  provinceCode: string;
  successor2025: string[];
  sources: string[];
}
interface SpellingAlias {
  code: string;
  gso: string;
  nso: string;
}
interface OldWard {
  code: string;
  type: string;
  name: string;
  district: string;
}

const oldEntry = /^(?:(\d{5})([PXT])(.+))?>((?:[fpa]?\d{5})(?:,[fpa]?\d{5})*)$/;
const typeWords: [string, string][] = [
  ['Phường', 'P'],
  ['Xã', 'X'],
  ['Thị trấn', 'T'],
  ['Đặc khu', 'D'],
  ['Quận', 'Q'],
  ['Huyện', 'H'],
  ['Thị xã', 'S'],
  ['Thành phố', 'C'],
];

if (!existsSync(data)) {
  console.log(`${data} is not there; ${target} stays as it is.`);
} else {
  const units = read<AdminUnits>('admin-units.json');
  const table = {
    sources: [
      '202/2025/QH15 (provinces), 1654–1687/NQ-UBTVQH15 (wards), 19/2025/QĐ-TTg (codes)',
      '2026: 30, 36, 39/2026/QH16 (Đồng Nai, Quảng Ninh, Bắc Ninh); 237, 388/NQ-UBTVQH16 (22 phường)',
      'Cục Thống kê: bảng chuyển đổi ĐVHC mới – cũ; former names of 2023 from its earlier lists',
    ],
    state: units.v,
    provinces: units.p,
    wards: packWards(units),
    old: packOld(units),
    aliases: packAliases(read<SpellingAlias[]>('old-spelling-aliases.json')),
    former: packFormer(read<FormerName[]>('former-names-2023.json'), oldWards(units)),
  };
  const json = `${JSON.stringify(table, null, 1)}\n`;
  writeFileSync(target, json);
  console.log(`${target}: ${json.length} characters, ${gzipSync(json, { level: 9 }).length} bytes gzip`);
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(data, name), 'utf8')) as T;
}

/** Codes ascend inside a list, so each is written as its distance from the one before, in base 36. */
function packCodes(entries: { code: string; rest: string }[]): string {
  let previous = 0;
  return entries
    .map(({ code, rest }) => {
      if (code === '') return rest;
      const step = Number(code) - previous;
      if (step < 0) throw new Error(`codes must ascend: ${code}`);
      previous = Number(code);
      return step.toString(36) + rest;
    })
    .join('|');
}

function packWards(units: AdminUnits): Record<string, string> {
  return Object.fromEntries(
    Object.entries(units.w).map(([province, wards]) => [
      province,
      packCodes(wards.map((ward) => ({ code: ward.slice(0, 5), rest: ward.slice(5) }))),
    ]),
  );
}

/** Old province → [its name, the one new province it went into, its districts]; a target is its place in that list. */
function packOld(units: AdminUnits): Record<string, [string, string, string[]]> {
  const places = new Map<string, { province: string; place: number }>();
  for (const [province, wards] of Object.entries(units.w)) {
    for (const [place, ward] of wards.entries()) places.set(ward.slice(0, 5), { province, place });
  }
  return Object.fromEntries(
    Object.entries(units.o).map(([code, { n: name, d: districts }]) => {
      const into = new Set<string>();
      const packed = Object.entries(districts).map(([district, [districtName, wards]]) => {
        const entries = wards.map((ward) => {
          const [, wardCode = '', type = '', bare = '', targets = ''] = oldEntry.exec(ward) ?? fail(ward);
          const placed = targets.split(',').map((target) => {
            const { province, place } = places.get(target.slice(-5)) ?? fail(target);
            into.add(province);
            return target.slice(0, -5) + place;
          });
          return { code: wardCode, rest: `${type}${bare}>${placed.join(',')}` };
        });
        return `${district}${districtName}:${packCodes(entries)}`;
      });
      const [newProvince = ''] = into;
      if (into.size !== 1) throw new Error(`old province ${code} went into ${into.size} new ones`);
      return [code, [name, newProvince, packed]];
    }),
  );
}

function oldWards(units: AdminUnits): OldWard[] {
  return Object.values(units.o).flatMap(({ d }) =>
    Object.entries(d).flatMap(([district, [, wards]]) =>
      wards.map((ward) => {
        const [, code = '', type = '', name = ''] = oldEntry.exec(ward) ?? fail(ward);
        return { code, type, name, district };
      }),
    ),
  );
}

function packAliases(rows: SpellingAlias[]): Record<string, string> {
  return Object.fromEntries(
    rows
      .filter((row) => bare(row.gso) !== bare(row.nso))
      .map((row) => [row.code, bare(row.nso).replace('N.T ', 'Nông trường ')]),
  );
}

/**
 * Province → "district2023:type+name>old codes" lines, after the three rules of facts/addresses.md 2.2: zero-led
 * numbers are no former names, successors stay in their district where one does, rows without successor go.
 * A "?" in front marks a row that one source alone vouches for.
 */
function packFormer(rows: FormerName[], wards: OldWard[]): Record<string, string[]> {
  const districtOf = new Map(wards.map((ward) => [ward.code, ward.district]));
  const known = new Set(wards.map((ward) => `${ward.district} ${ward.name}`));
  const packed: Record<string, string[]> = {};
  for (const row of rows) {
    const name = bare(row.name);
    if (/^0\d+$/.test(name) && known.has(`${row.districtCode2023} ${Number(name)}`)) continue;
    const inside = row.successor2025.filter((code) => districtOf.get(code) === row.districtCode2023);
    const successors = inside.length > 0 ? inside : row.successor2025;
    if (successors.length === 0) continue;
    const doubt = row.sources.length > 1 ? '' : '?';
    const line = `${doubt}${typed(row.district2023)}:${typed(row.name)}>${successors.join(',')}`;
    packed[row.provinceCode] = [...(packed[row.provinceCode] ?? []), line];
  }
  return packed;
}

function typed(name: string): string {
  const found = typeWords.find(([word]) => name.toLowerCase().startsWith(`${word.toLowerCase()} `));
  return found ? found[1] + name.slice(found[0].length + 1) : fail(name);
}

function bare(name: string): string {
  const found = typeWords.find(([word]) => name.toLowerCase().startsWith(`${word.toLowerCase()} `));
  return found ? name.slice(found[0].length + 1) : name;
}

function fail(what: string): never {
  throw new Error(`cannot read: ${what}`);
}
