import { provinceAliases } from './former-districts';
import { type OldDistrict, table } from './table';
import { unitFold, unitKey } from './unit-key';

/** A province by one of its names, today's or a former one, bare and without its type word. */
export interface NamedProvince {
  /** Code of the province of today it belongs to. */
  code: string;
  /** Bare name of today. */
  name: string;
  /** The name is of a province that was merged into it on 1/7/2025. */
  isFormer: boolean;
}

/** Day from which the two-level lists hold (202/2025/QH15). */
export const mergedOn = '2025-07-01';

/** The province of that bare name; undefined for any other word. Marks count, unless the name is written without any. */
export function provinceNamed(name: string): NamedProvince | undefined {
  named ??= { marked: namesBy(unitKey), plain: namesBy(unitFold) };
  return /[^\p{ASCII}]/u.test(name) ? named.marked.get(unitKey(name)) : named.plain.get(unitFold(name));
}

let named: { marked: Map<string, NamedProvince>; plain: Map<string, NamedProvince> } | undefined;

/** Every name and alias; a name of today before one of a former province. */
function namesBy(keyOf: (name: string) => string): Map<string, NamedProvince> {
  const { newProvinces, oldProvinces } = table();
  const rows = [
    ...oldProvinces.map(({ name, into }) => ({
      own: name,
      province: { code: into.code, name: into.name, isFormer: true },
    })),
    ...newProvinces.map(({ name, code }) => ({ own: name, province: { code, name, isFormer: false } })),
  ];
  return new Map(
    rows.flatMap(({ own, province }) =>
      [own, ...(provinceAliases[own] ?? [])].map((one): [string, NamedProvince] => [keyOf(one), province]),
    ),
  );
}

/** Codes of the provinces of today that have a ward of that bare name. */
export function provincesWithWard(name: string): string[] {
  withWard ??= byWard();
  return withWard.get(unitKey(name)) ?? [];
}

let withWard: Map<string, string[]> | undefined;

function byWard(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, wards } of table().newProvinces) {
    for (const key of new Set(wards.map(({ name }) => unitKey(name))))
      found.set(key, [...(found.get(key) ?? []), code]);
  }
  return found;
}

/** Ways in which wards of today, whose bare name reads so without marks, are spelt; one where the letters leave no choice. */
export function wardSpellings(plain: string): string[] {
  const key = unitFold(plain);
  const wards = table().newProvinces.flatMap((province) => province.wards);
  const spelt = wards.filter(({ name }) => unitFold(name) === key).map(({ name }) => name.normalize('NFC'));
  return [...new Map(spelt.map((name) => [unitKey(name), name])).values()];
}

/**
 * Did a ward of today take over people of a unit that ended on 30/6/2025? `old` is a district or a ward of then, by its
 * bare name. Land alone does not count. `province` is today's code; where it is unknown, every province is looked at.
 */
export function tookOver(ward: string, old: { level: 'district' | 'ward'; name: string }, province?: string): boolean {
  const [now, then] = [unitKey(ward), unitKey(old.name)];
  return table()
    .oldProvinces.filter(({ into }) => province === undefined || into.code === province)
    .flatMap(({ districts }) => districts)
    .flatMap((district) => wardsOf(district, old.level, then))
    .flatMap(({ targets }) => targets)
    .some(({ ward: target, share }) => share !== 'a' && unitKey(target.name) === now);
}

function wardsOf(district: OldDistrict, level: 'district' | 'ward', key: string) {
  const all = district.island ? [district.island, ...district.wards] : district.wards;
  if (level === 'district') return unitKey(district.name) === key ? all : [];
  return all.filter(({ name }) => unitKey(name) === key);
}
