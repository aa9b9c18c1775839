import type { ArchiveProblem, EntryProblem } from '../../utils/archive';
import type { CheckChange } from '../../utils/ledger';
import type { LicenceJudgement, LicenceKind } from '../../utils/licence';
import type { JobFailure } from '../../utils/messages';
import type { EvidenceHost, Overall, ReportFinding } from '../../utils/signature';

/** One file on the desk. Every file has an outcome in the end: nothing is dropped on an error. */
export interface DeskRow {
  id: number;
  /** With the folder or archive it came in; two "giay-phep.pdf" can then be told apart. */
  name: string;
  bytes: number;
  /** When the file was last changed, milliseconds since 1970. */
  modified: number;
  /** The folder or archive it came in. */
  dossier: string | null;
  state: 'waiting' | 'checking' | 'done' | 'failed';
  summary?: RowSummary;
  failure?: JobFailure;
  /** Why an archive, or this file of it, could not be opened. */
  archive?: ArchiveProblem | EntryProblem | 'nested';
  /** Name of an earlier file with the same bytes. */
  sameAs?: string;
  /** What the ledger knows of a former check of the same bytes. */
  earlier?: EarlierCheck;
  /** Null: one that was taken back. */
  decision?: Decision | null;
  note?: string;
  /** Kept from a former sitting: the bytes are not in hand until the file is dropped again. */
  isAway?: boolean;
}

export type Decision = 'accepted' | 'flagged';

interface EarlierCheck {
  /** ISO 8601. */
  at: string;
  changes: CheckChange[];
}

/** What the list shows of a report; the whole report is fetched when the file is opened. */
export interface RowSummary {
  sha256: string;
  overall: Overall;
  signer: string;
  /** The office of the state that sealed it, where one did. */
  agency: string | null;
  issuer: string;
  provenTime: string | null;
  claimedTime: string | null;
  count: number;
  /** What is grave about the file or its signatures. */
  note: ReportFinding | null;
  /** Servers that could say more. */
  open: EvidenceHost[];
  checkedAt: string;
  /** Where the paper itself was read and is a licence of a known kind. */
  licence?: RowLicence;
}

export interface RowLicence extends Pick<LicenceJudgement, 'verdict' | 'lights'> {
  kind: LicenceKind;
}

/** What the verdict column sorts and filters by. */
export type RowVerdict = Overall | 'failed' | 'waiting';

export type Column = 'name' | 'verdict' | 'signer' | 'issuer' | 'time' | 'count';
