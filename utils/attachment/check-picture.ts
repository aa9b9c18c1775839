import { accepts } from './accept';
import { sheetIn } from './cut-out';
import { type FileKind, kinds } from './file-kind';
import { type Inside, notChecked } from './findings';
import { mostPixels } from './legibility';
import { readPictureHeader } from './picture-header';
import { judgedSide, judgePage, measurePage } from './quality';
import type { CheckContext, CutOutRepair, Finding, Imaging, Picture, Repair, Slot } from './types';

/** A longer side below this cannot show a page of print; a card or a portrait may still be fine. */
const leastSide = 900;
/** Browsers differ in these: that one is not decoded here says nothing about the file. */
const decodedBySome: FileKind[] = ['heic', 'tiff'];
const neverJudged = ['blur', 'glare', 'skew', 'orientation', 'content'];

/** Header first, so that a picture that would exhaust the machine is never decoded. */
export async function pictureFindings(
  bytes: Uint8Array,
  kind: FileKind,
  slot: Slot,
  { imaging }: CheckContext,
): Promise<Inside> {
  const header = readPictureHeader(bytes, kind);
  if (header && header.width * header.height > mostPixels) {
    const detail = { width: header.width, height: header.height };
    return { findings: [{ code: 'too-many-pixels', severity: 'error', detail }], repair: undefined };
  }
  if (header?.complete === false) return { findings: [{ code: 'cut-short', severity: 'error' }], repair: undefined };
  const type = kind === 'unknown' ? '' : kinds[kind].mime;
  const picture = header || decodedBySome.includes(kind) ? await decoded(bytes, type, imaging) : null;
  if (imaging && !picture) return undecoded(kind);
  const repair = repairFor(kind, slot);
  const findings: Finding[] = [];
  const size = picture ?? header;
  if (size && Math.max(size.width, size.height) < leastSide) {
    findings.push({ code: 'low-resolution', severity: 'warning', detail: { width: size.width, height: size.height } });
  }
  if (!picture) return { findings: [...findings, notChecked('darkness', 'blank', ...neverJudged)], repair };
  try {
    const all = judged(picture, findings);
    const isLarge = bytes.length > (slot.maxBytes ?? Number.POSITIVE_INFINITY);
    const becomesPdf = !accepts(slot.accept, kind) || isLarge || all.some(({ code }) => askew.includes(code));
    const mended = repair?.kind === 'photo-to-pdf' && becomesPdf ? withPageRepairs(all, sheetIn(picture)) : all;
    return { findings: mended, repair };
  } finally {
    picture.close();
  }
}

const askew: Finding['code'][] = ['rotated', 'skewed'];

/** What this machine's own decoder does not take may be a file of pictures. */
async function decoded(bytes: Uint8Array, type: string, imaging: Imaging | undefined): Promise<Picture | null> {
  const picture = await imaging?.decode(bytes, type);
  if (picture) return picture;
  const [first] = (await imaging?.unpack?.(bytes, type)) ?? [];
  return first && imaging ? imaging.decode(first, 'image/jpeg') : null;
}

/** On its way into a PDF the photo is set up, and the sheet in it is cut out and set straight. */
function withPageRepairs(findings: Finding[], sheet: CutOutRepair | null): Finding[] {
  const mended = findings.map((finding): Finding => {
    if (finding.code === 'skewed') return { ...finding, repair: sheet ?? { kind: 'straighten' } };
    if (finding.code !== 'rotated') return finding;
    return { ...finding, repair: { kind: 'rotate', degrees: finding.detail?.degrees as 90 | 180 | 270 } };
  });
  if (!sheet) return mended;
  return [...mended, { code: 'surroundings', severity: 'info', detail: { sheet: sheet.of }, repair: sheet }];
}

function undecoded(kind: FileKind): Inside {
  const findings: Finding[] = decodedBySome.includes(kind)
    ? [notChecked('picture')]
    : [{ code: 'corrupt', severity: 'error' }];
  return { findings, repair: undefined };
}

function judged(picture: Picture, findings: Finding[]): Finding[] {
  const pixels = picture.pixels(judgedSide);
  const measures = measurePage(pixels);
  if (!measures) return [...findings, notChecked('darkness', 'blank', ...neverJudged)];
  const origin = { scale: picture.width / pixels.width, turn: 0, hasText: false } as const;
  const { faults, unjudged } = judgePage(measures, origin);
  // Where there are letters, their height tells more than the number of pixels.
  const others = measures.layout ? [] : findings;
  return [
    ...others,
    ...faults.map((fault): Finding => ({ severity: 'warning', ...fault })),
    notChecked(...unjudged, 'content'),
  ];
}

function repairFor(kind: FileKind, slot: Slot): Repair | undefined {
  if (accepts(slot.accept, 'pdf')) return { kind: 'photo-to-pdf' };
  return accepts(slot.accept, 'jpeg') && kind !== 'gif' ? { kind: 'shrink-images' } : undefined;
}
