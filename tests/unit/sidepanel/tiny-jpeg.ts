/** The segments of a JPEG of 1600 × 1000 pixels without any picture data: enough for whoever reads headers only. */
export function tinyJpeg({ whole = true, width = 1600, height = 1000 } = {}): Uint8Array<ArrayBuffer> {
  const word = (value: number) => [value >> 8, value & 255];
  const frame = [0xff, 0xc0, 0, 11, 8, ...word(height), ...word(width), 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12];
  return Uint8Array.from([0xff, 0xd8, ...frame, ...scan, ...(whole ? [0xff, 0xd9] : [])]);
}
