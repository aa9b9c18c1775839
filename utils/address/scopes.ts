import { formerDistricts, provinceAliases } from './former-districts';
import { NameIndex } from './name-index';
import { type NewProvince, type NewWard, type OldDistrict, type OldProvince, type OldWard, table } from './table';
import { unitKey } from './unit-key';

/** A ward as an old text may name it; `step` orders where it was found: list, renamed district, former name. */
export interface WardName {
  type: string;
  /** The units of the old list it means; several when a former ward was divided. */
  wards: OldWard[];
  step: 0 | 1 | 2;
  isDoubtful: boolean;
}

/** A district as an old text may name it: those of that bare name, and where its wards went when it was renamed. */
export interface DistrictName {
  districts: OldDistrict[];
  renamedTo: OldDistrict[];
  key: string;
  province: OldProvince;
}

/** The names of each scope, indexed when first asked for and kept. */
export const newProvinceNames = once(() => provinceIndex(table().newProvinces));
export const oldProvinceNames = once(() => provinceIndex(table().oldProvinces));

export const newWardNames = perKey((province: NewProvince) => {
  const index = new NameIndex<NewWard>();
  for (const ward of province.wards) index.add(ward.name, ward);
  return index;
});

export const districtNames = perKey((province: OldProvince) => {
  const names = new Map<string, { name: string; districts: OldDistrict[]; renamedTo: OldDistrict[] }>();
  const entry = (name: string) => {
    const known = names.get(unitKey(name)) ?? { name, districts: [], renamedTo: [] };
    names.set(unitKey(name), known);
    return known;
  };
  for (const district of province.districts) entry(district.name).districts.push(district);
  for (const row of formerDistricts.filter((former) => former.province === province.code)) {
    const now = row.now.map(unitKey);
    entry(row.name).renamedTo.push(...province.districts.filter((district) => now.includes(unitKey(district.name))));
  }
  for (const former of province.former) entry(former.districtName);
  const index = new NameIndex<DistrictName>();
  for (const [key, { name, districts, renamedTo }] of names) index.add(name, { districts, renamedTo, key, province });
  return index;
});

export const wardNamesOf = perKey(({ districts, renamedTo, key, province }: DistrictName) => {
  const index = new NameIndex<WardName>();
  for (const district of districts) addWards(index, district, 0);
  for (const district of renamedTo) addWards(index, district, 1);
  for (const former of province.former) {
    if (unitKey(former.districtName) !== key) continue;
    index.add(former.name, { type: former.type, wards: former.successors, step: 2, isDoubtful: former.isDoubtful });
  }
  return index;
});

/** Every ward name of an old province, for texts that leave the district out. */
export const wardNamesOfProvince = perKey((province: OldProvince) => {
  const index = new NameIndex<WardName>();
  for (const district of province.districts) addWards(index, district, 0);
  for (const { name, type, successors, isDoubtful } of province.former) {
    index.add(name, { type, wards: successors, step: 0, isDoubtful });
  }
  return index;
});

function addWards(index: NameIndex<WardName>, district: OldDistrict, step: 0 | 1): void {
  for (const ward of [...district.wards, ...(district.island ? [district.island] : [])]) {
    const item: WardName = { type: ward.type, wards: [ward], step, isDoubtful: false };
    index.add(ward.name, item);
    if (ward.alias) index.add(ward.alias, item);
  }
}

function provinceIndex<T extends { name: string }>(provinces: T[]): NameIndex<T> {
  const index = new NameIndex<T>();
  for (const province of provinces) {
    for (const name of [province.name, ...(provinceAliases[province.name] ?? [])]) index.add(name, province);
  }
  return index;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function perKey<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
