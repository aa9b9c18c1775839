/** The little of `qrcode` that the tests use; the package carries no types. */
declare module 'qrcode' {
  interface Segment {
    data: Uint8Array;
    mode: 'byte';
  }
  interface Matrix {
    size: number;
    get(row: number, column: number): number;
  }
  const QRCode: {
    create(segments: Segment[], options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { modules: Matrix };
  };
  export default QRCode;
}
