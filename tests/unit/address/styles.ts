/** The ways people and cards write an address (facts/addresses.md 5.3), each a function of parts small to large. */
export interface Part {
  type: string;
  name: string;
}

const words: Record<string, [string, string]> = {
  P: ['Phường', 'P'],
  X: ['Xã', 'X'],
  D: ['Đặc khu', 'ĐK'],
  T: ['Thị trấn', 'TT'],
  Q: ['Quận', 'Q'],
  H: ['Huyện', 'H'],
  S: ['Thị xã', 'TX'],
  C: ['Thành phố', 'TP'],
  N: ['Tỉnh', 'T'],
};
const word = (part: Part) => words[part.type]?.[0] ?? '';
const short = (part: Part) => words[part.type]?.[1] ?? '';
const full = (part: Part) => `${word(part)} ${part.name}`;
/** Cards leave the type word out, except before numbers. */
const bare = (part: Part) => (/^\d+$/.test(part.name) ? full(part) : part.name);

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');

const placedLate: Record<string, string> = {
  òa: 'oà',
  óa: 'oá',
  ọa: 'oạ',
  ỏa: 'oả',
  òe: 'oè',
  ỏe: 'oẻ',
  ủy: 'uỷ',
  úy: 'uý',
  ùy: 'uỳ',
};
const lateTones = (text: string) =>
  text.replace(/(?<![qQ])(?:[òóọỏ][ae]|[ủúù]y)(?![\p{L}])/gu, (pair) => placedLate[pair] ?? pair);

const mixedCase = (text: string) =>
  [...text].map((letter, i) => (i % 2 ? letter.toUpperCase() : letter.toLowerCase())).join('');

type Style = (detail: string, parts: Part[]) => string;
const joined =
  (separator: string, write: (part: Part, place: number, parts: Part[]) => string): Style =>
  (detail, parts) =>
    [detail, ...parts.map((part, i) => write(part, i, parts))].join(separator);
const isLast = (place: number, parts: Part[]) => place === parts.length - 1;
const fully = joined(', ', full);
const barely = joined(', ', bare);

export const styles: Record<string, Style> = {
  bare: barely,
  'bare, no space after commas': joined(',', bare),
  'glued abbreviation where there is one': joined(', ', (part) =>
    'PTSC'.includes(part.type) ? `${short(part)}.${part.name}` : bare(part),
  ),
  'bare, no accents': (...args) => withoutAccents(barely(...args)),
  'full type words': fully,
  'full, province bare': joined(', ', (part, i, parts) => (isLast(i, parts) ? part.name : full(part))),
  'full, ward bare': joined(', ', (part, i) => (i === 0 ? bare(part) : full(part))),
  'spaced abbreviations': joined(', ', (part) => `${short(part)}. ${part.name}`),
  'glued abbreviations': joined(', ', (part) =>
    part.name === 'Hồ Chí Minh' ? 'TP.HCM' : `${short(part)}.${part.name}`,
  ),
  'glued, lower case': (...args) => joined(', ', (part) => `${short(part)}.${part.name}`)(...args).toLowerCase(),
  'full, no accents': (...args) => withoutAccents(fully(...args)),
  'old tone placement': (...args) => lateTones(fully(...args)),
  'Unicode NFD': (...args) => fully(...args).normalize('NFD'),
  'upper case': (...args) => fully(...args).toUpperCase(),
  'upper case, no accents': (...args) => withoutAccents(fully(...args)).toUpperCase(),
  'mixed case': (...args) => mixedCase(fully(...args)),
  'no commas': joined(' ', full),
  'no commas, bare': joined(' ', bare),
  hyphens: joined(' - ', bare),
  'extra spaces and a dot': (...args) => `${joined('  ,  ', bare)(...args)}.`,
  foreign: (...args) =>
    `${withoutAccents(joined(', ', (part, i, parts) => (isLast(i, parts) ? `${part.name} ${part.type === 'C' ? 'City' : 'Province'}` : bare(part)))(...args))}, Vietnam`,
};
