import { expect, it } from 'vitest';
import { comparisonSentences, type PageMark } from '../../../../components/report/comparison';

const mark = (more: Partial<PageMark> = {}): PageMark => ({
  box: [0.1, 0.1, 0.2, 0.2],
  coversContent: false,
  frameOf: null,
  ...more,
});
const told = (marks: PageMark[], signedPages = 2, currentPages = 2, compared = 2) =>
  comparisonSentences({
    compared,
    signedPages,
    currentPages,
    differences: marks.length > 0 ? [{ page: 1, kind: 'changed', marks }] : [],
  }).map(({ key, grave }) => [key, grave]);

it('says so when nothing differs', () => {
  expect(told([])).toEqual([['compare_same', false]]);
});

it('warns first of what lies over signed content, even inside a signature frame', () => {
  expect(told([mark({ frameOf: 2 }), mark({ frameOf: 2, coversContent: true })])).toEqual([
    ['compare_covers', true],
    ['compare_frames', false],
  ]);
});

it('takes the frame of a later signature on an empty place calmly, anything else not', () => {
  expect(told([mark({ frameOf: 2 })])).toEqual([['compare_frames', false]]);
  expect(told([mark()])).toEqual([['compare_added', true]]);
});

it('counts pages that one of the two lacks, and says what was not looked at', () => {
  expect(told([], 2, 3)).toEqual([['compare_pages_added', true]]);
  expect(told([], 3, 2)).toEqual([['compare_pages_removed', true]]);
  expect(told([], 50, 50, 20)).toEqual([
    ['compare_same', false],
    ['compare_limit', false],
  ]);
});
