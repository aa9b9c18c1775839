import { describe, expect, it } from 'vitest';
import { readMrz } from '../../../utils/card/mrz';
import { checkDigit } from '../../../utils/card/mrz-lines';

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

describe('the machine-readable zone', () => {
  it('is read as it stands', () => {
    expect(readMrz(an)).toEqual({ ...facts, plainName: 'NGUYEN VAN AN', isNameCut: false, misread: 0 });
    expect(readMrz(binh)).toMatchObject({ birthDate: '1960-05-15', sex: 'female', expiresOn: 'never' });
  });

  it('takes a century that fits when the number’s does not', () => {
    expect(readMrz(centuryDiffers)).toMatchObject({ personalNumber: '001299000017', birthDate: '1999-01-01' });
  });

  it('is found among other lines, with spaces, other fillers and letters for digits', () => {
    const messy = [
      'BỘ CÔNG AN',
      '1DVNM O99OOOO176 003099000017«« 9',
      '99O1O18M39O1O16VNM<<<<<<<<<<<<<<0',
      'NGUYEN<<VAN<AN<<<<<<<',
    ];
    expect(readMrz(messy)).toMatchObject(facts);
  });

  it('never gives a wrong value for one wrong character, and sets most right', () => {
    let right = 0;
    let tried = 0;
    for (const line of [0, 1]) {
      for (let at = line === 0 ? 5 : 0; at < 30; at++) {
        for (const character of '0123456789') {
          if (!/\d/.test(an[line]?.[at] ?? '') || an[line]?.[at] === character) continue;
          const reading = readMrz(replaced(an, line, at, character));
          tried++;
          if (!reading) continue;
          expect(reading, `line ${line + 1}, place ${at}: ${character}`).toMatchObject(facts);
          right++;
        }
      }
    }
    expect(right / tried).toBeGreaterThan(0.6);
  });

  it('never gives a wrong number for two wrong digits in line 1', () => {
    for (let a = 5; a < 27; a++) {
      for (let b = a + 1; b < 27; b++) {
        const twice = replaced(replaced(an, 0, a, a % 2 ? '3' : '8'), 0, b, b % 2 ? '5' : '6');
        const reading = readMrz(twice);
        if (reading) expect(reading.personalNumber, `places ${a}, ${b}`).toBe(facts.personalNumber);
      }
    }
  });

  it.each([
    [[]],
    [['IDVNM', 'x', 'y']],
    [['P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<<<', 'C123456789VNM9901018M3001016<<<<<<<<<<<<<<00']],
    [[an[0] ?? '', an[1] ?? '']],
  ])('knows nothing in %j', (lines) => expect(readMrz(lines)).toBeNull());

  it('computes the check digits of ICAO 9303', () => {
    expect(checkDigit('520727')).toBe('3');
    expect(checkDigit('AB2134<<<')).toBe('5');
  });
});
