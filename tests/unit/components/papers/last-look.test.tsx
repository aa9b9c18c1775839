// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LastLook, type LookedAt } from '../../../../components/papers';
import { render } from '../screen';

const clean: LookedAt = { empty: [], missing: [], differs: [], open: [], unseen: [], withoutPerson: false };
const shown = (found: Partial<LookedAt>) => {
  const { container } = render(<LastLook found={{ ...clean, ...found }} />);
  return { text: container.textContent ?? '', isGood: container.querySelector('.tone-good') !== null };
};

describe('the last look', () => {
  it('says that nothing is missing only when everything was looked at', () => {
    expect(shown({})).toMatchObject({ isGood: true });
    expect(shown({}).text).toContain('Không thấy thiếu gì');
  });

  it.each<[string, Partial<LookedAt>, string]>([
    ['a form that could not be read', { unseen: ['form'] }, 'Tờ khai: không thấy ô nào'],
    ['a page without a list of papers', { unseen: ['papers'] }, 'không thấy danh sách giấy tờ'],
    ['a paper that hangs on the case', { open: ['Hợp đồng thuê'] }, 'Hợp đồng thuê'],
  ])('is no good news over %s', (_, found, words) => {
    const { text, isGood } = shown(found);
    expect(isGood).toBe(false);
    expect(text).toContain(words);
    expect(text).not.toContain('Không thấy thiếu gì');
  });

  it('counts what is to be looked at again', () => {
    const { text, isGood } = shown({ empty: ['Họ và tên'], missing: ['Tờ khai'], unseen: ['form'] });
    expect(text).toContain('Có 2 điều nên xem lại');
    expect(isGood).toBe(false);
  });
});
