import type { ManagedPolicy, VerificationPolicy } from '../../utils/messages';
import { type AnchorPurpose, evidenceServers } from '../../utils/trust';
import { chosenHosts, permittedHosts } from '../shared/evidence-consent';
import { hostPattern } from '../shared/host-pattern';
import { managedValues } from '../shared/managed-values';

/**
 * Read anew for each question: policies arrive after start-up and change under a running browser.
 * The engine's hidden page has no access to storage or permissions in Chrome, so the background answers for it.
 */
export async function verificationPolicy(): Promise<VerificationPolicy> {
  const managed = readPolicy(await managedValues());
  const wanted = new Set([...(await chosenHosts()), ...managed.evidenceHosts]);
  return { managed, askableHosts: await permittedHosts([...wanted]) };
}

/** Firefox checks no schema: whatever is not as the schema says is left out. */
export function readPolicy(stored: Record<string, unknown>): ManagedPolicy {
  const known = evidenceServers.map((row) => row.host);
  return {
    anchors: listOf(stored.anchors).flatMap(readAnchor),
    intermediates: listOf(stored.intermediates).filter((pem) => typeof pem === 'string'),
    evidenceHosts: listOf(stored.evidenceHosts).filter((host): host is string => known.includes(String(host))),
    hosts: listOf(stored.hosts).filter((host): host is string => hostPattern(String(host)) !== null),
    checkDossiers: stored.checkDossiers === true,
    ...(isDays(stored.ledgerDays) ? { ledgerDays: stored.ledgerDays } : {}),
    ...(stored.language === 'vi' || stored.language === 'en' ? { language: stored.language } : {}),
  };
}

/** The longest any archive keeps a record of a check; a larger number is a slip of the pen. */
const mostDays = 36_500;
const isDays = (days: unknown): days is number =>
  typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= mostDays;

function readAnchor(row: unknown): ManagedPolicy['anchors'] {
  if (typeof row !== 'object' || row === null) return [];
  const { certificate, purposes } = row as Partial<Record<'certificate' | 'purposes', unknown>>;
  if (typeof certificate !== 'string') return [];
  const isPurpose = (purpose: unknown): purpose is AnchorPurpose => purpose === 'signature' || purpose === 'timestamp';
  return [{ certificate, purposes: listOf(purposes).filter(isPurpose) }];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
