import { fold, normaliseTonePlacement } from '../../text';
import { provinces } from './provinces';

/** Words that begin a part and are no name, by their letters; "to" and "so" only before a number, for streets are called Tô. */
const heads: [folded: RegExp, right: string][] = [
  [/^to(?= \d)/, 'Tổ'],
  [/^so(?= \d)/, 'Số'],
  [/^ap(?= .)/, 'Ấp'],
  [/^khu pho(?= .)/, 'Khu phố'],
  [/^thon(?= .)/, 'Thôn'],
  [/^xom(?= .)/, 'Xóm'],
];

/** A printed place with the marks set right that can only be meant one way; what may be a name stays as it was read. */
export function withPlaceMarks(place: string): string {
  const parts = place.split(', ').map((part) => head(part.split(' ').map(withToneOnMarkedVowel).join(' ')));
  const last = parts.length - 1;
  return parts.map((part, i) => (i === last ? province(part) : part)).join(', ');
}

/** A printed place ends in its province; one that does not was cut short or misread there. */
export function endsInProvince(place: string): boolean {
  const last = fold(place.split(', ').at(-1) ?? '').replace(/^(?:tp|tinh|thanh pho) /, '');
  return provinces.has(last) || last === 'ba ria vung tau';
}

/** "Hoà Bình" is as right as "Hòa Bình". */
function province(part: string): string {
  const name = provinces.get(fold(part));
  return name && normaliseTonePlacement(part) !== name ? name : part;
}

function head(part: string): string {
  const folded = [...part].map((letter) => fold(letter) || ' ').join('');
  for (const [letters, right] of heads) {
    const found = letters.exec(folded);
    if (found) return right + part.slice(found[0].length);
  }
  return part;
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/;
const quality = /[\u0302\u0306\u031b]/;

/** "Tâú" is no syllable, "Tấu" is: beside ă, â, ê, ô, ơ and ư no other vowel bears the tone. */
function withToneOnMarkedVowel(word: string): string {
  const letters = [...word].map((letter) => letter.normalize('NFD'));
  const toned = letters.findIndex((letter) => tone.test(letter));
  const marked = letters.findIndex((letter) => quality.test(letter));
  const areNeighbours = toned >= 0 && marked >= 0 && Math.abs(toned - marked) === 1;
  const [from = '', to = ''] = [letters[toned], letters[marked]];
  if (!areNeighbours || quality.test(from) || tone.test(to) || letters.filter((one) => quality.test(one)).length > 1)
    return word;
  const mark = tone.exec(from)?.[0] ?? '';
  letters[toned] = from.replace(mark, '');
  letters[marked] = to + mark;
  return letters.join('').normalize('NFC');
}
