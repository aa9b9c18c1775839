declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** Emscripten's module factory; the shape that is used stands in `tesseract.ts`. */
  const start: <T>(options: {
    wasmBinary: ArrayBuffer;
    print(line: string): void;
    printErr(line: string): void;
  }) => Promise<T>;
  export default start;
}
