import type { CheckFact } from '../../utils/ledger';
import type { PdfReport } from '../../utils/signature';
import { agencyOf } from './agency';
import { graveFinding } from './rows';
import type { DeskRow, RowLicence } from './types';

/** How a check went apart from its result: milliseconds it took, and the salted name of the dossier. */
export interface CheckCourse {
  took: number;
  dossier: string | null;
  licence?: RowLicence | undefined;
}

/** A report as the ledger records it: nothing that names a person or a file. */
export function checkFactOf(report: PdfReport, course: CheckCourse): CheckFact {
  const signatures = report.signatures.filter(({ kind }) => kind !== 'timestamp');
  const last = signatures.at(-1);
  return {
    kind: 'check',
    sha256: report.file.sha256,
    bytes: report.file.bytes,
    verdict: report.overall,
    reason: graveFinding(report)?.code ?? null,
    rules: report.rules,
    signatures: signatures.length,
    wholeFile: report.signatures.some(({ coverage }) => coverage === 'whole-file'),
    signingTime: last?.provenTime ? 'proven' : last?.claimedTime ? 'claimed' : 'none',
    agency: agencyOf(report),
    licence: course.licence?.kind ?? null,
    ...(course.licence ? { lights: course.licence.lights } : {}),
    dossier: course.dossier,
    took: Math.round(course.took),
  };
}

/** A file that no report could be made of. */
export function failedFactOf({ bytes, failure, archive }: DeskRow, course: CheckCourse): CheckFact {
  return {
    kind: 'check',
    sha256: null,
    bytes,
    verdict: 'failed',
    reason: archive ?? failure?.code ?? null,
    rules: { engine: '', trustList: '' },
    signatures: 0,
    wholeFile: false,
    signingTime: 'none',
    agency: null,
    licence: null,
    dossier: course.dossier,
    took: Math.round(course.took),
  };
}
