import { useMemo } from 'preact/hooks';
import QRCode from 'qrcode';

interface QrMarkProps {
  text: string;
  /** What it is for, read aloud. */
  label: string;
}

/** A QR as a drawing that prints sharp at any size. */
export function QrMark({ text, label }: QrMarkProps) {
  const { path, size } = useMemo(() => drawing(text), [text]);
  // Four modules of white around it, as scanners need (ISO/IEC 18004 6.3.8).
  const box = `-4 -4 ${size + 8} ${size + 8}`;
  return (
    <svg class="qr-mark" viewBox={box} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}

function drawing(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { path, size: modules.size };
}
