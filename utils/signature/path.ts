import { type Certificate, readCertificate } from '../trust';
import { judgePath, type PathProblem, type SignatureCache } from './path-rules';
import type { PolicyOptions } from './policies';

const maxLength = 12;
const maxPaths = 200;

export type BuiltPath =
  | { outcome: 'valid'; path: Certificate[] }
  /** A path to an anchor exists and breaks a rule. */
  | { outcome: 'invalid'; problem: PathProblem; path: Certificate[] }
  /** No path to an anchor. `missing` is the certificate whose issuer nobody has. */
  | { outcome: 'not-found'; missing: Certificate };

interface PathInput {
  /** All certificates as DER. */
  certificate: Uint8Array;
  intermediates?: Uint8Array[];
  anchors: Uint8Array[];
  /** Moment to judge at, ISO 8601 or a Date; now when absent. */
  at?: string | Date;
  policies?: PolicyOptions;
  /** Revocation data are accepted by the contract and not looked at yet: `notChecked` says so. */
  crls?: Uint8Array[];
  ocspResponses?: Uint8Array[];
}

interface PathResult {
  outcome: BuiltPath['outcome'];
  problem: PathProblem | null;
  /** Anchor first, DER; empty when no path was found. */
  path: Uint8Array[];
  revocation: 'unknown';
  notChecked: string[];
}

const withoutRevocation: Pick<PathResult, 'revocation' | 'notChecked'> = {
  revocation: 'unknown',
  notChecked: ['revocation'],
};

/** A certificate's path to one of the anchors by RFC 5280 6.1, without revocation. */
export async function validatePath(input: PathInput): Promise<PathResult> {
  const certificate = readCertificate(input.certificate);
  if (!certificate) return { outcome: 'invalid', problem: 'damaged', path: [], ...withoutRevocation };
  const sources = { intermediates: readAll(input.intermediates ?? []), anchors: readAll(input.anchors) };
  const built = await buildPath(certificate, sources, new Date(input.at ?? Date.now()), input.policies);
  return {
    outcome: built.outcome,
    problem: built.outcome === 'invalid' ? built.problem : null,
    path: built.outcome === 'not-found' ? [] : built.path.map(({ der }) => der),
    ...withoutRevocation,
  };
}

interface PathSources {
  intermediates: Certificate[];
  anchors: Certificate[];
}

/**
 * Tries every way from a certificate up to an anchor and takes the first that holds (RFC 4158).
 * Key identifiers only order the candidates; they are hints, never proof.
 */
export async function buildPath(
  certificate: Certificate,
  sources: PathSources,
  at: Date,
  policies: PolicyOptions = {},
  cache: SignatureCache = new Map(),
): Promise<BuiltPath> {
  let best: BuiltPath | undefined;
  let tried = 0;
  for (const path of candidates(certificate, sources)) {
    if (tried++ >= maxPaths) break;
    const problem = await judgePath(path, at, policies, cache);
    if (!problem) return { outcome: 'valid', path };
    // A wrong signature means "not this issuer after all": any other reason says more.
    if (!best || (best.outcome === 'invalid' && best.problem === 'signature-wrong')) {
      best = { outcome: 'invalid', problem, path };
    }
  }
  return best ?? { outcome: 'not-found', missing: topOf(certificate, sources) };
}

/** Every path, anchor first. */
function* candidates(
  certificate: Certificate,
  sources: PathSources,
  tail: Certificate[] = [],
): Generator<Certificate[]> {
  const path = [certificate, ...tail];
  if (sources.anchors.some((anchor) => same(anchor, certificate))) yield path;
  if (path.length >= maxLength) return;
  for (const anchor of issuersOf(certificate, sources.anchors)) {
    if (!path.some((member) => same(member, anchor))) yield [anchor, ...path];
  }
  for (const issuer of issuersOf(certificate, sources.intermediates)) {
    if (!path.some((member) => same(member, issuer)) && !sources.anchors.some((anchor) => same(anchor, issuer))) {
      yield* candidates(issuer, sources, path);
    }
  }
}

function issuersOf(certificate: Certificate, pool: Certificate[]): Certificate[] {
  const wanted = certificate.extensions.authorityKeyId?.keyId;
  const fits = (issuer: Certificate) => (wanted !== undefined && issuer.extensions.subjectKeyId === wanted ? 0 : 1);
  return pool.filter((issuer) => issuer.subject.key === certificate.issuer.key).sort((a, b) => fits(a) - fits(b));
}

/** The highest certificate that can be reached: its issuer is what is missing. */
function topOf(certificate: Certificate, sources: PathSources): Certificate {
  const seen = [certificate];
  for (;;) {
    const [last] = seen.slice(-1);
    const next =
      last && issuersOf(last, sources.intermediates).find((issuer) => !seen.some((one) => same(one, issuer)));
    if (!next) return last ?? certificate;
    seen.push(next);
  }
}

function same(a: Certificate, b: Certificate): boolean {
  return a.der.length === b.der.length && a.der.every((byte, i) => byte === b.der[i]);
}

/** Certificates from DER, unreadable and repeated ones left out. */
export function readAll(ders: Uint8Array[]): Certificate[] {
  const all: Certificate[] = [];
  for (const der of ders) {
    const certificate = readCertificate(der);
    if (certificate && !all.some((one) => same(one, certificate))) all.push(certificate);
  }
  return all;
}
