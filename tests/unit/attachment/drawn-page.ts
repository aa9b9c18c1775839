import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Pixels } from '../../../utils/card';

const family = 'Page Sans';
GlobalFonts.registerFromPath('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf', family);

interface Drawn {
  lines?: number;
  /** Size of the print in pixels; 24 is 11 points on a page of 1600. */
  size?: number;
  paper?: string;
  ink?: string;
  /** Degrees clockwise. */
  turn?: number;
  blur?: number;
  /** Pixels by which all is moved, out of the picture too. */
  left?: number;
  up?: number;
  /** Pixels along the lines, or across them, by which the camera moved while it took the picture. */
  moved?: { x: number; y: number };
  /** Another text with the same look. */
  from?: number;
  spot?: { x: number; y: number; radius: number; soft: boolean };
}

const words =
  'Căn cứ Luật Tổ chức chính quyền địa phương và các văn bản hướng dẫn thi hành, tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về hồ sơ đã nộp'.split(
    ' ',
  );

/** A page of Vietnamese print, 1131 × 1600, with one thing the matter at most. */
export function drawnPage(options: Drawn = {}): Pixels {
  const { lines = 30, size = 24, paper = '#f4f4f4', ink = '#181818', turn = 0, left = 0, up = 0, from = 0 } = options;
  const flat = sheetOf(1131, 1600, paper);
  flat.context.fillStyle = ink;
  flat.context.font = `${size}px '${family}'`;
  for (let line = 0; line < lines; line += 1) {
    const count = Math.floor(1800 / size / 5);
    const text = Array.from({ length: count }, (_, i) => words[(line * 7 + i * 3 + from) % words.length]);
    flat.context.fillText(text.join(' '), 135 - left, 200 - up + line * size * 1.6, 860);
  }
  // Turned as a sheet, not letter by letter: text drawn askew is spaced anew.
  const isLying = turn === 90 || turn === 270;
  const { canvas, context } = sheetOf(isLying ? 1600 : 1131, isLying ? 1131 : 1600, paper);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.filter = options.blur ? `blur(${options.blur}px)` : 'none';
  const { x, y } = options.moved ?? { x: 0, y: 0 };
  const steps = Math.max(1, Math.round(Math.hypot(x, y)));
  for (let step = 0; step < steps; step += 1) {
    // Each as faint as leaves all alike in the end.
    context.globalAlpha = 1 / (step + 1);
    const part = step / steps - 0.5;
    context.drawImage(flat.canvas, -565.5 + (steps > 1 ? x * part : 0), -800 + (steps > 1 ? y * part : 0));
  }
  context.globalAlpha = 1;
  const { spot } = options;
  if (spot) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.filter = 'none';
    const light = context.createRadialGradient(
      spot.x,
      spot.y,
      spot.radius * (spot.soft ? 0.4 : 0.99),
      spot.x,
      spot.y,
      spot.radius,
    );
    light.addColorStop(0, 'rgba(255,255,255,1)');
    light.addColorStop(1, 'rgba(255,255,255,0)');
    context.fillStyle = light;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const { width, height } = canvas;
  return { width, height, data: context.getImageData(0, 0, width, height).data as Uint8ClampedArray };
}

function sheetOf(width: number, height: number, paper: string) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}
