import { AccessMethod, type Certificate, parseCertificates } from '../trust';
import { type BuiltPath, type PathSources, pickPath, readAll } from './build-path';
import type { PolicyOptions } from './policies';
import type { RevocationContext } from './revocation/context';
import { revocationOf } from './revocation/revocation';
import { isGoodAt, type RevocationStatus } from './revocation/status';

/** A certificate's path with what is known of everyone on it; `statuses` run beside `path`, the anchor first. */
export type Standing =
  | { outcome: 'valid'; path: Certificate[]; statuses: RevocationStatus[] }
  | Exclude<BuiltPath, { outcome: 'valid' }>;

/** How many missing issuers are fetched one after another: a Vietnamese path has two. */
const maxFetched = 3;

/**
 * The best path at a moment: one on which everyone is known to be unrevoked, else one that keeps the rules. A missing
 * issuer is asked for where its address is named; what comes back still has to prove itself.
 */
export async function judgeStanding(
  certificate: Certificate,
  sources: PathSources,
  at: Date,
  context: RevocationContext,
  policies: PolicyOptions = {},
): Promise<Standing> {
  const known = { anchors: sources.anchors, intermediates: [...sources.intermediates] };
  for (let fetched = 0; ; fetched++) {
    const standing = await bestStanding(certificate, known, at, context, policies);
    if (standing.outcome !== 'not-found' || fetched >= maxFetched) return standing;
    const issuers = await askForIssuers(standing.missing, context);
    if (issuers.length === 0) return standing;
    known.intermediates.push(...issuers);
    context.pool.push(...issuers);
  }
}

async function bestStanding(
  certificate: Certificate,
  sources: PathSources,
  at: Date,
  context: RevocationContext,
  policies: PolicyOptions,
): Promise<Standing> {
  const statuses = new Map<Certificate[], RevocationStatus[]>();
  const isUnrevoked = async (path: Certificate[]) => {
    const all = await statusesOn(path, at, context);
    statuses.set(path, all);
    return all.every((status) => isGoodAt(status, at));
  };
  const built = await pickPath(certificate, sources, at, policies, isUnrevoked);
  return built.outcome === 'valid' ? { ...built, statuses: statuses.get(built.path) ?? [] } : built;
}

async function statusesOn(path: Certificate[], at: Date, context: RevocationContext): Promise<RevocationStatus[]> {
  const all: RevocationStatus[] = [];
  for (const [place, certificate] of path.entries()) {
    all.push(await revocationOf({ certificate, path: path.slice(0, place), at, pending: [] }, context));
  }
  return all;
}

async function askForIssuers(missing: Certificate, { desk }: RevocationContext): Promise<Certificate[]> {
  const found: Certificate[] = [];
  for (const { method, url } of missing.extensions.access) {
    if (method !== AccessMethod.issuers || missing.selfIssued || !/^https?:\/\//i.test(url)) continue;
    const answer = await desk.ask({ kind: 'issuer', url });
    const parsed = answer.outcome === 'answered' ? await parseCertificates(answer.bytes) : null;
    if (parsed?.ok) found.push(...readAll(parsed.certificates.map(({ der }) => der)));
  }
  return found.filter(({ subject }) => subject.key === missing.issuer.key);
}
