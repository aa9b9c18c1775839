import { type Certificate, readCertificate, sameBytes } from '../trust';
import { judgePath, type PathProblem } from './path-rules';
import type { PolicyOptions } from './policies';

const maxLength = 12;
const maxPaths = 200;

export type BuiltPath =
  | { outcome: 'valid'; path: Certificate[] }
  /** A path to an anchor exists and breaks a rule. */
  | { outcome: 'invalid'; problem: PathProblem; path: Certificate[] }
  /** No path to an anchor. `missing` is the certificate whose issuer nobody has. */
  | { outcome: 'not-found'; missing: Certificate };

export interface PathSources {
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
): Promise<BuiltPath> {
  return pickPath(certificate, sources, at, policies, () => Promise.resolve(true));
}

/**
 * The same, for a caller with a further wish (that nobody on the path is revoked): the first path it accepts,
 * else the first that keeps the rules.
 */
export async function pickPath(
  certificate: Certificate,
  sources: PathSources,
  at: Date,
  policies: PolicyOptions,
  isWanted: (path: Certificate[]) => Promise<boolean>,
): Promise<BuiltPath> {
  let best: BuiltPath | undefined;
  let tried = 0;
  for (const path of candidates(certificate, sources)) {
    if (tried++ >= maxPaths) break;
    const problem = await judgePath(path, at, policies);
    if (!problem && (await isWanted(path))) return { outcome: 'valid', path };
    best = better(best, problem ? { outcome: 'invalid', problem, path } : { outcome: 'valid', path });
  }
  return best ?? { outcome: 'not-found', missing: topOf(certificate, sources) };
}

/** A wrong signature means "not this issuer after all": any other reason says more, and a path that holds says most. */
function better(best: BuiltPath | undefined, next: BuiltPath): BuiltPath {
  if (!best || (best.outcome !== 'valid' && next.outcome === 'valid')) return next;
  return best.outcome === 'invalid' && best.problem === 'signature-wrong' ? next : best;
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
  return a === b || sameBytes(a.der, b.der);
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
