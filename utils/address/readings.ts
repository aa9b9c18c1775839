import { type Match, type NameIndex, type Rank, rank } from './name-index';
import {
  type DistrictName,
  districtNames,
  newProvinceNames,
  newWardNames,
  oldProvinceNames,
  type WardName,
  wardNamesOf,
  wardNamesOfProvince,
} from './scopes';
import { type NewProvince, type NewWard, type OldProvince, type OldWard, table } from './table';
import { whereaboutsOf } from './targets';
import type { Words } from './tokens';
import { isDetailWord } from './type-words';

/** One way to understand an address. */
export interface Reading {
  model: 'new' | 'old' | 'old-without-district';
  province: NewProvince;
  /** New ward of a new reading; old units of an old one. */
  newWards: NewWard[];
  oldWards: OldWard[];
  rank: Rank;
  /** First token of the ward: what stands before it is the detail. */
  start: number;
  /** First token of the part after the ward. */
  end: number;
  /** Type letters of the ward's type word, or '' without one. */
  type: string;
  /** Every level is a whole part of the text, not words inside one. */
  isWhole: boolean;
  /** The ward is the end of a part that may mean something else: a street's name, a misread longer name. */
  maybeElse: boolean;
  isDoubtful: boolean;
}

export interface Readings {
  asNew: Reading[];
  asOld: Reading[];
  withoutDistrict: Reading[];
  province?: { province: NewProvince; start: number };
}

const types = { province: 'NC', district: 'QHSC', newWard: 'PXD', oldWard: 'PXT' };

/** All ways to understand the text, best kind of each model only (facts/addresses.md 6). */
export function readingsOf(words: Words): Readings {
  const end = words.tokens.length;
  const newProvinces = provincesAt(newProvinceNames(), words, end);
  const oldProvinces = provincesAt(oldProvinceNames(), words, end);
  const [first] = newProvinces;
  const [firstOld] = oldProvinces;
  const province = first
    ? { province: first.province, start: first.start }
    : firstOld && { province: firstOld.province.into, start: firstOld.start };
  const asNew = best(newProvinces.flatMap((match) => newReadings(words, match.province, match.start)));
  const asOld = best(oldProvinces.flatMap((match) => oldReadings(words, match.province, match.start)));
  const withoutDistrict = best(
    oldProvinces.flatMap((match) => readingsWithoutDistrict(words, match.province, match.start)),
  );
  const isRecognised = [...asNew, ...asOld, ...withoutDistrict].some((one) => one.rank < rank.typo);
  return {
    asNew,
    asOld: isRecognised
      ? asOld
      : [...asOld, ...oldProvinces.flatMap((match) => nearDistricts(words, match.province, match.start))],
    withoutDistrict,
    ...(province ? { province } : {}),
  };
}

/** The province at the end; said twice ("Thanh Liệt, Hà Nội, Hà Nội"), the text before the first counts too. */
function provincesAt<T extends object>(
  index: NameIndex<T>,
  words: Words,
  end: number,
): { province: T; start: number }[] {
  const found = index.endingAt(words, end, types.province).filter((match) => match.rank < rank.typo);
  return found.flatMap((match) =>
    match.items.flatMap((province) => {
      const twice = index.endingAt(words, match.start, types.province).find((again) => again.items.includes(province));
      return [{ province, start: match.start }, ...(twice ? [{ province, start: twice.start }] : [])];
    }),
  );
}

function newReadings(words: Words, province: NewProvince, end: number): Reading[] {
  const index = newWardNames(province);
  const found = index.endingAt(words, end, types.newWard);
  const matches = found.length > 0 ? found : index.typoAt(words, end, types.newWard);
  // Inside a comma part a ward's name is more often a street's: only texts without commas are searched so.
  const usable = matches.filter((match) => !isLoose(match.rank) || !words.hasCommas);
  return usable.map((match) => {
    const newWards = words.readFrom === 'picture' ? [...match.items, ...match.mistaken] : match.items;
    const isDistrict = isLoose(match.rank) && isEndOfDistrict(words, province, match.start, end);
    const found = { ...match, isMaybeEnd: match.isMaybeEnd || isDistrict };
    return reading(words, 'new', province, end, found, { newWards });
  });
}

/** "Nam Từ Liêm" misread ends like the new ward Từ Liêm. */
function isEndOfDistrict(words: Words, into: NewProvince, start: number, end: number): boolean {
  return table()
    .oldProvinces.filter((province) => province.into === into)
    .some((province) => districtNames(province).isEndOfMisread(words, start, end));
}

function oldReadings(words: Words, province: OldProvince, end: number): Reading[] {
  const districts = districtNames(province).endingAt(words, end, types.district);
  return districts.flatMap((match) =>
    [...match.items, ...match.mistaken].flatMap((name) =>
      readingsInDistrict(words, tieBroken(name, match.type), match, end),
    ),
  );
}

