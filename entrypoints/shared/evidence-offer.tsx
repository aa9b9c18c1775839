import { useState } from 'preact/hooks';
import { AskEvidence, type NamedServer } from '../../components/evidence';
import type { EvidenceHost, PdfReport } from '../../utils/signature';
import { evidenceTarget } from '../../utils/trust';
import { allowHosts } from './evidence-consent';

interface EvidenceOfferProps {
  /** Of one report or of many: see {@link openHosts}. */
  hosts: EvidenceHost[];
  /** The person said yes, here and to the browser: verify again. */
  onAllowed: () => void;
}

/** Names the servers that could still be asked, and asks for the permission for all of them at once. */
export function EvidenceOffer({ hosts, onAllowed }: EvidenceOfferProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');
  const { servers, unknownHosts } = offerOf(hosts);
  const allow = async () => {
    setState('asking');
    const isAllowed = await allowHosts(servers.map((server) => server.host));
    setState(isAllowed ? 'idle' : 'refused');
    if (isAllowed) onAllowed();
  };
  return (
    <AskEvidence
      servers={servers}
      unknownHosts={unknownHosts}
      busy={state === 'asking'}
      isRefused={state === 'refused'}
      onAllow={() => void allow()}
    />
  );
}

interface Offer {
  servers: NamedServer[];
  unknownHosts: string[];
}

/** Servers not asked yet that could say more of this report; none where nothing is open. */
export function openHosts(report: PdfReport): EvidenceHost[] {
  return isOpen(report) ? report.evidenceHosts.filter(({ outcome }) => outcome === 'not-asked') : [];
}

/** Those of the table, and those no row names. */
export function offerOf(hosts: EvidenceHost[]): Offer {
  const servers = new Map<string, NamedServer>();
  const unknownHosts = new Set<string>();
  for (const { host, kinds } of hosts) {
    for (const kind of kinds) {
      const target = evidenceTarget(`http://${host}/`, kind);
      if (target.may === 'not-be-reached') unknownHosts.add(host);
      if (target.may !== 'be-asked') continue;
      const known = servers.get(target.server.host) ?? { ...target.server, services: [] };
      if (!known.services.includes(kind)) known.services = [...known.services, kind];
      servers.set(target.server.host, known);
    }
  }
  return { servers: [...servers.values()], unknownHosts: [...unknownHosts] };
}

/** An authority is missing, or nobody said whether a certificate was revoked. */
function isOpen({ signatures }: PdfReport): boolean {
  const chains = signatures.flatMap(({ chain, timestamps }) => [chain, ...timestamps.map((stamp) => stamp.chain)]);
  const isMissing = signatures.some(({ trust }) => trust === 'unknown');
  return isMissing || chains.flat().some(({ revocation }) => revocation.status === 'unknown');
}
