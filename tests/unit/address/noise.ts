import type { Part } from './styles';

/**
 * What reading a picture does to a word (facts/addresses.md 5.3): one mark lost, one letter taken for another, a comma
 * gone. Seeded by the place in the list, so that every run damages the same letters.
 */
type Damage = (parts: Part[], seed: number) => Part[] | null;

const alike: Record<string, string> = {
  m: 'n',
  n: 'm',
  q: 'g',
  g: 'q',
  l: '1',
  i: 'l',
  o: '0',
  e: 'c',
  c: 'e',
  h: 'b',
  u: 'v',
  t: 'f',
};

const changed = (place: number, change: (name: string, seed: number) => string | null): Damage => {
  return (parts, seed) => {
    const part = parts[place];
    const name = part && change(part.name.normalize('NFC'), seed);
    return part && name ? parts.map((one, i) => (i === place ? { ...one, name } : one)) : null;
  };
};

/** One of the places where `find` hits, replaced. */
function replaceOne(name: string, seed: number, becomes: (letter: string) => string | null): string | null {
  const places = [...name].flatMap((letter, i) => (becomes(letter) === null ? [] : [i]));
  const at = places[seed % (places.length || 1)];
  return at === undefined ? null : [...name].map((letter, i) => (i === at ? becomes(letter) : letter)).join('');
}

const toneLost = (letter: string) => {
  const bare = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return bare === letter ? null : bare;
};
const hatLost = (letter: string) => {
  const bare = letter
    .normalize('NFD')
    .replace(/[\u0302\u0306\u031b]/g, '')
    .normalize('NFC')
    .replace('đ', 'd')
    .replace('Đ', 'D');
  return bare === letter ? null : bare;
};
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const toneTurned = (seed: number) => (letter: string) => {
  const parted = letter.normalize('NFD');
  const tone = tones.find((one) => parted.includes(one));
  return tone ? parted.replace(tone, tones[(tones.indexOf(tone) + 1 + (seed % 4)) % 5] ?? tone).normalize('NFC') : null;
};

export const damages: Record<string, Damage> = {
  'tone lost in the ward': changed(0, (name, seed) => replaceOne(name, seed, toneLost)),
  'hat lost in the ward': changed(0, (name, seed) => replaceOne(name, seed, hatLost)),
  'another tone in the ward': changed(0, (name, seed) => replaceOne(name, seed, toneTurned(seed))),
  'letter misread in the ward': changed(0, (name, seed) => replaceOne(name, seed, (letter) => alike[letter] ?? null)),
  'letter lost in the ward': changed(0, (name, seed) =>
    name.length < 4 ? null : [...name].filter((_, i) => i !== 1 + (seed % (name.length - 1))).join(''),
  ),
  'tone lost in the district': changed(1, (name, seed) => replaceOne(name, seed, toneLost)),
  'letter misread in the district': changed(1, (name, seed) =>
    replaceOne(name, seed, (letter) => alike[letter] ?? null),
  ),
};
