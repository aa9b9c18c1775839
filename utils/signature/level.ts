import { sameBytes } from '../trust';
import type { Standing } from './standing';
import type { TimestampCheck } from './timestamp';
import type { Verification } from './verification';

interface LevelFacts {
  isPades: boolean;
  standing: Standing;
  /** The timestamps that hold, the signature's own and those over the file. */
  stamps: TimestampCheck[];
  isProven: boolean;
}

/**
 * The level a signature reaches (EN 319 142-1 6; `PKCS7-…` for Adobe's own SubFilters). LT asks that the file itself
 * carries what proves the paths of signer and timestamp; LTA that a document timestamp stands over that proof.
 */
export function levelOf({ isPades, standing, stamps, isProven }: LevelFacts, verification: Verification): string {
  const family = isPades ? 'B' : 'PKCS7';
  if (!isProven) return `${family}-B`;
  const standings = [standing, ...stamps.flatMap(({ standing: one }) => one ?? []).slice(0, 1)];
  if (!standings.every((one) => isCarried(one, verification))) return `${family}-T`;
  return standings.every(isArchived) ? `${family}-LTA` : `${family}-LT`;
}

/** Certificates below the anchor lie in the file, and evidence from the file says that they were good. */
function isCarried(standing: Standing, { inFile }: Verification): boolean {
  if (standing.outcome !== 'valid') return false;
  return standing.statuses.every((status, place) => {
    if (place === 0) return true;
    const member = standing.path[place];
    const isHere = inFile.some(({ der }) => member && sameBytes(der, member.der));
    return isHere && (status.status === 'not-needed' || ('by' in status && status.by.origin === 'file'));
  });
}

function isArchived(standing: Standing): boolean {
  if (standing.outcome !== 'valid') return false;
  return standing.statuses.every((status) => !('by' in status) || status.by.provenAt !== undefined);
}
