/** The three lines of a card's machine-readable zone, each of 30 characters (ICAO 9303-5, TD1). */
export type MrzLines = [string, string, string];

const width = 30;

/**
 * Finds the zone among recognised text lines: the line that begins like IDVNM, and the two after it. Spaces and marks
 * that stand for fillers are set right; the fillers of line 2 are made eleven, for recognisers lose or add some
 * (facts/idcards.md 2).
 */
export function findMrzLines(texts: string[]): MrzLines | null {
  const lines = texts.map(clean).filter((line) => line.length >= 15);
  for (const [i, line] of lines.entries()) {
    const first = firstLine(line);
    const second = secondLine(lines[i + 1] ?? '');
    const third = thirdLine(lines[i + 2] ?? '');
    if (first && second && third) return [first, second, third];
  }
  return null;
}

/** The check digit of ICAO 9303: weights 7, 3, 1; digits count as themselves, A = 10 … Z = 35, the filler 0. */
export function checkDigit(text: string): string {
  const sum = [...text].reduce((total, character, i) => total + worth(character) * ([7, 3, 1][i % 3] ?? 0), 0);
  return String(sum % 10);
}

function worth(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36);
}

function clean(text: string): string {
  return text
    .toUpperCase()
    .replace(/[«‹≤]/g, '<')
    .replace(/[^A-Z0-9<]/g, '');
}

/** Digits that letters were read for, and back: what a place must hold decides (facts/idcards.md 5.2). */
const digitFor: Record<string, string> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };
const letterFor: Record<string, string> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' };

function asDigits(text: string): string {
  return [...text].map((character) => digitFor[character] ?? character).join('');
}

function asLetters(text: string): string {
  return [...text].map((character) => letterFor[character] ?? character).join('');
}

/** What stands before the country is always ID: whatever was read there, "I1D" or "1D", is set right. */
function firstLine(read: string): string | null {
  const country = /VNM(?=\d|[OQDILZSGB])/.exec(read.slice(0, 8));
  const line = country ? `IDVNM${read.slice(country.index + 3)}` : read;
  const head = asLetters(line.slice(0, 5));
  if (head !== 'IDVNM' || line.length !== width) return null;
  const digits = asDigits(line.slice(5, 27));
  const check = asDigits(line.slice(29));
  return /^\d{22}$/.test(digits) && /^\d$/.test(check) ? `IDVNM${digits}<<${check}` : null;
}

function secondLine(line: string): string | null {
  const [, head = '', composite = ''] = /^(.{18})[<CKL]*([A-Z0-9])$/.exec(line) ?? [];
  const digits = asDigits(head.slice(0, 7) + head.slice(8, 15));
  const sex = head.slice(7, 8);
  const check = asDigits(composite);
  if (!/^\d{14}$/.test(digits) || !/^[MF]$/.test(sex) || !/^\d$/.test(check)) return null;
  if (asLetters(head.slice(15)) !== 'VNM') return null;
  return `${digits.slice(0, 7)}${sex}${digits.slice(7)}VNM${'<'.repeat(11)}${check}`;
}

function thirdLine(line: string): string | null {
  const name = asLetters(line).replace(/<+$/, '');
  return /^[A-Z]+(?:<[A-Z<]*)?$/.test(name) ? name.slice(0, width).padEnd(width, '<') : null;
}
