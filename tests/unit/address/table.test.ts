import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { table } from '../../../utils/address/table';
import { whereaboutsOf } from '../../../utils/address/targets';

const { newProvinces, oldProvinces } = table();
const newWards = newProvinces.flatMap((province) => province.wards);
const districts = oldProvinces.flatMap((province) => province.districts);
const oldWards = districts.flatMap((district) => district.wards);
const islands = districts.flatMap((district) => district.island ?? []);
const count = (units: { type: string }[], type: string) => units.filter((unit) => unit.type === type).length;

describe('the table of units (counts of facts/addresses.md 2.1)', () => {
  it('has the list of today', () => {
    expect(newProvinces.length).toBe(34);
    expect(count(newProvinces, 'C')).toBe(9);
    expect([count(newWards, 'P'), count(newWards, 'X'), count(newWards, 'D')]).toEqual([709, 2599, 13]);
  });

  it('has the list of 30/06/2025', () => {
    expect([oldProvinces.length, districts.length, oldWards.length, islands.length]).toEqual([63, 696, 10035, 5]);
    expect(oldProvinces.reduce((sum, province) => sum + province.former.length, 0)).toBe(764);
  });

  it('knows which units were divided, and which of them stay open', () => {
    const divided = [...oldWards, ...islands].filter((ward) => ward.targets.length > 1);
    const open = divided.filter((ward) => whereaboutsOf(ward).wards.length > 1);
    expect([divided.length, open.length]).toEqual([440, 381]);
  });

  it('gives each unit at least one target and each former name a successor', () => {
    expect([...oldWards, ...islands].filter((ward) => whereaboutsOf(ward).wards.length === 0)).toEqual([]);
    expect(oldProvinces.flatMap((province) => province.former).filter((row) => row.successors.length === 0)).toEqual(
      [],
    );
  });

  const source = '../shared/data/admin-units.json';
  it.skipIf(!existsSync(source))('says what its source says', () => {
    const { o, w } = JSON.parse(readFileSync(source, 'utf8')) as {
      w: Record<string, string[]>;
      o: Record<string, { d: Record<string, [string, string[]]> }>;
    };
    for (const province of newProvinces) {
      expect(province.wards.map((ward) => ward.code + ward.type + ward.name)).toEqual(w[province.code]);
    }
    for (const province of oldProvinces) {
      for (const district of province.districts) {
        const units = [...district.wards.map((ward) => ({ head: ward.code + ward.type + ward.name, ward }))];
        const island = district.island ? [{ head: '', ward: district.island }] : [];
        const lines = [...units, ...island].map(
          ({ head, ward }) => `${head}>${ward.targets.map((target) => target.share + target.ward.code).join(',')}`,
        );
        expect(lines).toEqual(o[province.code]?.d[district.code]?.[1]);
      }
    }
  });
});
