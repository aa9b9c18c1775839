// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { monthIn, yearIn } from '../../../utils/form/calendar-title';
import { dateFormatOf } from '../../../utils/form/date-format';
import { fieldNamed, pageWith } from './page';

const signal = new AbortController().signal;

/** Every day of two years, one of them a leap year. */
const days: string[] = [];
for (let at = Date.UTC(1999, 0, 1); at < Date.UTC(2001, 0, 1); at += 86_400_000) {
  days.push(new Date(at).toISOString().slice(0, 10));
}

describe('the format that a box names', () => {
  it.each([
    ['dd/mm/yyyy', '05/09/1990'],
    ['DD-MM-YYYY', '05-09-1990'],
    ['Ngày sinh (dd.mm.yyyy)', '05.09.1990'],
    ['MM/DD/YYYY', '09/05/1990'],
    ['yyyy-mm-dd', '1990-09-05'],
    ['dd/mm/yy', '05/09/1990'],
    ['Ngày sinh', '05/09/1990'],
  ])('%s is typed as %s', (hint, typed) => {
    expect(dateFormatOf([null, hint]).write('1990-09-05')).toBe(typed);
  });

  it.each(['dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy-mm-dd'])('%s: no day of two years is read as another', (hint) => {
    const format = dateFormatOf([hint]);
    expect(days.filter((day) => format.read(format.write(day)) !== day)).toEqual([]);
  });

  it('does not read a month-first text as day first', () => {
    const [dayFirst, monthFirst] = [dateFormatOf(['dd/mm/yyyy']), dateFormatOf(['mm/dd/yyyy'])];
    const swapped = days.filter((day) => dayFirst.read(monthFirst.write(day)) === day);
    // Only where day and month are the same number is there nothing to swap.
    expect(swapped.every((day) => day.slice(5, 7) === day.slice(8))).toBe(true);
  });

  it('reads months that are written as words', () => {
    const { read } = dateFormatOf([]);
    expect([read('5 thg 9, 1990'), read('Sep 5, 1990'), read('5 September 1990')]).toEqual(Array(3).fill('1990-09-05'));
    expect(read('31/02/1990')).toBeNull();
  });
});

describe('the head of a calendar', () => {
  it.each([
    ['Tháng 9 1990', 9],
    ['THG 11 2026', 11],
    ['Th09', 9],
    ['Tháng Mười Hai 2024', 12],
    ['Tháng mười', 10],
    ['Tháng Năm 2024', 5],
    ['September 1990', 9],
    ['MAY 2020', 5],
    ['2026 Năm', null],
    ['1990 – 2013', null],
  ])('"%s" names month %s', (title, month) => {
    expect(monthIn(title)).toBe(month);
  });

  it('finds the year wherever it stands', () => {
    expect([yearIn('1990 Năm'), yearIn('Tháng 9 2026'), yearIn('2016 – 2039'), yearIn('Tháng 9')]).toEqual([
      1990,
      2026,
      2016,
      null,
    ]);
  });
});

describe('a date in three parts', () => {
  const numbers = (to: number) => Array.from({ length: to }, (_, i) => `<option>${i + 1}</option>`).join('');

  it('is one field, whatever its parts are made of', async () => {
    const form = pageWith(`<label>Ngày sinh</label><div>
      <input name="ns-day" placeholder="DD"><select name="ns-month"><option>Tháng</option>${numbers(12)}</select><input name="ns-year"></div>`);
    const [field, ...others] = form.scan();
    expect(others).toEqual([]);
    expect(field).toMatchObject({ label: 'Ngày sinh', concept: 'birthDate', shape: 'date-parts' });
    const outcome = await form.fill(field?.id ?? '', { concept: 'birthDate', text: '05/09/1990' }, signal);
    expect(outcome).toEqual({ status: 'filled', shown: '05/09/1990' });
    const parts = [...document.querySelectorAll<HTMLInputElement>('input,select')].map(({ value }) => value);
    expect(parts).toEqual(['05', '9', '1990']);
    expect(await form.undo(signal)).toBe(1);
    expect(document.querySelector('input')?.value).toBe('');
  });

  it('says what it could not write, and takes the rest back', async () => {
    const form = pageWith(`<label>Ngày sinh</label><div>
      <select name="d-day"><option value="">Ngày</option>${numbers(31)}</select>
      <select name="d-month"><option value="">Tháng</option>${numbers(12)}</select>
      <select name="d-year"><option value="">Năm</option><option>2001</option></select></div>`);
    const { id } = fieldNamed(form.scan(), 'Ngày sinh');
    const outcome = await form.fill(id, { concept: 'birthDate', text: '05/09/1990' }, signal);
    expect(outcome).toMatchObject({ status: 'left', reason: 'option-not-found' });
    expect([...document.querySelectorAll('select')].map(({ value }) => value)).toEqual(['', '', '']);
  });

  it('is not made of three boxes that only stand together', () => {
    const fields = pageWith(`<div><label>Ngày sinh</label><input name="a"></div>
      <div><label>Số tháng làm việc</label><input name="b"></div><div><label>Năm tốt nghiệp</label><input name="c"></div>`).scan();
    expect(fields.map(({ shape }) => shape)).toEqual(['date', 'text', 'text']);
  });
});

describe('a year alone', () => {
  it('goes into a box that was told to take it, and into no other', async () => {
    const form = pageWith('<label for="x">Ngày sinh</label><input id="x">');
    const { id } = fieldNamed(form.scan(), 'Ngày sinh');
    expect(await form.fill(id, { concept: 'birthDate', text: '1958' }, signal)).toEqual({
      status: 'filled',
      shown: '1958',
    });
  });
});
