import { nothing, type PdfDict, type PdfObject, type View } from '../pdf';
import { sameObject } from './changes-same';

/** How far a later saving goes (facts/signatures.md 5); the order is the order of gravity. */
export const levels = ['none', 'validation', 'form', 'annotations', 'forbidden'] as const;
export type ChangeLevel = (typeof levels)[number];

/** What one saving did, gathered while it is explained. */
export class Step {
  level: ChangeLevel = 'none';
  /** Why the first unexplained change is none of the permitted ones; for tests and people who read code. */
  reason: string | undefined;
  signatures = 0;
  visibleField = false;
  filled = false;
  restyled = false;
  /** The form has fields other than signatures. */
  hasValues = false;
  readonly shown = new Set<number>();
  /** Full names of existing fields whose value or look changed. */
  readonly changedFields: string[] = [];
  readonly newFields = new Set<number>();
  /** Existing form fields, by number; true when already signed, so that nothing of them may change. */
  readonly fields = new Map<number, boolean>();
  readonly pages = new Set<number>();
  /** Appearances a field gave up for another: if something else still shows them, they were more than that. */
  readonly abandoned = new Set<number>();

  constructor(
    readonly before: View,
    readonly after: View,
    /** Objects whose value is not what it was. */
    readonly changed: Set<number>,
    /** Where the bytes of `before` end, when it is the signed state. */
    private readonly limit = Number.POSITIVE_INFINITY,
  ) {}

  /** Is the object another than it was, or does it reach over the end of what was signed? */
  isChanged(number: number): boolean {
    return this.changed.has(number) || this.reachesOver(number);
  }

  private reachesOver(number: number): boolean {
    if (this.limit >= this.after.limit) return false;
    const entry = this.before.entry(number);
    if (!entry || entry.type === 'free' || this.before.location(number) !== this.after.location(number)) return false;
    return this.after.get(entry.type === 'packed' ? entry.container : number).end > this.limit;
  }

  raise(level: ChangeLevel, reason?: string): undefined {
    if (levels.indexOf(level) <= levels.indexOf(this.level)) return;
    this.level = level;
    this.reason = reason;
  }

  forbid(reason: string): undefined {
    this.raise('forbidden', reason);
  }

  /** Key by key: keys outside `free` must be what they were. Gives the free keys that differ. */
  compareKeys(before: PdfDict, after: PdfDict, free: readonly string[], what: string): string[] {
    if (after.repeated.length > 0) this.forbid(`${what} repeats a key`);
    const different: string[] = [];
    for (const key of new Set([...before.entries.keys(), ...after.entries.keys()])) {
      if (sameObject(before.entries.get(key) ?? nothing, after.entries.get(key) ?? nothing)) continue;
      if (free.includes(key)) different.push(key);
      else this.forbid(`${what} /${key}`);
    }
    return different;
  }
}

/** Objects the newest section of `after` gave another value than they had in `before`. */
export function changedObjects(before: View, after: View): Set<number> {
  const [section] = after.sections;
  const candidates = new Set(section?.entries.keys() ?? []);
  // An object packed in a stream that was written anew moves with it.
  for (const number of before.numbers()) {
    const entry = before.entry(number);
    if (entry?.type === 'packed' && candidates.has(entry.container)) candidates.add(number);
  }
  const changed = new Set<number>();
  for (const number of candidates) {
    if (before.location(number) === after.location(number)) continue;
    if (!sameObject(before.get(number), after.get(number))) changed.add(number);
  }
  return changed;
}

/** References directly inside a value, with the dictionary key that leads to each. */
export function* referencesIn(
  object: PdfObject,
  key: string,
  skip: readonly string[] = [],
): Generator<[number, string]> {
  switch (object.kind) {
    case 'ref':
      yield [object.number, key];
      return;
    case 'array':
      for (const item of object.items) yield* referencesIn(item, key);
      return;
    case 'dict':
      for (const [name, value] of object.entries) if (!skip.includes(name)) yield* referencesIn(value, name);
      return;
    case 'stream':
      yield* referencesIn(object.dict, key, skip);
      return;
  }
}
