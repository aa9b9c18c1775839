import { fold } from '../../utils/text';
import { oldCases } from '../unit/address/units';

/**
 * The usual way of public address converters, as a peer (facts/addresses.md 11): cut at commas, take the last three
 * parts for ward, district and province, drop type words and accents, look the three up, take the first answer.
 */
export function lookUpNaively(text: string): { sure: string | null; candidates: string[] } {
  const parts = text
    .split(',')
    .map((part) => bare(part))
    .filter((part) => part !== '' && part !== 'viet nam');
  const found = places().get(parts.slice(-3).join('|'));
  return { sure: found?.[0] ?? null, candidates: found ?? [] };
}

const typeWords = /^(?:phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh|p|x|tt|tx|tp|q|h|t) (?=\S)/;

function bare(part: string): string {
  return fold(part).replace(typeWords, '');
}

let made: Map<string, string[]> | undefined;

function places(): Map<string, string[]> {
  made ??= new Map(
    [...oldCases].reverse().map(({ parts, expected }) => [parts.map(({ name }) => bare(name)).join('|'), expected]),
  );
  return made;
}
