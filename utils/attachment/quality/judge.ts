import type { FindingCode } from '../types';
import type { PageMeasures } from './measure';

/** One thing that is wrong with a page, and the numbers its sentence shows. */
interface PageFault {
  code: FindingCode;
  detail?: Record<string, string | number>;
}

/**
 * Where good ends. All were set on the tuning half of `tests/fixtures/papers`; start values stand in
 * facts/procedures.md 6.2. Between the good and the bad of that half lie gaps, and each limit lies inside its gap.
 */
export const limits = {
  /** Paper darker than this, 0–255. */
  darkPaper: 92,
  /** Ink that differs less than this part from white paper. */
  paleInk: 0.33,
  /** The same on coloured paper, which is never quite white. */
  paleOnColour: 0.2,
  /** Height of a small x in pixels of the file: below it marks over letters run together. */
  coarse: 7.4,
  /** Width of edges as a part of that height. */
  blurred: 0.23,
  /** The widest edges in pixels, and how uneven they are over the directions: a camera that moved. */
  moved: 2.6,
  movedOneWay: 1.55,
  /** Length of patches for their height; and the width of an edge that no pale but sharp page has, in pixels. */
  runTogether: 1.4,
  wideEdge: 2.7,
  /** Degrees. */
  skewed: 2.8,
  /** Part of the sheet that is burnt out. */
  glare: 0.003,
  /** Lines, or letters side by side, that the edge of the picture cuts. */
  cutLines: 3,
  /** Letters of two pages at the same place. */
  sameSheet: 0.82,
  /** Contrast of the other side's print, on burnt out paper and on any other. */
  ghost: 0.066,
  ghostOnPaper: 0.1,
  /** Patches larger than dust on a page that has something on it. */
  marks: 6,
} as const;

/** What was not clear enough to be judged, as words of the closed list of `not-checked`. */
type Unjudged = 'blur' | 'glare' | 'skew' | 'orientation';

/** What is wrong with a page, and what was not clear enough to be told. */
interface Judgement {
  faults: PageFault[];
  unjudged: Unjudged[];
}

/** How the measured pixels came from the file. */
interface Origin {
  /** Pixels of the file for one pixel that was measured. */
  scale: number;
  /** Degrees clockwise by which the viewer turns the pixels. */
  turn: 0 | 90 | 180 | 270;
  /** Text of the document is part of the picture: its letters are as fine as one likes. */
  hasText: boolean;
}

/** Judges one page. */
export function judgePage(page: PageMeasures, { scale, turn, hasText }: Origin): Judgement {
  const { layout, paper } = page;
  const isEmpty = page.marks < limits.marks && page.inkShare < 0.003;
  const isBlank = !hasText && (isEmpty || isShiningThrough(page));
  // With the lens covered nothing is seen either, and more light is what it takes.
  const isDark = paper.white < limits.darkPaper;
  if (isBlank) return { faults: [{ code: isDark ? 'dark' : 'blank-page' }], unjudged: [] };
  const faults: PageFault[] = [];
  const unjudged: Unjudged[] = [];
  if (isDark) faults.push({ code: 'dark' });
  if (!layout || isFaint(layout)) return { faults, unjudged: ['blur', 'glare', 'skew', 'orientation'] };
  const limit = paper.white > 235 ? limits.paleInk : paper.white > 222 ? limits.paleOnColour : 0;
  const isPale = page.contrast < limit && !hasWideEdges(page);
  if (isPale) faults.push({ code: 'overexposed' });
  else {
    // Of pale letters only parts are seen: neither their height nor their edges say anything.
    const letter = layout.xHeight * scale;
    if (letter < limits.coarse && !hasText && !isMoved(page))
      faults.push({ code: 'low-resolution', detail: { letter: Math.round(letter) } });
    if (isSoft(page)) faults.push({ code: 'blurred' });
    if (page.edges === null) unjudged.push('blur');
  }
  if (page.glare === null) unjudged.push('glare');
  else if (page.glare > limits.glare) faults.push({ code: 'glare' });
  // Marks that ran into their letters tell nothing of what is up.
  const upright = isSoft(page) ? null : turnOf(page);
  const degrees = upright === null ? null : (upright - turn + 360) % 360;
  if (degrees === null) unjudged.push('orientation');
  else if (degrees > 0) faults.push({ code: 'rotated', detail: { degrees } });
  if (Math.abs(layout.skew) > limits.skewed) {
    faults.push({ code: 'skewed', detail: { degrees: Math.round(layout.skew) } });
  }
  const cut = page.cut && Object.entries(page.cut).find(([, lines]) => lines >= limits.cutLines);
  if (cut) faults.push({ code: 'cropped', detail: { side: cut[0] } });
  return { faults, unjudged };
}

/** Too few letters, and not clearly in lines: shapes of something else. */
function isFaint({ letters, axisLead }: { letters: number; axisLead: number }): boolean {
  return letters < 20 || (letters < 40 && axisLead < 2);
}

/** The print of the other side: fainter than ink in too much light, and then the paper itself would be burnt out. */
function isShiningThrough({ contrast, paper }: PageMeasures): boolean {
  return contrast < (paper.white > 250 ? limits.ghost : limits.ghostOnPaper);
}

/** A pixel is the least width an edge can have; a coarse picture is not a blurred one. */
function isSoft({ edges, layout }: PageMeasures): boolean {
  if (!edges || !layout) return false;
  if (isMoved({ edges })) return true;
  const pixels = edges.width * layout.xHeight;
  // Words that run together are as high as their longest letter, not as a small x.
  const xHeight = layout.length > limits.runTogether ? layout.xHeight / 1.6 : layout.xHeight;
  return Math.sqrt(Math.max(0, pixels ** 2 - 1.3 ** 2)) / xHeight > limits.blurred;
}

/** Smeared one way: letters run together, or only their strokes along that way are left to be measured. */
function isMoved({ edges }: Pick<PageMeasures, 'edges'>): boolean {
  return edges !== null && edges.widest > limits.moved && edges.unevenness > limits.movedOneWay;
}

function hasWideEdges({ edges, layout }: PageMeasures): boolean {
  return edges !== null && layout !== null && edges.width * layout.xHeight > limits.wideEdge;
}

/** Degrees clockwise that set the page right: 0 when it is, `null` when it cannot be told. */
function turnOf({ layout, upright }: PageMeasures): 0 | 90 | 180 | 270 | null {
  if (!layout || !upright || layout.axisLead < 1.35) return null;
  const { above, below } = upright;
  if (above + below < 12) return null;
  const isUp = above > 1.6 * below;
  const isDown = below > 1.6 * above;
  if (!isUp && !isDown) return null;
  if (layout.axis === 'x') return isUp ? 0 : 180;
  return isUp ? 270 : 90;
}
