import type { AnchorPurpose } from '../trust';

/** What an organisation sets for its machines (public/managed-schema.json), checked and cleaned. */
export interface ManagedPolicy {
  /** PEM of certificates the organisation trusts. */
  anchors: { certificate: string; purposes: AnchorPurpose[] }[];
  /** Authorities' servers that may be asked; the browser's own permission is still the person's to give. */
  evidenceHosts: string[];
}

/** What one verification may ask of the network and whom it trusts besides the store of this device. */
export interface VerificationPolicy {
  managed: ManagedPolicy;
  /** Hosts that were chosen and are permitted now. */
  askableHosts: string[];
}
