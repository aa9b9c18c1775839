import { fold } from '../../text';

/** A stretch of a folded line that says nearly what was looked for. */
export interface Match {
  start: number;
  end: number;
  errors: number;
}

/**
 * The best place of `wanted` in `text` with at most a fifth of its letters wrong (Sellers' approximate search): a
 * recogniser reads "Họ và lên / Ful name". Both are folded.
 */
export function findNearly(text: string, wanted: string): Match | null {
  const most = Math.floor(wanted.length / 5);
  let before = Array.from({ length: wanted.length + 1 }, (_, i) => ({ errors: i, start: 0 }));
  let best: Match | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const now = [{ errors: 0, start: at + 1 }];
    for (let i = 1; i <= wanted.length; i += 1) {
      const same = text[at] === wanted[i - 1] ? 0 : 1;
      const replaced = before[i - 1] ?? { errors: i, start: 0 };
      const added = before[i] ?? replaced;
      const left = now[i - 1] ?? replaced;
      const options = [
        { errors: replaced.errors + same, start: i === 1 ? at : replaced.start },
        { errors: added.errors + 1, start: added.start },
        { errors: left.errors + 1, start: left.start },
      ];
      now.push(options.reduce((a, b) => (b.errors < a.errors ? b : a)));
    }
    const last = now[wanted.length];
    if (last && last.errors <= most && (!best || last.errors < best.errors)) {
      best = { start: last.start, end: at + 1, errors: last.errors };
    }
    before = now;
  }
  return best && isWholeWords(text, best, wanted.length >= leastPhrase ? mostScrap : 0) ? best : null;
}

/** No word ends in so long a phrase; a scrap of pattern read as a letter clings to it: "èCHỨNG MINH NHÂN DÂN". */
const leastPhrase = 9;
const mostScrap = 2;

/** "so" inside "social" is no label; nor is "ho va ten cha" in "ho va ten pham". */
function isWholeWords(text: string, { start, end }: Match, scrap: number): boolean {
  const isLetter = (index: number) => /[a-z0-9]/.test(text[index] ?? ' ');
  const clinging = isLetter(start) ? (/[a-z0-9]*$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return clinging <= scrap && !(isLetter(end) && isLetter(end - 1));
}

/** A line folded for search, with the way back to where each of its characters stood. */
export interface FoldedLine {
  folded: string;
  /** `origin[i]` is the index in the line of the folded character i. */
  origin: number[];
}

/** Character by character, so that places can be carried back: marks off, anything but letters and digits a space. */
export function foldWithOrigin(line: string): FoldedLine {
  let folded = '';
  const origin: number[] = [];
  for (let i = 0; i < line.length; i += 1) {
    const key = fold(line[i] ?? '');
    const character = key === '' ? ' ' : key;
    if (character === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    for (const one of character) {
      folded += one;
      origin.push(i);
    }
  }
  return { folded, origin };
}
