import {
  type Asn1,
  Asn1Error,
  algorithmOf,
  type Certificate,
  ExtensionId,
  Members,
  octetsOf,
  readWhole,
  sameBytes,
  smallInteger,
  Tag,
  timeOf,
} from '../trust';
import { canHash, type Hash, hashOf } from './algorithms';
import { buildPath } from './build-path';
import { CmsId, readCms } from './cms';
import { checkCms, ownContent, type SignedContent } from './cms-check';
import { Findings } from './findings';
import { Reason, type RevocationStatus } from './revocation/status';
import { judgeStanding, type Standing } from './standing';
import type { Verification } from './verification';

const timeStampingPurpose = '1.3.6.1.5.5.7.3.8';

/**
 * `untrusted`: all fits, but the authority leads to no anchor. `expired`: the authority's certificate has run out and
 * nothing proves that the token is older. `revoked`: its key is not to be believed any more.
 */
export type TimestampOutcome = 'valid' | 'untrusted' | 'expired' | 'revoked' | 'invalid';

export interface TimestampCheck {
  outcome: TimestampOutcome;
  time?: Date;
  /** The latest moment the token can mean: `time` and its accuracy. */
  latest?: Date;
  imprintHash?: Hash;
  certificate?: Certificate;
  standing?: Standing;
}

const invalid: TimestampCheck = { outcome: 'invalid' };

/**
 * An RFC 3161 token over `content` (facts/signatures.md 4): structure, imprint, signature, purpose, path at genTime.
 * `place` is where the token ends in the file: a later document timestamp may prove its age.
 */
export async function checkTimestamp(
  token: Uint8Array,
  content: SignedContent,
  verification: Verification,
  place: number,
): Promise<TimestampCheck> {
  try {
    return await check(token, content, verification, place);
  } catch (error) {
    if (error instanceof Asn1Error) return invalid;
    throw error;
  }
}

async function check(
  token: Uint8Array,
  content: SignedContent,
  verification: Verification,
  place: number,
): Promise<TimestampCheck> {
  const cms = readCms(token);
  if (!cms?.content || cms.contentType !== CmsId.tstInfo) return invalid;
  const info = readInfo(cms.content);
  if (!info.hash || !canHash(info.hash)) return invalid;
  if (!sameBytes(info.imprint, await content.digest(info.hash))) return invalid;
  const findings = new Findings();
  const own = { content: ownContent(cms.content), contentType: CmsId.tstInfo, pool: verification.pool };
  const checked = await checkCms(cms, own, findings);
  if (!checked || findings.breaks || !checked.signer.signed) return invalid;
  const { certificate } = checked;
  if (checked.ess !== 'match' || !stampsOnly(certificate)) return { ...invalid, time: info.time, certificate };
  const { time, latest, hash } = info;
  return {
    ...(await judgeAuthority(certificate, info, verification, place)),
    time,
    latest,
    imprintHash: hash,
    certificate,
  };
}

/** The authority's path at genTime, and at the moment by which the token is known to have existed. */
async function judgeAuthority(
  certificate: Certificate,
  { time, latest }: Info,
  verification: Verification,
  place: number,
): Promise<Pick<TimestampCheck, 'outcome' | 'standing'>> {
  const { trust, pool, proofs, now } = verification;
  const sources = { intermediates: pool, anchors: trust.anchorsFor('timestamp') };
  const known = proofs.earliest(place) ?? now;
  const standing = await judgeStanding(certificate, sources, known, verification);
  const then = await buildPath(certificate, sources, time);
  if (then.outcome !== 'valid') return { outcome: 'untrusted', standing };
  // Nobody can stamp a moment that has not come.
  if (time.getTime() > known.getTime() + skewMs) return { outcome: 'invalid', standing };
  if (standing.outcome === 'not-found') return { outcome: 'untrusted', standing };
  if (standing.outcome === 'invalid') {
    return { outcome: standing.problem === 'outside-validity' ? 'expired' : 'untrusted', standing };
  }
  return { outcome: isDisowned(standing.statuses, known, latest) ? 'revoked' : 'valid', standing };
}

const skewMs = 5 * 60_000;

/** Reasons for which tokens from before the revocation remain good (RFC 3161 4). */
const harmless: readonly (number | undefined)[] = [
  Reason.unspecified,
  Reason.affiliationChanged,
  Reason.superseded,
  Reason.cessationOfOperation,
];

function isDisowned(statuses: RevocationStatus[], known: Date, latest: Date): boolean {
  return statuses.some((status) => {
    if ((status.status !== 'revoked' && status.status !== 'on-hold') || status.since > known) return false;
    return !harmless.includes(status.reason) || status.since <= latest;
  });
}

interface Info {
  hash: Hash | undefined;
  imprint: Uint8Array;
  time: Date;
  latest: Date;
}

/** TSTInfo (RFC 3161 2.4.2), as far as it is judged. */
function readInfo(bytes: Uint8Array): Info {
  const members = new Members(readWhole(bytes));
  if (smallInteger(members.next()) !== 1) throw new Asn1Error('a TSTInfo of another version');
  members.take(Tag.oid);
  const imprint = new Members(members.next());
  const hash = hashOf(algorithmOf(imprint.next()).oid);
  const value = octetsOf(imprint.next());
  members.take(Tag.integer);
  const time = timeOf(members.next());
  const accuracy = members.optional(Tag.sequence);
  return { hash, imprint: value, time, latest: new Date(time.getTime() + (accuracy ? accuracyMs(accuracy) : 0)) };
}

function accuracyMs(node: Asn1): number {
  const members = new Members(node);
  const seconds = members.optional(Tag.integer);
  const millis = members.optional(0x80);
  return (seconds ? smallInteger(seconds) * 1000 : 0) + (millis ? smallInteger(millis, 0x80) : 0);
}

/** RFC 3161 2.3: the purpose is timeStamping, alone and critical. */
function stampsOnly({ extensions }: Certificate): boolean {
  const [purpose, ...others] = extensions.extendedKeyUsage ?? [];
  const critical = extensions.raw.get(ExtensionId.extendedKeyUsage)?.critical ?? false;
  return purpose === timeStampingPurpose && others.length === 0 && critical;
}
