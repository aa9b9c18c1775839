import type { Run } from './layout';
import type { Token } from './tokens';

/** All words in reading order as one folded line, so that a sentence broken over lines is one. */
export class Flow {
  readonly text: string;
  readonly #tokens: Token[];
  readonly #starts: number[] = [];

  constructor(runs: Run[]) {
    this.#tokens = runs.flatMap(({ tokens }) => tokens).filter(({ key }) => key !== '');
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
