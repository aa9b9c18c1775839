import type { FailReason, FileState } from '../../components/casework';
import type { LicenceRead } from '../../utils/licence';
import type { JobFailure } from '../../utils/messages';
import type { PdfReport } from '../../utils/signature';
import { runJob } from '../shared/engine';
import type { Attachment } from './attachments';
import { dossierOn } from './dossier';
import { fetchFile } from './fetch-file';

export interface Checked {
  state: FileState;
  /** The very bytes the verdict is about, for the report page. */
  blob: Blob | null;
}

const reasons: Record<JobFailure['code'], FailReason> = {
  cancelled: 'internal',
  'too-large': 'too_large',
  unreadable: 'unreadable',
  timeout: 'timeout',
  'engine-lost': 'reload',
  internal: 'internal',
};

/** What a signed paper says, against the dossier on the page. A scan that nobody signed would take seconds for nothing. */
async function readSigned(
  report: PdfReport,
  blob: Blob,
  name: string,
  signal: AbortSignal,
): Promise<LicenceRead | null> {
  if (report.signatures.length === 0) return null;
  const against = { report, dossier: dossierOn(document) };
  const result = await runJob('readLicence', { file: { blob, name }, against }, { signal });
  return result.ok ? result.value : null;
}

/** Fetches one attachment and lets the engine verify it. Always resolves; a stopped check is unchecked again. */
export async function checkFile({ url, name }: Attachment, signal: AbortSignal): Promise<Checked> {
  if (!url) return { state: { kind: 'failed', reason: 'no_link' }, blob: null };
  const fetched = await fetchFile(url, signal);
  if (signal.aborted) return { state: { kind: 'unchecked' }, blob: null };
  if (!fetched.ok) return { state: fetched.state, blob: null };
  const { blob } = fetched;
  const result = await runJob('verifyPdf', { file: { blob, name }, dossier: location.href }, { signal });
  if (result.ok) {
    const licence = await readSigned(result.value, blob, name, signal);
    if (signal.aborted) return { state: { kind: 'unchecked' }, blob: null };
    return { state: { kind: 'checked', report: result.value, licence }, blob };
  }
  if (result.failure.code === 'cancelled') return { state: { kind: 'unchecked' }, blob: null };
  return { state: { kind: 'failed', reason: reasons[result.failure.code] }, blob };
}
