import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../utils/card/zone/check-digit';
import { decodeZone } from '../../../utils/card/zone/decode';
import { characters } from '../../../utils/card/zone/strip';
import { decodeText } from './zone-scores';

/** The made-up zones of facts/idcards.md 2. */
const an = ['IDVNM0990000176003099000017<<9', '9901018M3901016VNM<<<<<<<<<<<0', 'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<'];
const binh = ['IDVNM1600000197003160000019<<0', '6005155F9912315VNM<<<<<<<<<<<0', 'TRAN<<THI<BINH<<<<<<<<<<<<<<<<'];
const centuryDiffers = [
  'IDVNM2990000170001299000017<<1',
  '9901018M3901016VNM<<<<<<<<<<<8',
  'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<',
];

const facts = { personalNumber: '003099000017', birthDate: '1999-01-01', sex: 'male', expiresOn: '2039-01-01' };
const replaced = (lines: string[], line: number, at: number, character: string) =>
  lines.map((text, i) => (i === line ? text.slice(0, at) + character + text.slice(at + 1) : text));

const digits = [...'0123456789'];
const places = [0, 1].flatMap((line) =>
  [...(an[line] ?? '')].flatMap((character, at) => (/\d/.test(character) ? [{ line, at, character }] : [])),
);

/** Two digits read as others. */
function pairsOf(list: typeof places): [number, number, string[]][] {
  const other = (digit: string, by: number) => String((Number(digit) + by) % 10);
  return list.flatMap((a, i) =>
    list.slice(i + 1).map((b): [number, number, string[]] => {
      const once = replaced(an, a.line, a.at, other(a.character, 3));
      return [a.at, b.at, replaced(once, b.line, b.at, other(b.character, 5))];
    }),
  );
}

describe('the machine-readable zone', () => {
  it('is read as it stands', () => {
    expect(decodeText(an)).toMatchObject({ ...facts, plainName: 'NGUYEN VAN AN', isNameCut: false, misread: 0 });
    expect(decodeText(binh)).toMatchObject({ birthDate: '1960-05-15', sex: 'female', expiresOn: 'never' });
  });

  it('takes a century that fits when the number’s does not', () => {
    expect(decodeText(centuryDiffers)).toMatchObject({ personalNumber: '001299000017', birthDate: '1999-01-01' });
  });

  it('sets one wrong digit right wherever it stands, and never gives a wrong value', () => {
    let right = 0;
    let tried = 0;
    for (const { line, at, character } of places) {
      for (const wrong of digits.filter((digit) => digit !== character)) {
        const reading = decodeText(replaced(an, line, at, wrong));
        tried += 1;
        if (!reading) continue;
        expect(reading, `line ${line + 1}, place ${at}: ${wrong}`).toMatchObject(facts);
        expect(reading.misread).toBe(1);
        right += 1;
      }
    }
    expect(right / tried).toBeGreaterThan(0.75);
  });

  it('never gives a wrong value for two wrong digits where the number stands twice', () => {
    let right = 0;
    for (const [a, b, wrong] of pairsOf(places.filter(({ line, at }) => line === 0 && (at < 14 || at > 17)))) {
      const reading = decodeText(wrong);
      if (!reading) continue;
      expect(reading, `places ${a} and ${b}`).toMatchObject(facts);
      right += 1;
    }
    expect(right).toBeGreaterThan(100);
  });

  it('says that it set something right wherever two wrong digits may have misled it', () => {
    for (const [, , wrong] of pairsOf(places)) expect(decodeText(wrong)?.misread ?? 9).toBeGreaterThan(0);
  });

  it('reads letters where digits stand as the digits they resemble least wrongly', () => {
    const blurred = replaced(replaced(an, 0, 7, 'O'), 1, 2, 'O');
    expect(decodeText(blurred, 0.95)).toMatchObject({ ...facts, misread: 2 });
  });

  it('leaves a name out that was not read', () => {
    const [first = [], second = []] = an.map((text) =>
      [...text].map((one) => Float32Array.from(characters, (other) => (other === one ? -0.001 : -10))),
    );
    expect(decodeZone([first, second, null])).toMatchObject({ ...facts, plainName: null });
  });

  it.each([
    [
      'another country',
      ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    ],
    ['check digits that do not hold', replaced(replaced(replaced(an, 0, 14, '1'), 0, 29, '1'), 1, 6, '1')],
    ['a birthday that is none', [an[0] ?? '', '9913018M3913016VNM<<<<<<<<<<<0', an[2] ?? '']],
  ])('knows nothing in %s', (_, lines) => expect(decodeText(lines)).toBeNull());

  it('computes the check digits of ICAO 9303', () => {
    expect(checkDigit('520727')).toBe('3');
    expect(checkDigit('AB2134<<<')).toBe('5');
  });
});
