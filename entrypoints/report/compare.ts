import type { Comparison, ComparisonResult, PageDifference, PageMark } from '../../components/report';
import { comparePages } from '../../utils/pdf';
import type { SignatureReport } from '../../utils/signature';
import { openDocument, type PartBox, type Sheets } from './sheets';

/** More would keep the machine busy for what nobody asked; the screen says what was not looked at. */
const mostCompared = 20;
const dpi = 96;
/** A plan of a whole building is compared in a coarser drawing. */
const mostPixels = 2_000_000;

type Running = Extract<Comparison, { state: 'running' }>;

/**
 * Draws the signed version and the file as it is, page by page, and marks what differs. Between pages the screen
 * answers. `later` are the signatures added since, by number, so that their frames can be named.
 */
export async function compareVersions(
  signed: Blob,
  current: Blob,
  later: { number: number; signature: SignatureReport }[],
  signal: AbortSignal,
  onProgress: (progress: Running) => void,
): Promise<ComparisonResult> {
  const [before, after] = await Promise.all([openDocument(signed), openDocument(current)]);
  try {
    const total = Math.min(before.count, after.count);
    const compared = Math.min(total, mostCompared);
    const differences: PageDifference[] = [];
    for (let page = 1; page <= compared; page++) {
      signal.throwIfAborted();
      onProgress({ state: 'running', done: page - 1, total: compared });
      const marks = await marksOn(page, before, after, later);
      if (marks.length > 0) differences.push({ page, kind: 'changed', marks });
      await new Promise((resolve) => setTimeout(resolve));
    }
    differences.push(...countedOnly(total, after.count, 'added'), ...countedOnly(total, before.count, 'removed'));
    return { compared, signedPages: before.count, currentPages: after.count, differences };
  } finally {
    before.close();
    after.close();
  }
}

/** Pages only one of the two has; as many as are shown. */
function countedOnly(from: number, to: number, kind: 'added' | 'removed'): PageDifference[] {
  const count = Math.min(Math.max(0, to - from), mostCompared);
  return Array.from({ length: count }, (_, index) => ({ page: from + index + 1, kind, marks: [] }));
}

async function marksOn(
  page: number,
  before: Sheets,
  after: Sheets,
  later: { number: number; signature: SignatureReport }[],
): Promise<PageMark[]> {
  const one = await before.pixels(page, dpi, mostPixels);
  const other = await after.pixels(page, dpi, mostPixels);
  const frames: { number: number; box: PartBox }[] = [];
  for (const { number, signature } of later) {
    if (signature.place?.page === page - 1) frames.push({ number, box: await after.place(page, signature.place.rect) });
  }
  return comparePages(one, other).map(({ x, y, width, height, coversContent }) => {
    const box: PartBox = [x / other.width, y / other.height, width / other.width, height / other.height];
    return { box, coversContent, frameOf: frames.find((frame) => isWithin(box, frame.box))?.number ?? null };
  });
}

/** A box of whole cells may stand out a little over the frame it belongs to. */
const slack = 0.025;

function isWithin([left, top, width, height]: PartBox, [x, y, wide, high]: PartBox): boolean {
  return left >= x - slack && top >= y - slack && left + width <= x + wide + slack && top + height <= y + high + slack;
}
