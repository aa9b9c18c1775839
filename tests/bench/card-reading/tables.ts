import type { CardFieldName } from '../../../utils/card';
import { median, say } from '../measure';
import type { Mark } from './compare';
import type { Measured } from './measure-part';

/** A share with its count, "98.4 % of 126"; a dash where nothing could be counted. */
export function share(hits: number, of: number): string {
  return of === 0 ? '–' : `${((100 * hits) / of).toFixed(1)} % of ${of}`;
}

function markOf({ read }: Measured, field: CardFieldName): Mark {
  return read.marks.find((one) => one.field === field)?.mark ?? 'absent';
}

const isRight = (one: Measured, fields: readonly CardFieldName[]) =>
  fields.every((field) => markOf(one, field) === 'right');
const numberOf = ({ kind }: Measured): CardFieldName => (kind === 'cmnd-9' ? 'oldNumber' : 'personalNumber');
const inQr = ['personalNumber', 'fullName', 'birthDate', 'sex', 'address', 'issuedOn'] as const;
const inMrz = ['personalNumber', 'birthDate', 'sex', 'expiresOn'] as const;

/** Every field of the code, and the old number exactly when there is one. */
const isExactRecord = (one: Measured) =>
  isRight(one, inQr) &&
  !(markOf(one, 'oldNumber') === 'wrong' || (one.truth.fields.oldNumber && markOf(one, 'oldNumber') !== 'right'));

/** The sources a picture offers: a code that zxing reads at some scale, a zone, print alone. */
export function groupsOf(all: Measured[]) {
  const cards = all.filter(({ kind }) => kind !== 'unknown');
  return {
    cards,
    negatives: all.filter(({ kind }) => kind === 'unknown'),
    qr: cards.filter(({ zxing }) => zxing?.anyScale),
    mrz: cards.filter(({ truth }) => truth.hasMrz),
    mrzAlone: cards.filter(({ truth, zxing }) => truth.hasMrz && !zxing?.anyScale),
    printAlone: cards.filter(
      ({ truth, zxing }) => truth.printed.includes('fullName') && !truth.hasMrz && !zxing?.anyScale,
    ),
  };
}

/** One line a group: what the issue sets a figure for. */
export function sayGoals(all: Measured[]): void {
  const { qr, mrz, mrzAlone, printAlone, negatives } = groupsOf(all);
  const count = (list: Measured[], test: (one: Measured) => boolean) => share(list.filter(test).length, list.length);
  say('QR readable by zxing at any scale: whole record exact (99.5)', count(qr, isExactRecord));
  say(
    'MRZ in sight: number, birth, sex and expiry exact (98.5)',
    count(mrz, (one) => isRight(one, inMrz)),
  );
  say(
    '  of these without a readable QR',
    count(mrzAlone, (one) => isRight(one, inMrz)),
  );
  for (const field of inMrz)
    say(
      `  ${field}, without a readable QR`,
      count(mrzAlone, (one) => isRight(one, [field])),
    );
  say(
    'print alone: number (97)',
    count(printAlone, (one) => isRight(one, [numberOf(one)])),
  );
  say(
    'print alone: birth date (97)',
    count(printAlone, (one) => isRight(one, ['birthDate'])),
  );
  say(
    'print alone: full name with its diacritics (92)',
    count(printAlone, (one) => isRight(one, ['fullName'])),
  );
  for (const field of ['sex', 'hometown', 'address', 'expiresOn', 'issuedOn', 'issuer'] as const) {
    const list = all.filter(({ truth, zxing }) => truth.printed.includes(field) && !zxing?.anyScale && !truth.hasMrz);
    say(
      `  ${field}, from print alone`,
      count(list, (one) => isRight(one, [field])),
    );
  }
  sayCertainty(all);
  say(
    'negatives that yield data (0)',
    `${negatives.filter(({ read }) => read.marks.length > 0 || read.outcome === 'read').length} of ${negatives.length}`,
  );
  say(
    'kind right, where something was read',
    count(
      all.filter(({ read, kind }) => read.outcome === 'read' && kind !== 'unknown'),
      (one) => one.read.kind === one.kind,
    ),
  );
  const stopped = all.filter(({ read }) => read.error);
  if (stopped.length > 0) say('readings that threw', `${stopped.length}, first: ${stopped[0]?.read.error}`);
}

function sayCertainty(all: Measured[]): void {
  for (const certainty of ['certain', 'likely', 'check'] as const) {
    const marks = all.flatMap(({ read }) => read.marks.filter((mark) => mark.certainty === certainty));
    const wrong = marks.filter(({ mark }) => mark === 'wrong').length;
    const goal = certainty === 'certain' ? ' (1 in 1,000)' : '';
    say(`fields called ${certainty} that are wrong${goal}`, `${wrong} of ${marks.length}`);
  }
}

/** Rows of kinds or of conditions, one column a goal. */
export function sayTable(all: Measured[], title: string, keyOf: (one: Measured) => string): void {
  const columns = ['QR exact', 'MRZ 4 of 4', 'number', 'birth', 'name', 'certain, wrong', 'ms'];
  console.log(`\n  ${title.padEnd(24)}${'n'.padStart(5)}${columns.map((name) => name.padStart(18)).join('')}`);
  for (const key of [...new Set(all.map(keyOf))].sort()) {
    const rows = all.filter((one) => keyOf(one) === key);
    const { qr, mrz, printAlone } = groupsOf(rows);
    const count = (list: Measured[], test: (one: Measured) => boolean) => share(list.filter(test).length, list.length);
    const certain = rows.flatMap(({ read }) => read.marks.filter((mark) => mark.certainty === 'certain'));
    const cells = [
      count(qr, isExactRecord),
      count(mrz, (one) => isRight(one, inMrz)),
      count(printAlone, (one) => isRight(one, [numberOf(one)])),
      count(printAlone, (one) => isRight(one, ['birthDate'])),
      count(printAlone, (one) => isRight(one, ['fullName'])),
      `${certain.filter(({ mark }) => mark === 'wrong').length} of ${certain.length}`,
      median(rows.map(({ read }) => read.ms)).toFixed(0),
    ];
    console.log(
      `  ${key.padEnd(24)}${String(rows.length).padStart(5)}${cells.map((cell) => cell.padStart(18)).join('')}`,
    );
  }
}
