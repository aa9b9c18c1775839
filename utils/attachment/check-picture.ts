import { accepts } from './accept';
import { type FileKind, kinds } from './file-kind';
import { type Inside, notChecked } from './findings';
import { mostPixels } from './legibility';
import { readPictureHeader } from './picture-header';
import { judgedSide, judgePage, measurePage } from './quality';
import type { CheckContext, Finding, Picture, Repair, Slot } from './types';

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
  const picture = header || decodedBySome.includes(kind) ? await imaging?.decode(bytes, type) : null;
  if (imaging && !picture) return undecoded(kind);
  const findings: Finding[] = [];
  const size = picture ?? header;
  if (size && Math.max(size.width, size.height) < leastSide) {
    findings.push({ code: 'low-resolution', severity: 'warning', detail: { width: size.width, height: size.height } });
  }
  const all = picture ? judged(picture, findings) : [...findings, notChecked('darkness', 'blank', ...neverJudged)];
  const repair = repairFor(kind, slot);
  return { findings: repair?.kind === 'photo-to-pdf' ? all.map(withTurn) : all, repair };
}

/** What lies on its side is set up on the way into a PDF. */
function withTurn(finding: Finding): Finding {
  if (finding.code !== 'rotated') return finding;
  return { ...finding, repair: { kind: 'rotate', degrees: finding.detail?.degrees as 90 | 180 | 270 } };
}

function undecoded(kind: FileKind): Inside {
  const findings: Finding[] = decodedBySome.includes(kind)
    ? [notChecked('picture')]
    : [{ code: 'corrupt', severity: 'error' }];
  return { findings, repair: undefined };
}

function judged(picture: Picture, findings: Finding[]): Finding[] {
  try {
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
  } finally {
    picture.close();
  }
}

function repairFor(kind: FileKind, slot: Slot): Repair | undefined {
  if (accepts(slot.accept, 'pdf')) return { kind: 'photo-to-pdf' };
  return accepts(slot.accept, 'jpeg') && kind !== 'gif' ? { kind: 'shrink-images' } : undefined;
}
