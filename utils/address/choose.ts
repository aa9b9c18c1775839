import { rank } from './name-index';
import { partStart, type Reading, type Readings } from './readings';
import { districtNames } from './scopes';
import { type NewWard, table } from './table';
import type { Token, Words } from './tokens';
import { isDetailWord } from './type-words';

/** The two-level list is in force from here; cards printed in the weeks after may still carry the old address. */
const newListFrom = '2025-07-01';
const settledFrom = '2025-09-01';

type Era = 'old' | 'new' | 'border' | 'unknown';

/** Which list a text of that day was written by; a bare year decides unless it is 2025. */
export function eraOf(issuedOn: string | undefined): Era {
  if (!issuedOn || !/^\d{4}(?:-\d{2}-\d{2})?$/.test(issuedOn)) return 'unknown';
  if (issuedOn.length === 4) return issuedOn < '2025' ? 'old' : issuedOn > '2025' ? 'new' : 'unknown';
  if (issuedOn < newListFrom) return 'old';
  return issuedOn < settledFrom ? 'border' : 'new';
}

/** Which readings count, and whether agreement among them is enough to be sure. */
export function choose(words: Words, readings: Readings, era: Era): { chosen: Reading[]; isSure: boolean } {
  const { asNew, asOld, withoutDistrict } = readings;
  const isPlaced = (chosen: Reading[]) => chosen.some((reading) => !reading.maybeElse);
  switch (era) {
    case 'old': {
      if (asOld.length > 0) return { chosen: asOld, isSure: isPlaced(asOld) };
      if (withoutDistrict.length > 0)
        return {
          chosen: withoutDistrict,
          isSure: withoutDistrict.every((one) => one.isWhole && isWholeWard(words, one)),
        };
      // A new name on an old card: perhaps, but it may as well be a district whose ward was not recognised.
      return { chosen: asNew.filter((reading) => !isDistrict(words, reading)), isSure: false };
    }
    case 'new': {
      if (asNew.length > 0) return { chosen: asNew, isSure: isPlaced(asNew) };
      if (asOld.length > 0) return { chosen: asOld, isSure: isPlaced(asOld) };
      return { chosen: withoutDistrict, isSure: false };
    }
    case 'border': {
      const both = [...asOld, ...asNew];
      if (both.length > 0)
        return { chosen: both, isSure: isPlaced(both) && asNew.every((one) => isWholeWard(words, one)) };
      return { chosen: withoutDistrict, isSure: false };
    }
    case 'unknown': {
      if (asOld.length > 0 && asOld.every((one) => isPlainlyOld(words, one))) return { chosen: asOld, isSure: true };
      const both = asOld.length > 0 ? [...asOld, ...asNew] : ofWrittenType([...withoutDistrict, ...asNew]);
      // Nothing but a name that may be a district's: the ward itself was not recognised.
      const isWhole = (one: Reading) => one.model === 'old' || isWholeWard(words, one);
      if (!both.some(isWhole)) return { chosen: [], isSure: false };
      return { chosen: both, isSure: isPlaced(both) && both.every(isWhole) };
    }
  }
}

/**
 * Whether three whole parts are old ward, district, province beyond doubt: "Thôn Đông, An Khánh, Ninh Kiều, Cần Thơ".
 * Without a part of words before it, or a type word, the ward's name may be a street in a new ward that is named
 * like the district ("Trần Hưng Đạo, Hoàn Kiếm, Hà Nội"): then both are offered.
 */
function isPlainlyOld(words: Words, reading: Reading): boolean {
  const before = words.tokens.slice(0, reading.start);
  if (!reading.isWhole) return isPlainlyAfterHamlet(words, reading, before);
  return reading.type !== '' || before.some((token) => /^\p{L}{2,}$/u.test(token.fold) && token.fold !== 'so');
}

/**
 * Without commas, "Thôn Đông Nhơn Hội An Phú An Giang": the hamlet has its name already, so Nhơn Hội, written with its
 * accents, is the ward. "Đường Nhơn Hội An Phú An Giang" may be a street in the new ward An Phú.
 */
function isPlainlyAfterHamlet(words: Words, reading: Reading, before: Token[]): boolean {
  if (words.hasCommas || reading.rank !== rank.looseExact || reading.end - reading.start < 2) return false;
  const opened = before.findLastIndex((token) => isDetailWord(token, words.isPlain));
  return opened >= 0 && opened < before.length - 1;
}

/** "Phường Hạ Long" is the new ward rather than the old Xã Hạ Long: the type word breaks the tie, if it fits any. */
function ofWrittenType(readings: Reading[]): Reading[] {
  const fitting = readings.filter(
    ({ type, newWards, oldWards }) =>
      type === '' ||
      [...newWards.map(writtenTypes), ...oldWards.map((ward) => ward.type)].some((own) => sharesLetter(type, own)),
  );
  return fitting.length > 0 ? fitting : readings;
}

/** 22 xã of Đồng Nai and Bắc Ninh became phường in 2026: there both words are in use (facts/addresses.md 4). */
function writtenTypes(ward: NewWard): string {
  return ward.type === 'P' ? 'PX' : ward.type;
}

function sharesLetter(a: string, b: string): boolean {
  return [...a].some((letter) => b.includes(letter));
}

/**
 * Whether a ward's name can be nothing but the ward. Named like an old district, with a part before it that looks
 * like a ward's name ("Hàng Xyz, Hoàn Kiếm, Hà Nội"), it may be the district of an old address.
 */
function isWholeWard(words: Words, reading: Reading): boolean {
  if (reading.type !== '' || reading.start === 0 || !isDistrict(words, reading)) return true;
  if (words.hasCommas) return isDetailWord(words.tokens[partStart(words, reading.start - 1)], words.isPlain);
  // Without commas a ward's name of two words or more may hide behind the hamlet's: "Thôn Đông Trịnb Tường Bát Xát".
  const opened = words.tokens.slice(0, reading.start).findLastIndex((token) => isDetailWord(token, words.isPlain));
  return opened >= 0 && reading.start - opened <= 2;
}

function isDistrict(words: Words, reading: Reading): boolean {
  return table()
    .oldProvinces.filter((province) => province.into === reading.province)
    .some((province) =>
      [...reading.newWards, ...reading.oldWards].some((ward) => districtNames(province).mayHold(ward.name, words)),
    );
}
