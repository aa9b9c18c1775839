import type { Certificate } from '../../trust';
import type { EvidenceDesk } from '../evidence-desk';
import type { EvidencePool } from './evidence-pool';

/** What one question about revocation may draw on. */
export interface RevocationContext {
  evidence: EvidencePool;
  /** Certificates that may have signed evidence. */
  pool: Certificate[];
  now: Date;
  desk: EvidenceDesk;
}

/** One certificate on its path, at one moment. */
export interface Question {
  certificate: Certificate;
  /** From the anchor down to the certificate's issuer. */
  path: Certificate[];
  at: Date;
  /** Certificates whose own status is being asked further up: asking again would never end. */
  pending: readonly Certificate[];
}

export const issuerIn = ({ path }: Question): Certificate | undefined => path.at(-1);
