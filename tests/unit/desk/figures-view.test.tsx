// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { FiguresView, figureLines } from '../../../components/ledger';
import { QrMark } from '../../../components/ledger/qr-mark';
import { writeSlipCode } from '../../../components/ledger/slip-code';
import type { Figures } from '../../../utils/ledger';
import { render, screen } from '../components/screen';
import { reportOf } from './samples';

const count = (name: string, files: number, valid: number) => ({ name, files, signed: files, valid });
const figures: Figures = {
  checks: 12,
  total: count('', 10, 7),
  strict: 5,
  dossiers: 3,
  accepted: 2,
  flagged: 1,
  periods: [count('2026-Q3', 0, 0), count('2026-Q4', 10, 7)],
  agencies: [count('UBND phường Mẫu', 10, 7)],
  licences: [count('food-safety', 4, 4)],
  reasons: [
    { code: 'certificate-expired', files: 2 },
    { code: 'some-new-code', files: 1 },
  ],
  took: 120,
  looked: null,
};

describe('figures on the screen', () => {
  it('stand as words beside the picture, and name the indicators they feed', () => {
    render(<FiguresView figures={figures} time="2026" />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('2 khoảng thời gian');
    const text = document.body.textContent ?? '';
    for (const words of [
      '70%',
      '50%',
      'Quý 4/2026',
      'UBND phường Mẫu',
      '4.1. Cấp kết quả điện tử',
      'an toàn thực phẩm',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Chứng thư của người ký đã hết hạn');
    expect(text).toContain('some-new-code');
  });

  it('go to a spreadsheet whole', () => {
    const lines = figureLines(figures, '2026').map((line) => line.join('|'));
    expect(lines).toContain('Quý 4/2026|10|10|7');
    expect(lines).toContain('UBND phường Mẫu|10|10|7');
  });
});

/** The squares of the drawing as a picture, eight pixels each. */
function pixelsOf(svg: SVGElement): { width: number; height: number; data: Uint8ClampedArray } {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const width = size * 8;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h/g)) {
    for (let y = 0; y < 8; y += 1) {
      const from = (((Number(row) + 4) * 8 + y) * width + (Number(column) + 4) * 8) * 4;
      for (let x = 0; x < 8; x += 1) data.fill(0, from + x * 4, from + x * 4 + 3);
    }
  }
  return { width, height: width, data };
}

it('draws a QR that a scanner reads', async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const code = writeSlipCode(reportOf('valid'));
  render(<QrMark text={code} label="Mã" />);
  const [found] = await readBarcodes(pixelsOf(screen.getByRole('img') as unknown as SVGElement) as ImageData);
  expect(found?.text).toBe(code);
});
