import { fieldFrom } from './field';
import type { Flow } from './flow';
import type { FieldName, LicenceField, LicenceFields } from './types';
import { dayWords, isoIn, yearsAfter } from './written-days';

/** A sentence that tells a day, folded; what it is about. */
interface DayRule {
  field: FieldName;
  pattern: RegExp;
}

/**
 * Where days stand in the text (facts/licences.md 5.3). Only words of validity count: "cấp ngày", a law's day and a
 * birthday are others.
 */
const dayRules: DayRule[] = [
  { field: 'firstIssuedOn', pattern: new RegExp(`dang ky lan dau ${dayWords}`) },
  { field: 'validFrom', pattern: new RegExp(`(?:^| )tu ${dayWords} den`) },
  {
    field: 'expiresOn',
    pattern: new RegExp(`(?:den het|den|co gia tri den|co gia tri den het|het hieu luc(?: tu)?) ${dayWords}`),
  },
];

const change = new RegExp(`dang ky thay doi lan thu (\\d{1,2}) ${dayWords}`);

/** "có giá trị 03 (ba) năm kể từ ngày ký". */
const term = /(?:co gia tri|thoi han|hieu luc)(?: \w+){0,6}? (\d{1,2}) (?:\w+ )?nam ke tu ngay (cap|ky)/;

/** The days a paper tells in its sentences, and the last day that follows from a term. `issuedOn` is from its head. */
export function readDays(flow: Flow, issuedOn: LicenceField | undefined): LicenceFields {
  const fields: LicenceFields = {};
  for (const { field, pattern } of dayRules) {
    const found = pattern.exec(flow.text);
    const day = found ? isoIn(found.slice(1)) : null;
    if (found && day) fields[field] = written(flow, found, day);
  }
  const changed = change.exec(flow.text);
  if (changed) {
    const [, count = '', ...date] = changed;
    const day = isoIn(date);
    fields.changeNumber = written(flow, changed, String(Number(count)));
    if (day) fields.issuedOn = written(flow, changed, day);
  } else if (!issuedOn && fields.firstIssuedOn) fields.issuedOn = fields.firstIssuedOn;
  const base = fields.issuedOn ?? issuedOn;
  const until = fields.expiresOn ? null : lastDay(flow, base);
  if (until) fields.expiresOn = until;
  return fields;
}

function written(flow: Flow, found: RegExpExecArray, value: string): LicenceField {
  return fieldFrom(value, flow.tokens(found.index, found.index + found[0].length), 'label');
}

function lastDay(flow: Flow, base: LicenceField | undefined): LicenceField | null {
  const found = term.exec(flow.text);
  if (!found || !base) return null;
  const end = yearsAfter(base.value, Number(found[1]));
  if (!end) return null;
  const tokens = flow.tokens(found.index, found.index + found[0].length);
  const isSure = !end.isShifted && base.certainty !== 'check';
  const field = fieldFrom(end.day, tokens, 'term', isSure);
  return { ...field, places: [...field.places, ...base.places] };
}
