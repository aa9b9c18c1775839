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
    changedFields: [],
  };
  try {
    for (let at = index - 1; at >= 0; at--) {
      const step = explained(pdf, at);
      total.signatures += step.signatures;
      total.visibleField ||= step.visibleField;
      total.filled ||= step.filled;
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
const known = new WeakMap<PdfDocument, Map<number, Step>>();

function explained(pdf: PdfDocument, at: number): Step {
  const steps = known.get(pdf) ?? new Map<number, Step>();
  known.set(pdf, steps);
  const step = steps.get(at) ?? explain(pdf.view(at + 1), pdf.view(at));
  steps.set(at, step);
  return step;
}

function explain(before: View, after: View): Step {
  const step = new Step(before, after, changedObjects(before, after));
  step.raise('validation');
  compareTrailer(step);
  if (step.level === 'forbidden') return step;
  step.compareKeys(before.root, after.root, catalogueKeys, 'Catalog');
  compareStore(step);
  compareForm(step);
  comparePages(step);
  walkPaths(step);
  return step;
}

function compareTrailer(step: Step): undefined {
  const root = step.after.trailer.entries.get('Root');
  if (root?.kind !== 'ref') return step.forbid('a catalogue without a number');
  step.compareKeys(step.before.trailer, step.after.trailer, trailerKeys, 'trailer');
}
