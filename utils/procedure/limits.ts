/** What a row's words say about the files it takes. */
export interface Limit {
  maxBytes?: number;
  /** All files of one paper together. */
  maxRowBytes?: number;
  /** Different sizes are named; `maxBytes` is the smallest. */
  several?: true;
  /** As in `<input accept>`. */
  accept?: string;
}

/** Words before a size, as portals write them (facts/portals.md 4.1, 4.3). A size without one is some file's size. */
const sizeWords =
  'tối đa|nhỏ hơn|không quá|không được quá|không vượt quá|không được vượt quá|không lớn hơn|không được lớn hơn|dưới|≤|<=|giới hạn|maximum|max|up to|at most|no larger than';
const size = new RegExp(`(?:${sizeWords})[^.;!?\\n]{0,60}?(\\d+(?:[.,]\\d+)?)\\s*(kb|mb|gb)(?![a-z])`, 'g');
/** Words before a list of types. */
const types =
  /(?<!không )(?<!không được )(?:định dạng|chấp nhận|chỉ nhận|cho phép|loại tệp|loại file|file types?|formats?)([^;\n]{0,160})/g;
const extension =
  /(?<![\p{L}\d])(pdf|jpe?g|png|docx?|xlsx?|pptx?|zip|rar|7z|tiff?|heic|gif|bmp|odt|xml|txt|mp4|mov|word|excel)(?![\p{L}\d])/gu;
const spoken: Record<string, string[]> = { word: ['.doc', '.docx'], excel: ['.xls', '.xlsx'], jpg: ['.jpg', '.jpeg'] };
const units: Record<string, number> = { kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30 };

/**
 * Reads a hint such as "Dung lượng tối đa: 2,5 MB, định dạng .pdf, .docx". Several sizes: the smallest counts.
 * Types named in words are narrower than the input's own `accept` and win over it.
 */
export function parseLimit(hint: string, accept?: string): Limit {
  const text = hint.normalize('NFC').toLowerCase();
  const all = [...text.matchAll(size)].map(({ index, 1: amount = '', 2: unit = '' }) => ({
    bytes: Math.floor(Number(amount.replace(',', '.')) * (units[unit] ?? 1)),
    together: /tổng[^.;!?,\n]*$/u.test(text.slice(Math.max(0, index - 80), index)),
  }));
  const sizes = all.filter(({ together }) => !together).map(({ bytes }) => bytes);
  const sums = all.filter(({ together }) => together).map(({ bytes }) => bytes);
  const named = [...text.matchAll(types)].flatMap(([, list = '']) =>
    [...list.matchAll(extension)].flatMap(([, name = '']) => spoken[name] ?? [`.${name}`]),
  );
  const limit: Limit = {};
  if (sizes.length > 0) limit.maxBytes = Math.min(...sizes);
  if (sums.length > 0) limit.maxRowBytes = Math.min(...sums);
  if (new Set(sizes).size > 1) limit.several = true;
  if (named.length > 0) limit.accept = [...new Set(named)].join(',');
  else if (accept?.trim()) limit.accept = accept;
  return limit;
}
