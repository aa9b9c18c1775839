import { type PdfDocument, PdfError, type View } from '../pdf';
import { compareForm } from './changes-form';
import { comparePages } from './changes-pages';
import { catalogueKeys, trailerKeys, walkPaths } from './changes-paths';
import { type ChangeLevel, changedObjects, levels, Step } from './changes-step';
import { compareStore } from './changes-store';

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
      const step = explain(pdf.view(at + 1), pdf.view(at), pdf.view(index), end);
      total.signatures += step.signatures;
      total.visibleField ||= step.visibleField;
      total.filled ||= step.filled;
      total.changedFields.push(...step.changedFields);
      if (levels.indexOf(step.level) > levels.indexOf(total.level)) {
        total.level = step.level;
        if (step.reason) total.reason = step.reason;
      }
    }
    return total;
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}

function explain(before: View, after: View, signed: View, end: number): Step {
  const step = new Step(before, after, changedObjects(before, after));
  const [section] = after.sections;
  // A saving that lies inside the signed bytes was prepared before signing.
  if (!section || section.offset < end) step.forbid('a saving from before the signature');
  step.raise('validation');
  compareTrailer(step);
  if (step.level === 'forbidden') return step;
  step.compareKeys(before.root, after.root, catalogueKeys, 'Catalog');
  compareStore(step, signed);
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
