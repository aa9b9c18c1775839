import { fold, toneKey } from '../text';

/**
 * The key of a unit's bare name with accents. Beyond the tone key (hoà = hòa) it joins spellings that are in use
 * side by side and collide in no province or district: final i/y (Quí = Quý), Đăk = Đắk = Đak, Phường 08 = 8,
 * any hyphen or apostrophe. Source: facts/addresses.md 6.1.
 */
export function unitKey(name: string): string {
  return toneKey(name).split(' ').map(joinSpellings).join(' ');
}

/** The same without accents. */
export function unitFold(name: string): string {
  return fold(name)
    .split(' ')
    .map((syllable) => plainNumber(syllable).replace(/^([^aeiou]*|qu)y$/, '$1i'))
    .join(' ');
}

function joinSpellings(syllable: string): string {
  return plainNumber(syllable)
    .replace(/^([^aăâeêioôơuưy]*|qu)y(\d)$/, '$1i$2')
    .replace(/^đ[aă]k[02]$/, 'đak0');
}

function plainNumber(syllable: string): string {
  return /^\d+$/.test(syllable) ? String(Number(syllable)) : syllable;
}
