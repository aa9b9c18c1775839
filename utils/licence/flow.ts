import type { Run } from './layout';
import type { Token } from './tokens';

const dayWords = ['ngay', 'thang', 'nam'];

/** "ngày o5 tháng 7y": what a reader of print makes of stamped figures, where nothing but figures can stand. */
export function inDigits(token: Token): Token {
  if (token.confidence >= 90 || !/^[0-9oil]{1,4}y?$/.test(token.key)) return token;
  return { ...token, key: token.key.replaceAll('o', '0').replace(/[il]/g, '1').replace(/y$/, '') };
}

/** All words in reading order as one folded line, so that a sentence broken over lines is one. */
export class Flow {
  readonly text: string;
  readonly #tokens: Token[];
  readonly #starts: number[] = [];

  constructor(runs: Run[]) {
    const words = runs.flatMap(({ tokens }) => tokens).filter(({ key }) => key !== '');
    this.#tokens = words.map((token, at) => (dayWords.includes(words[at - 1]?.key ?? '') ? inDigits(token) : token));
    let at = 0;
    for (const { key } of this.#tokens) {
      this.#starts.push(at);
      at += key.length + 1;
    }
    this.text = this.#tokens.map(({ key }) => key).join(' ');
  }

  /** The words a match touches. */
  tokens(start: number, end: number): Token[] {
    return this.#tokens.filter((token, i) => {
      const at = this.#starts[i] ?? 0;
      return at < end && at + token.key.length > start;
    });
  }
}
