import {
  type Certificate,
  ExtensionId,
  hexOf,
  type OcspResponse,
  ocspRequest,
  type SingleResponse,
  sameBytes,
} from '../../trust';
import { canHash, digest, type Hash, hashOf } from '../algorithms';
import { KeyUsage } from '../path-rules';
import type { RevocationProblem } from '../types';
import { issuerIn, type Question, type RevocationContext } from './context';
import type { Known } from './evidence-pool';
import { isSignedBy, isUnrevoked, signerPath } from './evidence-signer';
import { whyNotFor } from './freshness';
import type { StatusOf } from './revocation';
import { Reason, type RevocationStatus, type Source } from './status';

const ocspSigning = '1.3.6.1.5.5.7.3.9';

/** The status by OCSP responses (RFC 6960 3.2), the newest first. `revoked` in any believable one is for ever. */
export async function statusByOcsp(
  question: Question,
  context: RevocationContext,
  statusOf: StatusOf,
): Promise<RevocationStatus> {
  const issuer = issuerIn(question);
  if (!issuer) return { status: 'unknown', problem: 'no-evidence' };
  let problem: RevocationProblem = 'no-evidence';
  let good: RevocationStatus | undefined;
  for (const known of context.evidence.ocsp.toSorted((a, b) => +b.value.producedAt - +a.value.producedAt)) {
    const single = await singleFor(known.value, question.certificate, issuer);
    if (!single) continue;
    const answer = await judge(known, single, issuer, question, context, statusOf);
    if (answer.status === 'revoked') return answer;
    if (answer.status === 'unknown') problem = answer.problem;
    else good ??= answer;
  }
  return good ?? { status: 'unknown', problem };
}

/** The identifier names the certificate only under its own hash (RFC 6960 4.1.1). */
async function singleFor(
  { responses }: OcspResponse,
  certificate: Certificate,
  issuer: Certificate,
): Promise<SingleResponse | undefined> {
  for (const single of responses) {
    const hash: Hash | undefined = hashOf(single.id.hashOid);
    if (single.id.serial !== certificate.serial || !hash || !canHash(hash)) continue;
    const isIssuer =
      sameBytes(await digest(hash, certificate.issuer.raw), single.id.issuerNameHash) &&
      sameBytes(await digest(hash, issuer.keyBits), single.id.issuerKeyHash);
    if (isIssuer) return single;
  }
  return undefined;
}

async function judge(
  known: Known<OcspResponse>,
  single: SingleResponse,
  issuer: Certificate,
  question: Question,
  context: RevocationContext,
  statusOf: StatusOf,
): Promise<RevocationStatus> {
  const { value: response, origin, provenAt } = known;
  const { certificate, at } = question;
  if (single.status === 'unknown') return { status: 'unknown', problem: 'responder-unknown' };
  if (!(await isAuthorised(known, issuer, question, context, statusOf)))
    return { status: 'unknown', problem: 'unusable' };
  const { thisUpdate, nextUpdate, archiveCutoff } = single;
  const dates = {
    thisUpdate,
    ...(nextUpdate ? { nextUpdate } : {}),
    ...(archiveCutoff ? { remembersSince: archiveCutoff } : {}),
  };
  const by: Source = {
    kind: 'ocsp',
    origin,
    thisUpdate,
    ...(nextUpdate ? { nextUpdate } : {}),
    ...(provenAt ? { provenAt } : {}),
  };
  const problem = response.producedAt < thisUpdate ? 'unusable' : whyNotFor(dates, certificate, at, context.now);
  if (single.status === 'good') return problem ? { status: 'unknown', problem } : { status: 'good', by };
  const isHeld = single.reason === Reason.certificateHold;
  if (problem && (isHeld || problem === 'unusable')) return { status: 'unknown', problem };
  return {
    status: isHeld ? 'on-hold' : 'revoked',
    since: single.revokedAt ?? thisUpdate,
    ...(single.reason === undefined ? {} : { reason: single.reason }),
    by,
  };
}

/** RFC 6960 4.2.2.2: the issuer itself, or one whom the issuer itself appointed for this. */
async function isAuthorised(
  known: Known<OcspResponse>,
  issuer: Certificate,
  question: Question,
  context: RevocationContext,
  statusOf: StatusOf,
): Promise<boolean> {
  const { value: response } = known;
  for (const candidate of [issuer, ...response.certificates, ...context.pool]) {
    if (!(await isNamed(candidate, response)) || !(await isSignedBy(response, candidate))) continue;
    if (candidate === issuer || sameBytes(candidate.der, issuer.der)) {
      if (await signerPath(issuer, known, question, context)) return true;
      continue;
    }
    if (!isAppointed(candidate, issuer)) continue;
    const path = await signerPath(candidate, known, question, context);
    // Appointed by the very key that issued the certificate, not merely by somebody under the same anchor.
    if (!path?.at(-2) || !sameBytes(path.at(-2)?.spki ?? new Uint8Array(), issuer.spki)) continue;
    if (candidate.extensions.raw.has(ExtensionId.ocspNoCheck)) return true;
    if (await isUnrevoked(path, question, context, statusOf)) return true;
  }
  return false;
}

function isAppointed(responder: Certificate, issuer: Certificate): boolean {
  const { extendedKeyUsage, keyUsage } = responder.extensions;
  const maySign = !keyUsage || keyUsage.has(KeyUsage.digitalSignature) || keyUsage.has(KeyUsage.nonRepudiation);
  return maySign && responder.issuer.key === issuer.subject.key && (extendedKeyUsage?.includes(ocspSigning) ?? false);
}

async function isNamed(candidate: Certificate, { responder }: OcspResponse): Promise<boolean> {
  if (responder.kind === 'name') return candidate.subject.key === responder.name.key;
  return hexOf(await digest('SHA-1', candidate.keyBits)) === responder.sha1;
}

/** A question about one certificate, for its responder; the answer must repeat the nonce. */
export async function requestFor(
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array,
): Promise<Uint8Array> {
  const issuerNameHash = await digest('SHA-1', certificate.issuer.raw);
  const issuerKeyHash = await digest('SHA-1', issuer.keyBits);
  return ocspRequest({ issuerNameHash, issuerKeyHash, serial: certificate.serial }, nonce);
}
