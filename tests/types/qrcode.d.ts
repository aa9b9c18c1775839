/** The little of `qrcode` that slips and tests use; the package carries no types. */
declare module 'qrcode' {
  interface Segment {
    data: Uint8Array;
    mode: 'byte';
  }
  interface Matrix {
    size: number;
    get(row: number, column: number): number;
  }
  type Level = 'L' | 'M' | 'Q' | 'H';
  const QRCode: {
    create(content: string | Segment[], options: { errorCorrectionLevel: Level }): { modules: Matrix };
    toString(
      segments: Segment[],
      options: { type: 'svg'; errorCorrectionLevel: Level; margin: number },
    ): Promise<string>;
  };
  export default QRCode;
}
