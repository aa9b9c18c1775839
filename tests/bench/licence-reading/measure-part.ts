import type { FieldName } from '../../../utils/licence';
import { licenceFile } from '../../fixtures/licences/make';
import { openPrint, readFile } from '../../fixtures/licences/open';
import { plannedLicences } from '../../fixtures/licences/plan';
import { closePress } from '../../fixtures/papers/print';
import type { Split } from '../../fixtures/papers/styles';

/** One field of one licence: what stands there, and what was read. */
interface Mark {
  field: FieldName;
  truth: string;
  value: string | null;
  certainty: string | null;
}

export interface MeasuredLicence {
  id: string;
  kind: string;
  layout: number;
  isScan: boolean;
  read: string | null;
  marks: Mark[];
  /** Fields that do not stand on the paper but were read. */
  invented: string[];
  ms: number;
}

const [split = 'tuning', part = '0', parts = '1', only = ''] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) {
  openPrint();
  const planned = plannedLicences(split as Split).filter(({ id }) => id.includes(only));
  for (const [at, one] of planned.entries()) {
    if (at % Number(parts) !== Number(part)) continue;
    const { face, bytes } = await licenceFile(one);
    const { reading, ms } = await readFile(bytes);
    const marks = Object.entries(face.truth).map(([name, truth]): Mark => {
      const field = reading.fields[name as FieldName];
      return { field: name as FieldName, truth, value: field?.value ?? null, certainty: field?.certainty ?? null };
    });
    const invented = Object.entries(reading.fields)
      .filter(([name, { certainty }]) => certainty === 'certain' && !(name in face.truth))
      .map(([name, { value }]) => `${name}=${value}`);
    const { id, kind, layout, scan } = one;
    const measured: MeasuredLicence = { id, kind, layout, isScan: !!scan, read: reading.kind, marks, invented, ms };
    console.log(JSON.stringify(measured));
  }
  await closePress();
}
