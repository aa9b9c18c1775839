import type { Hold } from '../portal.content/hold';
import { filesIn, rowFor, wordsOf } from '../shared/paper-row';
import { namesOf, showsName } from './arrival';

interface Taken {
  name: string;
  bytes: number;
  /** The row showed its name, so that it is known when it does not any more. */
  wasShown: boolean;
}

/**
 * What the page took of files, row by row: some portals count all files of a paper together. A file that was taken out
 * of its row again counts no more; where the row never shows names, all that went in counts.
 */
export class TakenFiles {
  readonly #rows = new Map<string, Taken[]>();

  /** The page took these; `hold` is the one they came by. */
  add(hold: Hold, files: File[]): void {
    const found = rowFor(hold);
    if (!found) return;
    const shown = shownIn(found.row);
    const taken = files.map(({ name, size }) => ({ name, bytes: size, wasShown: isShown(shown, name) }));
    this.#rows.set(found.label, [...(this.#rows.get(found.label) ?? []), ...taken]);
  }

  /** Bytes that lie in the hold's row now. */
  usedIn(hold: Hold): number {
    const found = rowFor(hold);
    const taken = found ? (this.#rows.get(found.label) ?? []) : [];
    if (!found || taken.length === 0) return 0;
    const shown = shownIn(found.row);
    const left = taken.filter(({ name, wasShown }) => !wasShown || isShown(shown, name));
    this.#rows.set(found.label, left);
    return left.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}

const shownIn = (row: Element) => [wordsOf(row), ...filesIn(row)].join('\n');
const isShown = (shown: string, name: string) => showsName(shown, namesOf([{ name }]));
