import { type Certificate, readCertificate } from '../trust';
import { readAll } from './build-path';
import { EvidenceDesk } from './evidence-desk';
import type { PathProblem } from './path-rules';
import type { PolicyOptions } from './policies';
import { EvidencePool } from './revocation/evidence-pool';
import { isGoodAt, isRevokedAt } from './revocation/status';
import { judgeStanding } from './standing';

interface PathInput {
  /** All certificates as DER. */
  certificate: Uint8Array;
  intermediates?: Uint8Array[];
  anchors: Uint8Array[];
  /** Moment to judge at, ISO 8601 or a Date; now when absent. */
  at?: string | Date;
  policies?: PolicyOptions;
  /** Revocation is judged when either is given, and then everyone on the path must be known to be unrevoked. */
  crls?: Uint8Array[];
  ocspResponses?: Uint8Array[];
}

interface PathResult {
  /** `undetermined`: the path holds, but whether somebody on it is revoked cannot be told. */
  outcome: 'valid' | 'invalid' | 'undetermined' | 'not-found';
  problem: PathProblem | 'revoked' | 'on-hold' | 'revocation-unknown' | null;
  /** Anchor first, DER; empty when no path was found. */
  path: Uint8Array[];
  revocation: 'good' | 'revoked' | 'unknown';
  notChecked: string[];
}

/** A certificate's path to one of the anchors by RFC 5280 6.1, with revocation by 6.3 and RFC 6960 where asked for. */
export async function validatePath(input: PathInput): Promise<PathResult> {
  const certificate = readCertificate(input.certificate);
  const withRevocation = input.crls !== undefined || input.ocspResponses !== undefined;
  const result = (
    outcome: PathResult['outcome'],
    problem: PathResult['problem'],
    path: Certificate[],
    revocation: PathResult['revocation'] = 'unknown',
  ): PathResult => ({
    outcome,
    problem,
    path: path.map(({ der }) => der),
    revocation,
    notChecked: withRevocation ? [] : ['revocation'],
  });
  if (!certificate) return result('invalid', 'damaged', []);
  const at = new Date(input.at ?? Date.now());
  const standing = await judgeStanding(certificate, sourcesOf(input), at, contextOf(input, at), input.policies);
  if (standing.outcome === 'not-found') return result('not-found', null, []);
  if (standing.outcome === 'invalid') return result('invalid', standing.problem, standing.path);
  const { path, statuses } = standing;
  if (!withRevocation) return result('valid', null, path);
  const revoked = statuses.find((status) => isRevokedAt(status, at));
  if (revoked) return result('invalid', revoked.status === 'on-hold' ? 'on-hold' : 'revoked', path, 'revoked');
  if (!statuses.every((status) => isGoodAt(status, at))) return result('undetermined', 'revocation-unknown', path);
  return result('valid', null, path, 'good');
}

const sourcesOf = ({ intermediates = [], anchors }: PathInput) => ({
  intermediates: readAll(intermediates),
  anchors: readAll(anchors),
});

function contextOf(input: PathInput, now: Date) {
  const evidence = new EvidencePool();
  for (const crl of input.crls ?? []) evidence.addCrl(crl, 'given');
  for (const response of input.ocspResponses ?? []) evidence.addOcsp(response, 'given');
  return { evidence, pool: readAll(input.intermediates ?? []), now, desk: new EvidenceDesk() };
}
