import { table } from '../../../utils/address/table';
import { whereaboutsOf } from '../../../utils/address/targets';
import type { Part } from './styles';

/** A unit as an address names it, small to large, and the wards of today it may mean. */
export interface AddressCase {
  parts: Part[];
  expected: string[];
  /** Wards that got land of it alone. */
  areaOnly: string[];
}

const { newProvinces, oldProvinces } = table();

/** All 3,321 units of today. */
export const newCases: AddressCase[] = newProvinces.flatMap((province) =>
  province.wards.map((ward) => ({ parts: [ward, province], expected: [ward.code], areaOnly: [] })),
);

/** All 10,040 units of 30/06/2025; the five island districts had no wards. */
export const oldCases: AddressCase[] = oldProvinces.flatMap((province) =>
  province.districts.flatMap((district) =>
    (district.island ? [district.island] : district.wards).map((ward) => {
      const { wards, areaOnly } = whereaboutsOf(ward);
      return {
        parts: district.island ? [district, province] : [ward, district, province],
        expected: wards.map(({ code }) => code),
        areaOnly: areaOnly.map(({ code }) => code),
      };
    }),
  ),
);