/** No level but the province is recognised: the district may be misread ("Ứng Hoa1"), and its wards be offered. */
function nearDistricts(words: Words, province: OldProvince, end: number): Reading[] {
  const near = districtNames(province).typoAt(words, end, types.district);
  return near.flatMap((match) => match.items.flatMap((name) => readingsInDistrict(words, name, match, end)));
}

function readingsInDistrict(words: Words, name: DistrictName, at: Match<DistrictName>, end: number): Reading[] {
  const into = name.province.into;
  const islands = name.districts.flatMap((district) => district.island ?? []);
  if (islands.length > 0) return [reading(words, 'old', into, end, at, { oldWards: islands })];
  const index = wardNamesOf(name);
  const found = index.endingAt(words, at.start, types.oldWard);
  const matches = found.length > 0 ? found : index.typoAt(words, at.start, types.oldWard);
  return matches.map((match) => {
    const together = { ...match, rank: Math.max(match.rank, at.rank) as Rank };
    return oldReading(words, 'old', into, at.start, together);
  });
}

function readingsWithoutDistrict(words: Words, province: OldProvince, end: number): Reading[] {
  const named = wardNamesOfProvince(province).endingAt(words, end, types.oldWard);
  return named
    .filter((match) => !isLoose(match.rank) || !words.hasCommas)
    .map((match) => {
      const isDistrict = isLoose(match.rank) && isEndOfDistrict(words, province.into, match.start, end);
      const found = { ...match, isMaybeEnd: match.isMaybeEnd || isDistrict };
      return oldReading(words, 'old-without-district', province.into, end, found);
    });
}

function oldReading(
  words: Words,
  model: Reading['model'],
  into: NewProvince,
  end: number,
  match: Match<WardName>,
): Reading {
  const ofType = match.items.filter((item) => match.type.includes(item.type) && match.type !== '');
  const named = ofType.length > 0 ? ofType : match.items;
  const step = Math.min(...named.map((item) => item.step));
  // Without accents Nghi Hoa (a former name) and Nghi Hòa (of a renamed district) are both meant: no step wins.
  const nearest = words.isPlain ? named : named.filter((item) => item.step === step);
  const meant = nearest.flatMap((item) => item.wards);
  const places = new Set(meant.flatMap((ward) => whereaboutsOf(ward).wards));
  // A name that is another one misread is in doubt only when the two lie in different wards today; of a divided ward
  // the person is asked anyway.
  const alike = places.size > 1 ? [] : match.mistaken;
  const mistaken = alike
    .filter((item) => match.type === '' || match.type.includes(item.type))
    .flatMap((item) => item.wards)
    .filter((ward) => whereaboutsOf(ward).wards.some((place) => !places.has(place)));
  const oldWards = [...new Set([...meant, ...mistaken])];
  const isDoubtful = nearest.some((item) => item.isDoubtful);
  return { ...reading(words, model, into, end, match, { oldWards }), isDoubtful };
}

function reading(
  words: Words,
  model: Reading['model'],
  province: NewProvince,
  end: number,
  match: Match<unknown>,
  wards: { newWards?: NewWard[]; oldWards?: OldWard[] },
): Reading {
  return {
    model,
    province,
    newWards: wards.newWards ?? [],
    oldWards: wards.oldWards ?? [],
    rank: match.rank,
    start: match.start,
    end,
    type: match.type,
    isWhole: match.rank < rank.looseExact,
    maybeElse: isLoose(match.rank) && !match.isTypedAfter && (match.isMaybeEnd || isDubiousEnd(words, match.start)),
    isDoubtful: false,
  };
}

/** "12 Hàng Bạc" ends like a ward but is a street; "Thườnq Thắng" ends like one but is misread; "Thôn A Hòa Tiến" is fine. */
function isDubiousEnd(words: Words, start: number): boolean {
  if (isDetailWord(words.tokens[start - 1], words.isPlain)) return true;
  return words.hasCommas && !isDetailWord(words.tokens[partStart(words, start - 1)], words.isPlain);
}

/** Town and rural district of one name: the type word decides where it can (facts/addresses.md 7.3). */
function tieBroken(name: DistrictName, type: string): DistrictName {
  const ofType = name.districts.filter((district) => type.includes(district.type));
  if (type === '' || ofType.length === 0 || ofType.length === name.districts.length) return name;
  return { ...name, districts: ofType };
}

function best(readings: Reading[]): Reading[] {
  const lowest = Math.min(...readings.map((one) => one.rank));
  return readings.filter((one) => one.rank === lowest);
}

/** The first token of the part that token `at` stands in. */
export function partStart({ tokens }: Words, at: number): number {
  let first = at;
  while (first > 0 && tokens[first]?.before === 'nothing') first--;
  return first;
}

function isLoose(value: Rank): boolean {
  return value === rank.looseExact || value === rank.looseAccentFree;
}
