import type { CardFieldName, CardReading } from '../../../utils/card';
import type { CardTruth } from '../../fixtures/cards/truth';

export type Mark = 'right' | 'wrong' | 'absent';

/** One field of a reading beside the truth. */
export interface FieldMark {
  field: CardFieldName;
  mark: Mark;
  certainty: 'certain' | 'likely' | 'check' | null;
  source: string | null;
  value: string | null;
  truth: string | null;
}

const fieldNames: CardFieldName[] = [
  'personalNumber',
  'oldNumber',
  'fullName',
  'birthDate',
  'sex',
  'nationality',
  'address',
  'hometown',
  'issuedOn',
  'expiresOn',
  'issuer',
];

/** Every field that the reading has or the truth has. A value where the truth has none is wrong. */
export function marksOf(reading: CardReading, truth: CardTruth): FieldMark[] {
  return fieldNames.flatMap((field): FieldMark[] => {
    const read = reading.fields[field];
    const known = truth.fields[field] ?? null;
    if (!read)
      return known === null
        ? []
        : [{ field, mark: 'absent', certainty: null, source: null, value: null, truth: known }];
    const mark = known !== null && isSame(field, read.value, known) ? 'right' : 'wrong';
    return [{ field, mark, certainty: read.certainty, source: read.source, value: read.value, truth: known }];
  });
}

/** Exact but for what no source can tell: capitals of names and places, the kind of apostrophe, spaces at commas. */
function isSame(field: CardFieldName, value: string, truth: string): boolean {
  const isText = ['fullName', 'address', 'hometown', 'issuer', 'nationality'].includes(field);
  return isText ? plain(value) === plain(truth) : value === truth;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleUpperCase('vi')
    .replace(/[’'`´]/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,.]) ?/g, '$1')
    .trim();
}
