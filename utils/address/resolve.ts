import { rank } from './name-index';
import { type Reading, type Readings, readingsOf } from './readings';
import { districtNames } from './scopes';
import { type NewWard, type OldWard, table } from './table';
import { whereaboutsOf } from './targets';
import { type Words, wordsOf } from './tokens';
import { isDetailWord } from './type-words';
import type { AddressHints, AddressResolution, Candidate, Unit } from './types';
import { fullName } from './unit-names';

/** The two-level list is in force from here; cards printed in the weeks after may still carry the old address. */
const newListFrom = '2025-07-01';
const settledFrom = '2025-09-01';

/**
 * What an address means in the two-level list of today. Certain only when one ward can be meant;
 * otherwise exactly the wards that can be meant, or nothing. Rules: facts/addresses.md 6.
 *
 * @example resolveAddress('Thôn Đạo Tú, Quảng Phú Cầu, Ứng Hòa, Hà Nội', { issuedOn: '2022-06-01' })
 */
export function resolveAddress(text: string, hints: AddressHints = {}): AddressResolution {
  const words = wordsOf(text);
  const readings = readingsOf(words);
  const { chosen, isSure } = choose(words, readings, eraOf(hints.issuedOn));
  const [first] = chosen;
  if (!first) {
    const { province } = readings;
    const detail = textBefore(words, province?.start ?? words.tokens.length);
    return {
      certainty: 'unknown',
      candidates: [],
      detail,
      ...(province ? { province: unitOf(province.province) } : {}),
    };
  }
  const candidates = candidatesOf(chosen);
  const [only] = candidates;
  const provinces = new Set(chosen.map((reading) => reading.province));
  const isCertain =
    isSure && candidates.length === 1 && chosen.every((reading) => reading.rank < rank.typo && !reading.isDoubtful);
  const from = originOf(chosen);
  return {
    certainty: isCertain ? 'certain' : 'ambiguous',
    ...(provinces.size === 1 ? { province: unitOf(first.province) } : {}),
    ...(isCertain && only ? { ward: only } : {}),
    candidates,
    detail: textBefore(words, Math.min(...chosen.map((reading) => reading.start))),
    ...(from ? { from } : {}),
  };
}

type Era = 'old' | 'new' | 'border' | 'unknown';

function eraOf(issuedOn: string | undefined): Era {
  if (!issuedOn || !/^\d{4}(?:-\d{2}-\d{2})?$/.test(issuedOn)) return 'unknown';
  if (issuedOn.length === 4) return issuedOn < '2025' ? 'old' : issuedOn > '2025' ? 'new' : 'unknown';
  if (issuedOn < newListFrom) return 'old';
  return issuedOn < settledFrom ? 'border' : 'new';
}

/** Which readings count, and whether agreement among them is enough to be sure. */
function choose(words: Words, readings: Readings, era: Era): { chosen: Reading[]; isSure: boolean } {
  const { asNew, asOld, withoutDistrict } = readings;
  const notStreet = (chosen: Reading[]) => chosen.some((reading) => !reading.maybeStreet);
  switch (era) {
    case 'old': {
      if (asOld.length > 0) return { chosen: asOld, isSure: notStreet(asOld) };
      if (withoutDistrict.length > 0) return { chosen: withoutDistrict, isSure: true };
      // A new name on an old card: perhaps, but it may as well be a district whose ward was not recognised.
      return { chosen: asNew.filter((reading) => !isDistrict(reading)), isSure: false };
    }
    case 'new': {
      if (asNew.length > 0) return { chosen: asNew, isSure: notStreet(asNew) };
      if (asOld.length > 0) return { chosen: asOld, isSure: notStreet(asOld) };
      return { chosen: withoutDistrict, isSure: false };
    }
    case 'border': {
      const both = [...asOld, ...asNew];
      if (both.length > 0)
        return { chosen: both, isSure: notStreet(both) && asNew.every((one) => isWholeNew(words, one)) };
      return { chosen: withoutDistrict, isSure: false };
    }
    case 'unknown': {
      const both = asOld.length > 0 ? [...asOld, ...asNew] : [...withoutDistrict, ...asNew];
      return { chosen: both, isSure: notStreet(both) && asNew.every((one) => isWholeNew(words, one)) };
    }
  }
}

/**
 * Whether a new ward's name can be nothing but the ward. Named like an old district, with a part before it that looks
 * like a ward's name ("Hàng Xyz, Hoàn Kiếm, Hà Nội"), it may be the district of an old address.
 */
function isWholeNew(words: Words, reading: Reading): boolean {
  if (reading.isTyped || reading.start === 0 || !isDistrict(reading)) return true;
  let first = reading.start - 1;
  while (first > 0 && words.tokens[first]?.before === 'nothing') first--;
  return isDetailWord(words.tokens[first], words.isPlain);
}

function isDistrict(reading: Reading): boolean {
  return table()
    .oldProvinces.filter((province) => province.into === reading.province)
    .some((province) => reading.newWards.some((ward) => districtNames(province).has(ward.name)));
}

function candidatesOf(readings: Reading[]): Candidate[] {
  const inhabited: NewWard[] = [];
  const areaOnly: NewWard[] = [];
  for (const reading of readings) {
    inhabited.push(...reading.newWards);
    for (const ward of reading.oldWards) {
      const whereabouts = whereaboutsOf(ward);
      inhabited.push(...whereabouts.wards);
      areaOnly.push(...whereabouts.areaOnly);
    }
  }
  const first = [...new Set(inhabited)];
  const last = [...new Set(areaOnly)].filter((ward) => !first.includes(ward));
  return [...first.map(unitOf), ...last.map((ward) => ({ ...unitOf(ward), areaOnly: true as const }))];
}

function originOf(readings: Reading[]): AddressResolution['from'] {
  const wards: OldWard[] = [...new Set(readings.flatMap((reading) => reading.oldWards))];
  const [ward] = wards;
  if (!ward || wards.length !== 1 || readings.some((reading) => reading.model === 'new')) return undefined;
  return { province: unitOf(ward.district.province), district: unitOf(ward.district), ward: unitOf(ward) };
}

function unitOf(unit: { code: string; type: string; name: string }): Unit {
  return { code: unit.code, name: fullName(unit) };
}

function textBefore(words: Words, token: number): string {
  const end = words.tokens[token]?.start ?? words.text.length;
  return words.text
    .slice(0, end)
    .replace(/[\s,;|\-–]+$/u, '')
    .trim();
}
