import type { LicenceCheck } from '../../utils/licence';
import { formatDate } from '../../utils/text';
import type { FileState } from './file-state';
import type { Say, Word } from './words';

/**
 * What differs between a paper, the dossier and the days, though its signature may be right: each has its sentence,
 * `casework_note_<code>`. What a missing proof leaves open is the report's to say.
 */
const noted: Record<string, Word> = {
  'number-other': 'casework_note_number',
  'holder-number': 'casework_note_holder',
  'holder-name': 'casework_note_holder',
  'holder-marks': 'casework_note_marks',
  'agency-other': 'casework_note_agency',
  expired: 'casework_note_expired',
  'expired-unsure': 'casework_note_expired',
  'last-day': 'casework_note_last_day',
  superseded: 'casework_note_superseded',
};

/** Sentences on one file, the gravest first; none where nothing speaks against it. */
export function notesOf(state: FileState, say: Say): string[] {
  return checksOf(state).flatMap(({ code, detail = {} }) => {
    const word = noted[code];
    const values = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, formatDate(value)]));
    return word ? [say(word, values)] : [];
  });
}

function checksOf(state: FileState): LicenceCheck[] {
  if (state.kind !== 'checked') return [];
  return state.licence?.judgement?.checks.filter(({ outcome }) => outcome === 'warn' || outcome === 'bad') ?? [];
}

/** Its signature is right and its last day is past. */
export const isExpired = (state: FileState): boolean => checksOf(state).some(({ code }) => code === 'expired');
