import type { Grey } from './grey';
import { type ChosenWord, letterChoicesIn } from './letter-choices';
import type { TextLayout, TextLine, TextReader, TextWord } from './text-reader';

/** What the recogniser needs, wherever it runs: its WebAssembly and a model. */
export interface TesseractFiles {
  wasm: ArrayBuffer;
  print: Uint8Array;
}

/** The part of tesseract.js-core that is used; the package carries no types. */
interface Core {
  FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  TessBaseAPI: new () => Api;
}
interface Api {
  Init(path: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetPageSegMode(mode: number): void;
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  GetHOCRText(page: number): string;
  Clear(): void;
}
interface Bounds {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
interface Piece {
  text: string;
  confidence: number;
  bbox: Bounds;
}
interface Page {
  blocks: { paragraphs: { lines: (Piece & { words: Piece[] })[] }[] }[];
}

const lstmOnly = 1;
const layouts: Record<TextLayout, number> = { block: 6, line: 7, raw: 13 };
const model = 'vie';

/** Tesseract's neural recogniser without its wrapper: no worker of its own, no cache, no address on the network. */
export async function openTesseract(files: TesseractFiles): Promise<TextReader> {
  const { default: start } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const quiet = () => undefined;
  const core: Core = await start({ wasmBinary: files.wasm, print: quiet, printErr: quiet });
  core.FS.writeFile(`${model}.traineddata`, files.print);
  const api = new core.TessBaseAPI();
  if (api.Init(null, model, lstmOnly) !== 0) throw new Error('The model of print cannot be used.');
  core.FS.unlink(`${model}.traineddata`);
  api.SetVariable('user_defined_dpi', '300');
  return {
    read: async (picture, layout = 'block') => {
      core.FS.writeFile('/input', greyMap(picture));
      api.SetPageSegMode(layouts[layout]);
      api.SetVariable('lstm_choice_mode', layout === 'raw' ? '2' : '0');
      if (api.SetImageFile(1, 0) !== 0) return [];
      api.Recognize(null);
      const page = JSON.parse(api.GetJSONText()) as Page;
      const chosen = layout === 'raw' ? letterChoicesIn(api.GetHOCRText(0)) : [];
      // Nothing of a card stays in the recogniser's own memory.
      api.Clear();
      core.FS.unlink('/input');
      return withChoices(linesOf(page), chosen);
    },
  };
}

function linesOf(page: Page): TextLine[] {
  const lines = page.blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map((line) => ({ ...wordOf(line), words: line.words.map(wordOf) }));
}

/** Both formats tell the words in one order. */
function withChoices(lines: TextLine[], chosen: ChosenWord[]): TextLine[] {
  let at = 0;
  const withOwn = (word: TextWord): TextWord => {
    const own = chosen[at++];
    return own && own.text.normalize('NFC') === word.text ? { ...word, letters: own.letters } : word;
  };
  return chosen.length === 0 ? lines : lines.map((line) => ({ ...line, words: line.words.map(withOwn) }));
}

function wordOf({ text, confidence, bbox }: Piece): TextWord {
  const { x0, y0, x1, y1 } = bbox;
  return { text: text.trim().normalize('NFC'), confidence, box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } };
}

/** Netpbm's grey map: the one picture format that costs nothing to write. */
function greyMap({ width, height, values }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + values.length);
  bytes.set(head);
  bytes.set(values, head.length);
  return bytes;
}
