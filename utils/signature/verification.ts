import type { Certificate } from '../trust';
import { EvidenceDesk } from './evidence-desk';
import { Proofs } from './proofs';
import type { RevocationContext } from './revocation/context';
import { EvidencePool } from './revocation/evidence-pool';
import type { TrustContext } from './trust-context';
import type { VerifyOptions } from './verify';

/** What the signatures of one file share while they are judged. */
export interface Verification extends RevocationContext {
  trust: TrustContext;
  /** What document timestamps have proven so far; the newest is judged first. */
  proofs: Proofs;
  /** Certificates that came in the file itself. */
  inFile: Certificate[];
}

export function startVerification(trust: TrustContext, now: Date, options: VerifyOptions): Verification {
  const evidence = new EvidencePool();
  for (const crl of options.evidence?.crls ?? []) evidence.addCrl(crl, 'given');
  for (const response of options.evidence?.ocspResponses ?? []) evidence.addOcsp(response, 'given');
  return {
    trust,
    now,
    evidence,
    pool: [...trust.intermediates],
    desk: new EvidenceDesk(options.fetchEvidence, options.signal),
    proofs: new Proofs(),
    inFile: [],
  };
}
