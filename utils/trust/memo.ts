import { sameBytes } from './der-values';

/**
 * Answers about a thing that never changes, kept as long as the thing is: what a certificate is called, whether a key
 * made its signature. An officer's five hundred files share a handful of certificates.
 */
export class AnswersAbout<Owner extends object, Answer> {
  private readonly known = new WeakMap<Owner, Map<unknown, Answer>>();

  /** `question` tells several answers about one thing apart; it is compared as a Map compares its keys. */
  get(owner: Owner, question: unknown, make: () => Answer): Answer {
    const answers = this.known.get(owner) ?? new Map<unknown, Answer>();
    this.known.set(owner, answers);
    const found = answers.get(question);
    if (found !== undefined) return found;
    const made = make();
    answers.set(question, made);
    return made;
  }
}

interface Reading<T> {
  bytes: Uint8Array;
  read: T;
}

/**
 * What was read from bytes, for as long as there is room; the oldest makes room. The same bytes give the very same
 * object again, so that answers about it can be kept.
 */
export class Readings<T> {
  private readonly shelves = new Map<number, Reading<T>[]>();
  private count = 0;

  constructor(private readonly room: number) {}

  /** `read` gets a copy: to remember a certificate must not keep the whole file it came in. */
  get(bytes: Uint8Array, read: (copy: Uint8Array) => T): T {
    const shelf = shelfOf(bytes);
    const here = this.shelves.get(shelf) ?? [];
    // A shelf is only a place to look: the bytes themselves decide, so nothing can be made to collide.
    const found = here.find((one) => sameBytes(one.bytes, bytes));
    if (found) return found.read;
    const copy = new Uint8Array(bytes);
    const reading = { bytes: copy, read: read(copy) };
    here.push(reading);
    this.shelves.set(shelf, here);
    this.count += 1;
    if (this.count > this.room) this.makeRoom();
    return reading.read;
  }

  private makeRoom(): void {
    const [oldest] = this.shelves;
    if (!oldest) return;
    const [shelf, readings] = oldest;
    this.shelves.delete(shelf);
    this.count -= readings.length;
  }
}

/** The last four bytes: of a certificate, the end of its signature. */
function shelfOf(bytes: Uint8Array): number {
  let shelf = bytes.length;
  for (let i = Math.max(0, bytes.length - 4); i < bytes.length; i++) shelf = (shelf * 31 + (bytes[i] ?? 0)) | 0;
  return shelf;
}
