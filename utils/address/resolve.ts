import { choose, eraOf } from './choose';
import { rank } from './name-index';
import { type Reading, readingsOf } from './readings';
import type { NewWard, OldWard } from './table';
import { whereaboutsOf } from './targets';
import { type Words, wordsOf } from './tokens';
import type { AddressHints, AddressResolution, Candidate, Unit } from './types';
import { fullName } from './unit-names';

/**
 * What an address means in the two-level list of today. Certain only when one ward can be meant;
 * otherwise exactly the wards that can be meant, or nothing. Rules: facts/addresses.md 6.
 *
 * @example resolveAddress('Thôn Đạo Tú, Quảng Phú Cầu, Ứng Hòa, Hà Nội', { issuedOn: '2022-06-01' })
 */
export function resolveAddress(text: string, hints: AddressHints = {}): AddressResolution {
  const words = wordsOf(text, hints.readFrom);
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
