import type { Pixels } from '../../card';
import { patchesOf } from './components';
import { type Fingerprint, fingerprintOf } from './fingerprint';
import { glareOver } from './glare';
import { greyOf } from './grey';
import { inkOf } from './ink';
import { type Layout, layoutOf } from './layout';
import { type CutLetters, cutLetters } from './margins';
import { type Paper, paperOf } from './paper';
import { type EdgeWidths, edgeWidths } from './sharpness';
import { type Marks, marksOf } from './upright';

/** The longer side of a page as it is judged: letters of 8 points have a small x of 7 pixels on A4. */
export const judgedSide = 1600;

/** What the pixels of one page say; no judgement yet. */
export interface PageMeasures {
  paper: Pick<Paper, 'white'> & { share: number };
  contrast: number;
  grain: number;
  /** Patches of ink that are no dust, and the part of the sheet they cover. */
  marks: number;
  inkShare: number;
  layout:
    | (Pick<Layout, 'axis' | 'skew' | 'axisLead' | 'alignment' | 'xHeight' | 'length'> & { letters: number })
    | null;
  edges: EdgeWidths | null;
  upright: Marks | null;
  cut: CutLetters | null;
  glare: number | null;
  fingerprint: Fingerprint | null;
  /** How far marks lie from the middle once the print is set straight, as a part of half the picture's sides. */
  reach: { x: number; y: number };
}

/** Measures one page. `null` when the picture is nothing but noise. */
export function measurePage(pixels: Pixels): PageMeasures | null {
  const grey = greyOf(pixels);
  const paper = paperOf(grey);
  const ink = inkOf(grey, paper);
  const patches = patchesOf(ink.mask, grey.width, grey.height);
  if (!patches) return null;
  const layout = layoutOf(patches, grey, paper);
  let [marks, covered] = [0, 0];
  const reach = { x: 0, y: 0 };
  const angle = (-(layout?.skew ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < patches.count; i += 1) {
    const [w, h] = [
      (patches.x1[i] as number) - (patches.x0[i] as number),
      (patches.y1[i] as number) - (patches.y0[i] as number),
    ];
    const isAtRim =
      patches.x0[i] === 0 || patches.y0[i] === 0 || patches.x1[i] === grey.width || patches.y1[i] === grey.height;
    if (isAtRim || Math.max(w, h) < 5) continue;
    marks += 1;
    covered += patches.area[i] as number;
    const x = ((patches.x0[i] as number) + (patches.x1[i] as number) - grey.width) / 2;
    const y = ((patches.y0[i] as number) + (patches.y1[i] as number) - grey.height) / 2;
    reach.x = Math.max(reach.x, (Math.abs(x * cos - y * sin) + w / 2) / (grey.width / 2));
    reach.y = Math.max(reach.y, (Math.abs(x * sin + y * cos) + h / 2) / (grey.height / 2));
  }
  return {
    paper: { white: paper.white, share: paper.size / paper.sheet.length },
    contrast: ink.contrast,
    grain: ink.grain,
    marks,
    inkShare: covered / (grey.width * grey.height),
    layout: layout && { ...layout, letters: layout.letters.length },
    edges: layout && edgeWidths(grey, patches, layout, ink.grain),
    upright: layout && marksOf(patches, layout),
    cut: layout && cutLetters(patches, grey, layout),
    glare: glareOver(grey, paper, patches, layout),
    fingerprint: fingerprintOf(patches, layout),
    reach,
  };
}
