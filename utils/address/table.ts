import packed from './units.gen.json';

/**
 * The table of units, unpacked. Packing (tests/tools/build-address-table.ts): codes as base-36 steps,
 * one type letter before the name, a target as its place in the list of the new province.
 */
export interface NewWard {
  code: string;
  type: string;
  name: string;
}

/** How an old unit went into a new one: its residents wholly (`f`), partly (`p`), land alone (`a`), or it whole (''). */
interface Target {
  ward: NewWard;
  share: '' | 'f' | 'p' | 'a';
}

export interface OldWard {
  code: string;
  type: string;
  name: string;
  /** Another official spelling of the name. */
  alias?: string;
  district: OldDistrict;
  targets: Target[];
}

export interface OldDistrict {
  code: string;
  type: string;
  name: string;
  /** Empty when the district is the unit itself (five islands): then it has targets of its own. */
  wards: OldWard[];
  island?: OldWard;
  province: OldProvince;
}

export interface OldProvince {
  code: string;
  type: string;
  name: string;
  into: NewProvince;
  districts: OldDistrict[];
  former: FormerWard[];
}

/** A ward name of 2023 that was gone by 30/06/2025, under the district of that time. */
interface FormerWard {
  type: string;
  name: string;
  districtType: string;
  districtName: string;
  successors: OldWard[];
  /** One source alone vouches for it. */
  isDoubtful: boolean;
}

export interface NewProvince {
  code: string;
  type: string;
  name: string;
  wards: NewWard[];
}

export interface Table {
  newProvinces: NewProvince[];
  oldProvinces: OldProvince[];
}

let unpacked: Table | undefined;

/** The table, unpacked on first use and kept. */
export function table(): Table {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): Table {
  const newProvinces = Object.entries(packed.provinces).map(([code, name]): NewProvince => {
    const wards = entries(wardsOf(code)).map((entry) => ({ code: entry.code, ...typed(entry.rest) }));
    return { code, ...typed(name), wards };
  });
  const oldProvinces = Object.entries(packed.old).map(([code, row]): OldProvince => {
    const [name, intoCode, districts] = row as [string, string, string[]];
    const into = newProvinces.find((province) => province.code === intoCode);
    if (!into) throw new Error(`no new province ${intoCode}`);
    const province: OldProvince = { code, ...typed(name), into, districts: [], former: [] };
    province.districts = districts.map((text) => unpackDistrict(text, province));
    return province;
  });
  unpackFormer(oldProvinces);
  return { newProvinces, oldProvinces };
}

function unpackDistrict(text: string, province: OldProvince): OldDistrict {
  const [, code = '', head = '', list = ''] = /^(\d{3})([^:]+):(.*)$/.exec(text) ?? [];
  const district: OldDistrict = { code, ...typed(head), wards: [], province };
  const aliases: Record<string, string> = packed.aliases;
  for (const entry of entries(list)) {
    const [, name = '', places = ''] = /^(.*)>([^>]*)$/.exec(entry.rest) ?? [];
    const targets = places.split(',').flatMap((place) => targetAt(place, province.into));
    if (name === '') {
      district.island = { code, type: district.type, name: district.name, district, targets };
      continue;
    }
    const alias = aliases[entry.code];
    district.wards.push({ code: entry.code, ...typed(name), ...(alias ? { alias } : {}), district, targets });
  }
  return district;
}

function targetAt(place: string, province: NewProvince): Target[] {
  const [, share = '', index = ''] = /^([fpa]?)(\d+)$/.exec(place) ?? [];
  const ward = province.wards[Number(index)];
  return ward ? [{ ward, share: share as Target['share'] }] : [];
}

function unpackFormer(provinces: OldProvince[]): void {
  const former: Record<string, string[]> = packed.former;
  for (const province of provinces) {
    const byCode = new Map(province.districts.flatMap(({ wards }) => wards.map((ward) => [ward.code, ward])));
    province.former = (former[province.code] ?? []).map((line) => {
      const [, doubt = '', district = '', ward = '', codes = ''] = /^(\??)([^:]+):([^>]+)>(.*)$/.exec(line) ?? [];
      const { type: districtType, name: districtName } = typed(district);
      const successors = codes.split(',').flatMap((code) => byCode.get(code) ?? []);
      return { ...typed(ward), districtType, districtName, successors, isDoubtful: doubt !== '' };
    });
  }
}

function wardsOf(province: string): string {
  const wards: Record<string, string> = packed.wards;
  return wards[province] ?? '';
}

function entries(list: string): { code: string; rest: string }[] {
  let code = 0;
  return list.split('|').map((entry) => {
    const [, step = '', rest = ''] = /^([0-9a-z]*)(.*)$/.exec(entry) ?? [];
    if (step !== '') code += Number.parseInt(step, 36);
    return { code: String(code).padStart(5, '0'), rest };
  });
}

function typed(text: string): { type: string; name: string } {
  return { type: text.slice(0, 1), name: text.slice(1) };
}
