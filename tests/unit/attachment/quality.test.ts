import { describe, expect, it } from 'vitest';
import { fingerprintOf, likeness } from '../../../utils/attachment/quality/fingerprint';
import { judgePage, limits } from '../../../utils/attachment/quality/judge';
import { measurePage } from '../../../utils/attachment/quality/measure';
import { oddSheet, type PageSheet } from '../../../utils/attachment/quality/page-box';
import type { Pixels } from '../../../utils/card';
import { drawnPage } from './drawn-page';

function judge(pixels: Pixels, scale = 1, turn: 0 | 90 | 180 | 270 = 0) {
  const measures = measurePage(pixels);
  if (!measures) throw new Error('Nothing but noise.');
  return judgePage(measures, { scale, turn, hasText: false });
}
const codes = (pixels: Pixels, scale = 1) => judge(pixels, scale).faults.map(({ code }) => code);

describe('a page that is good, though odd', () => {
  it.each([
    ['white paper', {}],
    ['three lines', { lines: 3 }],
    ['coloured paper', { paper: '#e8c8a0' }],
    ['grey, faint ink of a typewriter', { paper: '#e6dec6', ink: '#6a6660' }],
    ['a degree askew', { turn: 1 }],
    ['large print', { size: 44, lines: 12 }],
    ['print that begins high on the sheet', { up: 120 }],
    ['pale but plain ink on coloured paper', { paper: '#f2e8d8', ink: '#908678' }],
  ])('%s', (_, options) => expect(codes(drawnPage(options))).toEqual([]));

  it('is not too coarse at 1131 × 1600, and is at a third of it', () => {
    expect(codes(drawnPage({ size: 15 }))).toEqual([]);
    expect(codes(drawnPage({ size: 15 }), 0.5)).toEqual(['low-resolution']);
  });
});

describe('a page with one fault', () => {
  it.each([
    ['blurred', { blur: 3.5 }],
    ['dark', { paper: '#3c3c3c', ink: '#060606' }],
    ['overexposed', { paper: '#ffffff', ink: '#e2e2e2' }],
    ['blurred', { moved: { x: 9, y: 0 } }],
    ['blurred', { moved: { x: 2, y: 8 } }],
    ['cropped', { left: 260 }],
    ['cropped', { up: 160 }],
    ['overexposed', { paper: '#f2e8d8', ink: '#d2c8ba' }],
    ['blank-page', { lines: 0 }],
    ['glare', { paper: '#bebebe', spot: { x: 500, y: 700, radius: 260, soft: true } }],
  ] as const)('%s', (code, options) => expect(codes(drawnPage(options))).toEqual([code]));

  it('takes a white label for no lamp', () => {
    expect(codes(drawnPage({ paper: '#bebebe', spot: { x: 500, y: 700, radius: 200, soft: false } }))).toEqual([]);
  });

  it('says of a picture in which all is black that it is dark, not that it is blank', () => {
    expect(codes(drawnPage({ lines: 0, paper: '#0a0a0a' }))).toEqual(['dark']);
  });

  it.each([-14, -6, 3, 9, 14])('measures a skew of %i° to half a degree', (turn) => {
    expect(judge(drawnPage({ turn })).faults).toEqual([{ code: 'skewed', detail: { degrees: turn } }]);
    expect(measurePage(drawnPage({ turn }))?.layout?.skew).toBeCloseTo(turn, 0);
  });

  it.each([90, 180, 270])('knows how to set right what is turned by %i°', (turn) => {
    expect(judge(drawnPage({ turn })).faults).toEqual([{ code: 'rotated', detail: { degrees: 360 - turn } }]);
  });

  it('takes no page for turned that the viewer sets right', () => {
    expect(judge(drawnPage({ turn: 90 }), 1, 270).faults).toEqual([]);
    expect(judge(drawnPage(), 1, 180).faults).toEqual([{ code: 'rotated', detail: { degrees: 180 } }]);
  });
});

describe('pages that come twice', () => {
  const print = (pixels: Pixels) => {
    const found = measurePage(pixels)?.fingerprint;
    if (!found) throw new Error('No print.');
    return found;
  };

  it('knows the same sheet laid down a little askew, and no other with the same look', () => {
    const look = { size: 32, lines: 20 };
    const first = print(drawnPage(look));
    expect(likeness(first, print(drawnPage({ ...look, turn: 0.5, left: 9 })))).toBeGreaterThan(limits.sameSheet);
    expect(likeness(first, print(drawnPage({ ...look, from: 5 })))).toBeLessThan(0.6);
  });

  it('says nothing of a page with too little print', () => {
    const empty = { count: 0, x0: new Int32Array(), y0: new Int32Array(), x1: new Int32Array(), y1: new Int32Array() };
    expect(fingerprintOf({ ...empty, area: new Int32Array() }, null)).toBeNull();
  });
});

describe('sizes of paper', () => {
  const sheet = (width: number, height: number): PageSheet => ({ box: [0, 0, width, height], turn: 0 });

  it('finds the one that is odd, and takes a page that lies for the same paper', () => {
    expect(oddSheet([sheet(595, 842), sheet(595, 842), sheet(842, 1191)])).toBe(3);
    expect(oddSheet([sheet(595, 842), sheet(842, 595), sheet(602, 836)])).toBeNull();
    expect(oddSheet([sheet(595, 842)])).toBeNull();
  });
});
