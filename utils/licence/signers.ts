import type { PdfReport, SignatureReport, SignerInfo } from '../signature';
import { type Agency, agencyIn } from './agency';

/** Signatures by whom: an agency's seal, a person's hand. A timestamp is nobody's. */
export interface Signers {
  agencies: { signature: SignatureReport; agency: Agency | null }[];
  people: SignatureReport[];
}

/**
 * A person's certificate rarely names the agency, an agency's names no person (facts/licences.md 3.4): the kind of
 * number in it tells first, then whether its own name is one of a body of the state.
 */
export function signersOf({ signatures }: PdfReport): Signers {
  const signers: Signers = { agencies: [], people: [] };
  for (const signature of signatures) {
    const { signer, kind } = signature;
    if (kind === 'timestamp' || !signer) continue;
    if (isPerson(signer)) signers.people.push(signature);
    else signers.agencies.push({ signature, agency: agencyIn(namesIn(signer)) });
  }
  return signers;
}

/** CN, OU and O in the order from the special to the general; OU returns for each step of a hierarchy. */
function namesIn({ dn, commonName, organisation, unit }: SignerInfo): string[] {
  const units = [...dn.matchAll(/(?:^|[,+])\s*OU=((?:\\.|[^,+\\])*)/gi)].map(([, value = '']) =>
    value.replace(/\\(.)/g, '$1'),
  );
  const city = /(?:^|[,+])\s*L=((?:\\.|[^,+\\])*)/i.exec(dn)?.[1];
  const names = [commonName, ...(units.length > 0 ? units : [unit]), organisation, city];
  return [...new Set(names.filter((name) => name !== undefined))];
}

function isPerson({ uids, commonName }: SignerInfo): boolean {
  if (uids.some((uid) => /^(?:MNS|MST):/i.test(uid))) return false;
  if (uids.some((uid) => /^(?:CCCD|CMND|HC|PID|PPID|BHXH):/i.test(uid))) return true;
  const name = (commonName ?? '').replace(/\([^)]*\)/g, '').trim();
  return agencyIn([name]) === null && /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5}$/u.test(name);
}
