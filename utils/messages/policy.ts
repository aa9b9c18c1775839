import type { AnchorPurpose } from '../trust';

/** What an organisation sets for its machines (public/managed-schema.json), checked and cleaned. */
export interface ManagedPolicy {
  /** PEM of certificates the organisation trusts. */
  anchors: { certificate: string; purposes: AnchorPurpose[] }[];
  /** PEM of certificates that help to build a chain and vouch for nothing. */
  intermediates: string[];
  /** Authorities' servers that may be asked; the browser's own permission is still the person's to give. */
  evidenceHosts: string[];
  /** Portals the organisation works with, beside the package's own; the person still gives the permission, once. */
  hosts: string[];
  /** The attachments of a dossier page are checked when it opens, instead of on a click. */
  checkDossiers: boolean;
  /** After how many days entries leave the ledger of this device; absent or 0: they stay. */
  ledgerDays?: number;
  /** The language of those who chose none. */
  language?: 'vi' | 'en';
}

/** Where no organisation set anything. */
export const noPolicy: ManagedPolicy = {
  anchors: [],
  intermediates: [],
  evidenceHosts: [],
  hosts: [],
  checkDossiers: false,
};

/** What one verification may ask of the network and whom it trusts besides the store of this device. */
export interface VerificationPolicy {
  managed: ManagedPolicy;
  /** Hosts that were chosen and are permitted now. */
  askableHosts: string[];
}
