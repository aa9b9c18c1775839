import { fold, maskNumber, toneKey } from '../text';
import { checkOf } from './check';
import type { JudgeInput, LicenceCheck } from './types';

const check = checkOf('content');

/** Checks 8 and 9: the paper's number and holder against the dossier, the form and a scanned card. */
export function checkContent(input: JudgeInput): LicenceCheck[] {
  if (input.reading.outcome !== 'read') {
    return [check(8, 'unknown', `not-read-${input.reading.outcome}`), check(9, 'not-asked', 'holder')];
  }
  const [ofNumber, ofHolder] = [number(input), holder(input)];
  // Green is for both: a number alone does not say whose paper it is, unless it is the owner's own.
  const isAlone = ofNumber.outcome === 'good' && ofHolder.outcome === 'not-asked' && !ownersNumber(input.reading);
  return [ofNumber, isAlone ? check(9, 'unknown', 'holder-alone') : ofHolder];
}

function number({ reading, dossier }: JudgeInput): LicenceCheck {
  const { number: read } = reading.fields;
  if (!read) return check(8, 'warn', 'number-not-read');
  const wanted = dossier?.number;
  if (!wanted)
    return check(
      8,
      read.certainty === 'check' ? 'warn' : 'unknown',
      read.certainty === 'check' ? 'number-unsure' : 'number-alone',
    );
  const strict = numberKey(read.value) === numberKey(wanted);
  // Đ and D are one key on many keyboards: shown, not swallowed.
  const soft = strict || fold(read.value) === fold(wanted);
  const detail = { paper: shown(read.value), dossier: shown(wanted) };
  if (strict)
    return check(
      8,
      read.certainty === 'check' ? 'warn' : 'good',
      read.certainty === 'check' ? 'number-unsure' : 'number',
      detail,
    );
  return check(8, 'warn', soft ? 'number-letters' : 'number-other', detail);
}

const numberKey = (text: string) =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '');

/** A household's number is its owner's personal number (facts/licences.md, fact 6). */
const shown = (text: string) => (/^\d{9,12}$/.test(text) ? maskNumber(text) : text);

/** A household's number is its owner's personal number since 1/7/2025 (facts/licences.md, fact 6). */
function ownersNumber({ kind, fields: { number: own } }: JudgeInput['reading']): string | undefined {
  return kind === 'household-business' && own?.value.length === 12 ? own.value : undefined;
}

/** Papers made out to a shop or a household: its name is not its owner's, who hands in the dossier. */
const ofBusiness = ['household-business', 'food-safety'];

/** A number decides where both sides have one of the same length; a name only where none has. */
function holder({ reading, dossier = {} }: JudgeInput): LicenceCheck {
  const { personalNumber, taxNumber, holder: name, owner } = reading.fields;
  const pairs = [
    [personalNumber?.value ?? ownersNumber(reading), dossier.personalNumber],
    [taxNumber?.value, dossier.taxNumber],
  ];
  const comparable = pairs.find(([paper, other]) => paper && other && paper.length === other.length);
  if (comparable) {
    const [paper = '', other = ''] = comparable;
    const detail = { paper: maskNumber(paper), dossier: maskNumber(other) };
    return paper === other ? check(9, 'good', 'holder', detail) : check(9, 'warn', 'holder-number', detail);
  }
  const wanted = dossier.holder;
  const names = [owner, name].flatMap((field) => field?.value ?? []);
  if (!wanted || names.length === 0) return check(9, 'not-asked', 'holder');
  const detail = { paper: names[0] ?? '', dossier: wanted };
  if (names.some((one) => toneKey(one) === toneKey(wanted))) return check(9, 'good', 'holder', detail);
  if (names.some((one) => fold(one) === fold(wanted))) return check(9, 'warn', 'holder-marks', detail);
  if (!owner && ofBusiness.includes(reading.kind ?? '')) return check(9, 'not-asked', 'holder');
  return check(9, 'warn', 'holder-name', detail);
}
