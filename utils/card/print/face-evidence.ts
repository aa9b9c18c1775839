import type { FieldEvidence, Look } from '../evidence';
import { numberConflicts } from '../personal-number';
import type { TextLine } from '../text-reader';
import type { Crop } from '../types';
import { issuerIn } from './issuer';
import type { LabelMeaning } from './labels';
import { nameIn } from './names';
import { endsInProvince } from './place-words';
import type { Face, PrintedValue } from './read-face';
import { dateIn, expiryIn, nationalityIn, numberIn, placeIn, sexIn, yearIn } from './values';

/** Below this the recogniser itself does not believe what it wrote. */
const leastConfidence = 45;
const goodConfidence = 80;

type Reader = (text: string) => string | null;

const readers: Record<Exclude<LabelMeaning, 'skip' | 'fullName' | 'personalNumber'>, Reader> = {
  birthDate: dateIn,
  sex: sexIn,
  nationality: nationalityIn,
  hometown: placeIn,
  address: placeIn,
  expiresOn: expiryIn,
  issuedOn: dateIn,
};

/** The fields a face shows; `cropOf` takes a box of the straightened card to where it lies in the picture. */
export function evidenceOf(face: Face, cropOf: (value: Pick<PrintedValue, 'box'>) => Crop): Look {
  const evidence: FieldEvidence[] = [];
  const add = (
    field: FieldEvidence['field'],
    value: string | null,
    printed: Pick<PrintedValue, 'box' | 'confidence'>,
    isSure = true,
  ) => {
    if (value === null || printed.confidence < leastConfidence) return;
    const certainty = isSure && printed.confidence >= goodConfidence ? 'likely' : 'check';
    evidence.push({ field, value, source: 'print', certainty, crop: cropOf(printed) });
  };
  const { values } = face;
  const labelled = values.personalNumber && numberIn(values.personalNumber.text);
  if (labelled && values.personalNumber) {
    add(fieldOf(labelled), labelled, inDigits(values.personalNumber), fits(labelled, face));
  } else {
    const loose = looseNumber(face);
    if (loose) add(fieldOf(loose.number), loose.number, loose.line, false);
  }
  const name = values.fullName && nameIn(values.fullName.text);
  if (name && values.fullName) add('fullName', name.value, values.fullName, name.isPlausible);
  for (const [field, read] of Object.entries(readers) as [keyof typeof readers, Reader][]) {
    const printed = values[field];
    if (!printed) continue;
    const value = read(printed.text);
    if (isPlace(field)) add(field, value, onAverage(printed), endsInProvince(value ?? ''));
    else add(field, value, isDate(field) ? inDigits(printed) : printed);
  }
  // A year alone may be the end of a date whose beginning was lost: always to be looked at.
  const birth = values.birthDate;
  if (face.kind === 'cmnd-9' && birth && !dateIn(birth.text))
    add('birthDate', yearIn(birth.text), inDigits(birth), false);
  const issuer = face.side === 'back' ? issuerIn(face.lines, face.kind) : null;
  if (issuer) add('issuer', issuer.value, onAverage(issuer.line), issuer.isExact);
  return { kind: face.kind, side: face.side, evidence };
}

const isDate = (field: string) => field === 'birthDate' || field === 'issuedOn' || field === 'expiresOn';
const isPlace = (field: string) => field === 'address' || field === 'hometown';
const fieldOf = (number: string) => (number.length === 9 ? 'oldNumber' : 'personalNumber');

/** A number's confidence is that of its digits; the label's words beside it do not count. */
function inDigits(printed: PrintedValue): Pick<PrintedValue, 'box' | 'confidence'> {
  const words = printed.words.filter(({ text }) => /\d{2}/.test(text));
  return words.length === 0
    ? printed
    : { box: printed.box, confidence: Math.min(...words.map(({ confidence }) => confidence)) };
}

/** Of a long line one strange word ("H.Đắk") does not make the rest doubtful. */
function onAverage({ words, box }: Pick<PrintedValue, 'words' | 'box'>): Pick<PrintedValue, 'box' | 'confidence'> {
  return { box, confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length) };
}

function fits(number: string, { values }: Face): boolean {
  const birth = values.birthDate && dateIn(values.birthDate.text);
  const sex = values.sex && sexIn(values.sex.text);
  return !birth || !sex || number.length === 9 || numberConflicts(number, birth, sex).length === 0;
}

/** A number whose label was not read: taken for the card's only where one alone stands there. */
function looseNumber({ lines }: Face): { number: string; line: TextLine } | null {
  const found = lines.flatMap((line) => {
    const number = /\d{9}/.test(line.text.replace(/\s/g, '')) ? numberIn(line.text) : null;
    return number ? [{ number, line }] : [];
  });
  return new Set(found.map(({ number }) => number)).size === 1 ? (found[0] ?? null) : null;
}
