import { describe, expect, it } from 'vitest';
import { resolveAddress, unitFold, unitKey } from '../../../utils/address';
import { table } from '../../../utils/address/table';
import { whereaboutsOf } from '../../../utils/address/targets';
import { damages } from './noise';
import { type Part, styles } from './styles';
import { newCases, oldCases } from './units';

const { newProvinces, oldProvinces } = table();
const detail = 'Số 5 Thôn Đông';

/** Counts over strings whose right answer is one ward (`right`) or several (`guessed` when answered with one). */
function measure(cases: { parts: Part[]; expected: string[] }[], issuedOn?: string) {
  const counts = { strings: 0, single: 0, right: 0, wrong: [] as string[], guessed: [] as string[] };
  for (const { parts, expected } of cases) {
    for (const write of Object.values(styles)) {
      const text = write(detail, parts);
      const { certainty, ward } = resolveAddress(text, issuedOn ? { issuedOn } : {});
      counts.strings++;
      if (expected.length === 1) counts.single++;
      if (certainty !== 'certain' || !ward) continue;
      if (expected.length > 1) counts.guessed.push(text);
      else if (ward.code === expected[0]) counts.right++;
      else counts.wrong.push(`${text} → ${ward.name}`);
    }
  }
  return counts;
}

const every = <T>(step: number, items: T[]) => items.filter((_, i) => i % step === 0);
describe('every unit of today, "detail, ward, province"', () => {
  it('resolves on cards of today in every style; never to another ward', () => {
    const counts = measure(every(3, newCases), '2025-12-01');
    expect(counts.wrong).toEqual([]);
    expect(counts.right / counts.single).toBeGreaterThan(0.995);
  }, 60_000);

  it('resolves on cards of today with accents, all 3,321 of them', () => {
    const missed = ['bare', 'full type words', 'glued abbreviations'].flatMap((name) =>
      newCases.filter(({ parts, expected }) => {
        const text = styles[name]?.(detail, parts) ?? '';
        return resolveAddress(text, { issuedOn: '2025-12-01' }).ward?.code !== expected[0];
      }),
    );
    expect(missed).toEqual([]);
  });

  it('never resolves to another ward when the text has no date', () => {
    const counts = measure(every(4, newCases));
    expect(counts.wrong).toEqual([]);
    expect(counts.right / counts.single).toBeGreaterThan(0.9);
  }, 60_000);
});

describe('every old unit, "detail, ward, district, province"', () => {
  it.each([['2022-06-01'], [undefined]])(
    'dated %s: no wrong ward, no guess at a divided one',
    (issuedOn) => {
      const counts = measure(every(8, oldCases), issuedOn);
      expect(counts.wrong).toEqual([]);
      expect(counts.guessed).toEqual([]);
      expect(counts.right / counts.single).toBeGreaterThan(0.98);
    },
    60_000,
  );

  it.each(Object.entries(damages).filter(([name]) => !/letter lost|another tone/.test(name)))(
    '%s: never another ward, no guess',
    (_, damage) => {
      const damaged = oldCases.flatMap((one, i) => {
        const parts = i % 24 === 0 ? damage(one.parts, i) : null;
        return parts ? [{ ...one, parts }] : [];
      });
      for (const issuedOn of ['2022-06-01', undefined]) {
        const counts = measure(damaged, issuedOn);
        expect(counts.strings).toBeGreaterThan(1000);
        expect([...counts.wrong, ...counts.guessed]).toEqual([]);
      }
    },
    60_000,
  );

  it('finds every one of the 10,040 as the card writes it, and keeps its detail', () => {
    const problems = oldCases.filter(({ parts, expected }) => {
      const found = resolveAddress(styles.bare?.(detail, parts) ?? '', { issuedOn: '2022-06-01' });
      return found.detail !== detail || !expected.every((code) => found.candidates.some((unit) => unit.code === code));
    });
    expect(problems).toEqual([]);
  });

  it('knows the names of 2023 that were gone by 2025', () => {
    const cases = oldProvinces.flatMap((province) =>
      province.former.map((former) => ({
        parts: [
          former,
          { type: former.districtType, name: former.districtName },
          { type: 'N', name: province.name === 'Huế' ? 'Thừa Thiên Huế' : province.name },
        ],
        expected: [...new Set(former.successors.flatMap((ward) => whereaboutsOf(ward).wards.map((unit) => unit.code)))],
      })),
    );
    const counts = measure(every(2, cases), '2022-06-01');
    expect(counts.wrong).toEqual([]);
    expect(counts.guessed).toEqual([]);
    expect(counts.right / counts.single).toBeGreaterThan(0.85);
  }, 60_000);
});

describe('the keys, as measured on the lists', () => {
  const collisions = (key: (name: string) => string) =>
    newProvinces.reduce((sum, { wards }) => sum + wards.length - new Set(wards.map((ward) => key(ward.name))).size, 0);

  it('10 pairs collide without accents inside a province, none with', () => {
    expect(collisions(unitFold)).toBe(10);
    expect(collisions(unitKey)).toBe(0);
  });
});
