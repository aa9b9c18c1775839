import { type PdfDocument, PdfError, type View } from '../pdf';
import { compareForm } from './changes-form';
import { comparePages } from './changes-pages';
import { catalogueKeys, trailerKeys, walkPaths } from './changes-paths';
import { type ChangeLevel, changedObjects, levels, Step } from './changes-step';
import { compareStore, keepsRelated } from './changes-store';

export interface Changes {
  level: ChangeLevel;
  /** The first change that could not be explained. */
  reason?: string;
  /** Later savings, and signatures and timestamps among them. */
  savings: number;
  signatures: number;
  visibleField: boolean;
  /** Form fields other than signatures got another value. */
  filled: boolean;
  /** Fields look otherwise than their values say or said: nobody permits that. */
  restyled: boolean;
  /** Widgets that show something on a page and did not before. */
  shown: Set<number>;
  changedFields: string[];
}

/**
 * Every saving after the signed one, each against the one before it: whatever it wrote must be explained, on every
 * path, by a rule of facts/signatures.md 5. `index` is the signed saving's place in `pdf.sections`, newest first.
 * Null when the file cannot be read that far: then nothing is claimed.
 */
export function analyseChanges(pdf: PdfDocument, index: number, end: number): Changes | null {
  const total: Changes = {
    level: 'none',
    savings: index,
    signatures: 0,
    visibleField: false,
    filled: false,
    restyled: false,
    shown: new Set(),
    changedFields: [],
  };
  try {
    for (let at = index - 1; at >= 0; at--) {
      const step = explained(pdf, at, at === index - 1 ? end : Number.POSITIVE_INFINITY);
      total.signatures += step.signatures;
      total.visibleField ||= step.visibleField;
      total.filled ||= step.filled;
      total.restyled ||= step.restyled;
      for (const number of step.shown) total.shown.add(number);
      total.changedFields.push(...step.changedFields);
      raise(total, step.level, step.reason);
      // A saving that lies inside the signed bytes was prepared before signing.
      if ((pdf.sections[at]?.offset ?? 0) < end) raise(total, 'forbidden', 'a saving from before the signature');
      if (!keepsRelated(pdf.view(index), pdf.view(at))) raise(total, 'forbidden', 'an old VRI entry changed');
    }
    return total;
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}

function raise(total: Changes, level: ChangeLevel, reason: string | undefined): void {
  if (levels.indexOf(level) <= levels.indexOf(total.level)) return;
  total.level = level;
  if (reason) total.reason = reason;
}

/** What a saving did does not depend on who asks: many signatures in one file share the answer. */
const known = new WeakMap<PdfDocument, Map<string, Step>>();

function explained(pdf: PdfDocument, at: number, limit: number): Step {
  const steps = known.get(pdf) ?? new Map<string, Step>();
  known.set(pdf, steps);
  const key = `${at} ${limit}`;
  const step = steps.get(key) ?? explain(pdf.view(at + 1), pdf.view(at), limit);
  steps.set(key, step);
  return step;
}

function explain(before: View, after: View, limit: number): Step {
  const step = new Step(before, after, changedObjects(before, after), limit);
  step.raise('validation');
  compareTrailer(step);
  if (liesBehind(before, limit)) step.forbid('an object of the signed saving lies behind its end');
  if (step.level === 'forbidden') return step;
  step.compareKeys(before.root, after.root, catalogueKeys, 'Catalog');
  compareStore(step);
  compareForm(step);
  comparePages(step);
  walkPaths(step);
  return step;
}

/** A place the signed saving names but did not reach: what stands there was written afterwards. */
function liesBehind(before: View, limit: number): boolean {
  if (limit >= before.limit) return false;
  return [...before.numbers()].some((number) => {
    const entry = before.entry(number);
    return entry?.type === 'placed' && entry.offset >= limit && entry.offset < before.limit;
  });
}

function compareTrailer(step: Step): undefined {
  const root = step.after.trailer.entries.get('Root');
  if (root?.kind !== 'ref') return step.forbid('a catalogue without a number');
  // The catalogue may get another number: it is compared by what it says, and walked.
  step.compareKeys(step.before.trailer, step.after.trailer, [...trailerKeys, 'Root'], 'trailer');
}
