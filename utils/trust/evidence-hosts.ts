/**
 * The servers of Vietnam's certification authorities that may ever be asked, as data.
 * The browser's own policy (wxt.config.ts) is written from these rows: a host without a row cannot be reached.
 */

/** `issuer`: the certificate of the authority above (AIA, RFC 5280 4.2.2.1). */
export type EvidenceService = 'ocsp' | 'crl' | 'issuer';

export interface EvidenceServer {
  host: string;
  /** Who runs it, in the words a person knows. */
  operator: string;
  services: EvidenceService[];
  /** Where the address was seen. */
  source: string;
}

const source = 'facts/signatures.md 8.4';
const vgca = 'Ban Cơ yếu Chính phủ (chứng thực chữ ký số chuyên dùng công vụ)';
const neac = 'Trung tâm Chứng thực điện tử quốc gia (NEAC)';
const ocspOf = (host: string, operator: string): EvidenceServer => ({ host, operator, services: ['ocsp'], source });

export const evidenceServers: readonly EvidenceServer[] = [
  { host: 'ocsp.ca.gov.vn', operator: vgca, services: ['ocsp'], source },
  { host: 'ca.gov.vn', operator: vgca, services: ['crl', 'issuer'], source },
  { host: 'pub.ca.gov.vn', operator: vgca, services: ['crl'], source },
  { host: 'rootca.gov.vn', operator: neac, services: ['crl', 'issuer'], source },
  ocspOf('ocsp.vnpt-ca.vn', 'VNPT-CA'),
  ocspOf('ocsp.viettel-ca.vn', 'Viettel-CA'),
  ocspOf('ocsp.bkavca.vn', 'BkavCA'),
  ocspOf('ocsp.newca.vn', 'Newtel-CA'),
  ocspOf('ocsp.safecert.com.vn', 'Safe-CA'),
  ocspOf('ocsp.smartsign.com.vn', 'SmartSign'),
  ocspOf('ocsp.fis.com.vn', 'FPT-CA'),
  ocspOf('ocsp.efyca.vn', 'EFY-CA'),
  ocspOf('ocsp.winca.vn', 'WINCA'),
  { host: 'crl3.fis.com.vn', operator: 'FPT-CA', services: ['crl'], source },
];

interface HostRow {
  host: string;
  reason: string;
  source: string;
}

/** Dead addresses that old certificates still carry, and where the same files are now. */
const moved: readonly (HostRow & { to: string })[] = [
  {
    host: 'public.rootca.gov.vn',
    to: 'rootca.gov.vn',
    reason: 'Old address of the national centre, dead; the files stand under the new one.',
    source,
  },
];

/** Hosts that are skipped at once: asking would fail, or would do more than ask. */
const neverAsked: readonly HostRow[] = [
  { host: 'ca.btc', reason: 'An intranet name in some public-duty certificates; it never resolves publicly.', source },
  { host: 'ocsp.ca.btc', reason: 'An intranet name, as above.', source },
  {
    host: 'neac.gov.vn',
    reason: 'The official verifier takes the whole document; nothing is ever sent there.',
    source,
  },
];

export type EvidenceTarget =
  /** `url` as it is to be asked, moved hosts rewritten. */
  | { may: 'be-asked'; url: string; server: EvidenceServer }
  /** Never resolves or never to be asked: counts as not checked. */
  | { may: 'never-be-asked' }
  /** No row names the host. */
  | { may: 'not-be-reached' };

/** What the rows say about an address from a certificate. The scheme stays as the certificate names it. */
export function evidenceTarget(address: string, service: EvidenceService): EvidenceTarget {
  if (!URL.canParse(address)) return { may: 'not-be-reached' };
  const url = new URL(address);
  const plain = url.port === '' && url.username === '' && url.password === '';
  if (!plain || !['http:', 'https:'].includes(url.protocol)) return { may: 'not-be-reached' };
  if (neverAsked.some((row) => row.host === url.hostname)) return { may: 'never-be-asked' };
  url.hostname = moved.find((row) => row.host === url.hostname)?.to ?? url.hostname;
  url.hash = '';
  const server = evidenceServers.find((row) => row.host === url.hostname && row.services.includes(service));
  return server ? { may: 'be-asked', url: url.href, server } : { may: 'not-be-reached' };
}

/** The permission to ask the browser for; also the form the manifest lists. */
export const evidencePermission = (host: string): string => `*://${host}/*`;
