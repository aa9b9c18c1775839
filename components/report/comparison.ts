import type { MessageKey } from '../i18n';

/** A stretch of a page that looks different; parts of the page from its upper left corner. */
export interface PageMark {
  box: [left: number, top: number, width: number, height: number];
  coversContent: boolean;
  /** It lies within the frame of the signature of this number, added later. */
  frameOf: number | null;
}

/** One page of the signed version beside the same page of the file as it is. */
export interface PageDifference {
  page: number;
  kind: 'changed' | 'added' | 'removed';
  marks: PageMark[];
}

/** What a person would see who holds the signed version beside the file. */
export interface ComparisonResult {
  /** Pages compared from the first on; the rest was not looked at. */
  compared: number;
  signedPages: number;
  currentPages: number;
  differences: PageDifference[];
}

export type Comparison =
  | { state: 'running'; done: number; total: number | null }
  | { state: 'done'; result: ComparisonResult }
  | { state: 'failed' | 'cancelled' };

/** One sentence about what differs, and how grave it is. */
export interface ComparisonSentence {
  key: MessageKey;
  grave: boolean;
  values: Record<string, string | number>;
}

/** What the comparison found, in plain words; what lies over signed content comes first. */
export function comparisonSentences(result: ComparisonResult): ComparisonSentence[] {
  const { compared, signedPages, currentPages, differences } = result;
  const changed = differences.filter(({ kind }) => kind === 'changed');
  const pagesWith = (test: (mark: PageMark) => boolean) =>
    changed.filter(({ marks }) => marks.some(test)).map(({ page }) => page);
  const sentence = (key: MessageKey, pages: number[], grave: boolean): ComparisonSentence[] =>
    pages.length === 0 ? [] : [{ key, grave, values: { pages: pages.join(', ') } }];
  const total = Math.min(signedPages, currentPages);
  const found = [
    ...sentence(
      'compare_covers',
      pagesWith((mark) => mark.coversContent),
      true,
    ),
    ...sentence(
      'compare_added',
      pagesWith((mark) => !mark.coversContent && mark.frameOf === null),
      true,
    ),
    ...sentence(
      'compare_frames',
      pagesWith((mark) => !mark.coversContent && mark.frameOf !== null),
      false,
    ),
    ...pageCount('compare_pages_added', currentPages - signedPages),
    ...pageCount('compare_pages_removed', signedPages - currentPages),
  ];
  const none: ComparisonSentence = { key: 'compare_same', grave: false, values: { count: compared } };
  const limit: ComparisonSentence = { key: 'compare_limit', grave: false, values: { shown: compared, total } };
  return [...(found.length > 0 ? found : [none]), ...(compared < total ? [limit] : [])];
}

function pageCount(key: MessageKey, count: number): ComparisonSentence[] {
  return count > 0 ? [{ key, grave: true, values: { count } }] : [];
}
