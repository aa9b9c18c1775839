import type { LicenceRead } from '../../utils/licence';
import type { PdfReport } from '../../utils/signature';

/** Why there is no verdict. Each has its sentence: `casework_fail_<reason>`. */
export type FailReason =
  | 'other_host'
  | 'no_link'
  | 'refused'
  | 'web_page'
  | 'network'
  | 'too_large'
  | 'timeout'
  | 'unreadable'
  | 'internal'
  | 'reload';

/** Where one attachment of a dossier stands. A failure is never a verdict. */
export type FileState =
  | { kind: 'unchecked' }
  | { kind: 'checking' }
  /** `licence`: what a signed paper says of itself; null where it was not read. */
  | { kind: 'checked'; report: PdfReport; licence?: LicenceRead | null }
  | FailedState;

export interface FailedState {
  kind: 'failed';
  reason: FailReason;
  /** The server's answer, for `refused`. */
  status?: number;
}

/** True where another try may give more. */
export function canCheck(state: FileState): boolean {
  if (state.kind === 'failed') return state.reason !== 'other_host' && state.reason !== 'no_link';
  return state.kind === 'unchecked';
}
