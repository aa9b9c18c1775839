import { numbersIn, type PdfDict, type PdfObject, type View } from '../../pdf';

export type Box = [left: number, bottom: number, right: number, top: number];

/** The sheet a page is shown on: its visible box in points, and degrees clockwise it is turned by. */
export interface PageSheet {
  box: Box;
  turn: 0 | 90 | 180 | 270;
}

const mostParents = 64;

/** CropBox before MediaBox, each inherited from the tree above (ISO 32000-1 7.7.3.4, 14.11.2). A4 where none is given. */
export function sheetOf(view: View, page: PdfDict): PageSheet {
  const box = numbers(view, page, 'CropBox') ?? numbers(view, page, 'MediaBox') ?? [0, 0, 595, 842];
  const [a = 0, b = 0, c = 595, d = 842] = box;
  const value = view.resolve(inherited(view, page, 'Rotate'));
  const turn = value.kind === 'number' ? (((Math.round(value.value / 90) * 90) % 360) + 360) % 360 : 0;
  return {
    box: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)],
    turn: turn as PageSheet['turn'],
  };
}

function numbers(view: View, page: PdfDict, key: string): number[] | null {
  const found = numbersIn(view, inherited(view, page, key));
  return found.length === 4 ? found : null;
}

function inherited(view: View, page: PdfDict, key: string): PdfObject | undefined {
  let node: PdfDict | undefined = page;
  for (let hops = 0; node && hops < mostParents; hops += 1) {
    const value = node.entries.get(key);
    if (value) return value;
    node = view.dict(node.entries.get('Parent'));
  }
  return undefined;
}

/**
 * The first page whose sheet is another than most have, or `null`. Scanners differ by a few millimetres from sheet to
 * sheet, and a page that lies is the same paper.
 */
export function oddSheet(sheets: PageSheet[]): number | null {
  const sizes = sheets.map(({ box }) => {
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    return { short: Math.min(width, height), long: Math.max(width, height) };
  });
  const isLike = (one: { short: number; long: number }, other: { short: number; long: number }) =>
    Math.abs(one.short - other.short) < 0.12 * Math.max(one.short, other.short) &&
    Math.abs(one.long - other.long) < 0.12 * Math.max(one.long, other.long);
  const company = sizes.map((size) => sizes.filter((other) => isLike(size, other)).length);
  const most = Math.max(...company);
  const usual = sizes[company.indexOf(most)];
  const odd = usual ? sizes.findIndex((size) => !isLike(size, usual)) : -1;
  return odd < 0 ? null : odd + 1;
}
