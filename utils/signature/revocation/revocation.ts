import { AccessMethod, type Certificate, hexOf, nonceValue } from '../../trust';
import type { EvidenceAnswer } from '../evidence';
import { issuerIn, type Question, type RevocationContext } from './context';
import { statusByCrl } from './crl-status';
import { requestFor, statusByOcsp } from './ocsp-status';
import type { RevocationStatus } from './status';

/** Asks about one certificate; the methods call it for those who sign evidence. */
export type StatusOf = (question: Question) => Promise<RevocationStatus>;

const maxPending = 4;

/**
 * What is known about a certificate's revocation: first from what lies at hand, then, if that says nothing and the
 * person allowed it, from the servers the certificate names (facts/signatures.md 4, RFC 5280 6.3, RFC 6960).
 */
export async function revocationOf(question: Question, context: RevocationContext): Promise<RevocationStatus> {
  if (!issuerIn(question)) return { status: 'not-needed' };
  if (question.pending.length > maxPending) return { status: 'unknown', problem: 'unusable' };
  const atHand = await judge(question, context);
  if (atHand.status !== 'unknown') return atHand;
  const asked = await askServers(question, context);
  return asked ?? atHand;
}

async function judge(question: Question, context: RevocationContext): Promise<RevocationStatus> {
  const statusOf: StatusOf = (next) => revocationOf(next, context);
  const ocsp = await statusByOcsp(question, context, statusOf);
  if (ocsp.status === 'revoked') return ocsp;
  const crl = await statusByCrl(question, context, statusOf);
  if (crl.status === 'revoked' || ocsp.status === 'unknown') return worseReason(crl, ocsp);
  return ocsp;
}

/** Of two that know nothing, the one with a reason of its own says more. */
function worseReason(crl: RevocationStatus, ocsp: RevocationStatus): RevocationStatus {
  const says = crl.status === 'unknown' && crl.problem === 'no-evidence' && ocsp.status === 'unknown';
  return says ? ocsp : crl;
}

/** OCSP first: its answer is small and about this certificate alone. Null when nobody could be asked. */
async function askServers(question: Question, context: RevocationContext): Promise<RevocationStatus | null> {
  const { certificate } = question;
  let last: RevocationStatus | null = null;
  for (const url of ocspAddresses(certificate)) {
    const failure = await askResponder(url, question, context);
    last = failure ?? (await judge(question, context));
    if (last.status !== 'unknown') return last;
  }
  for (const url of listAddresses(certificate)) {
    const answer = await context.desk.ask({ kind: 'crl', url });
    if (answer.outcome === 'answered' && context.evidence.addCrl(answer.bytes, 'network')) {
      last = await judge(question, context);
      if (last.status !== 'unknown') return last;
    } else last = { status: 'unknown', problem: problemOf(answer.outcome) };
  }
  return last;
}

async function askResponder(
  url: string,
  question: Question,
  { desk, evidence }: RevocationContext,
): Promise<RevocationStatus | null> {
  const issuer = issuerIn(question);
  if (!issuer) return { status: 'not-needed' };
  const { certificate } = question;
  const cacheKey = `${url} ${issuer.subject.key} ${certificate.serial}`;
  let nonce: Uint8Array | undefined;
  const body = () => {
    nonce = crypto.getRandomValues(new Uint8Array(16));
    return requestFor(certificate, issuer, nonce);
  };
  const answer = await desk.ask({ kind: 'ocsp', url, body, cacheKey });
  if (answer.outcome !== 'answered') return { status: 'unknown', problem: problemOf(answer.outcome) };
  const response = evidence.addOcsp(answer.bytes, 'network');
  if (!response) return { status: 'unknown', problem: 'unusable' };
  // A responder may leave the nonce out (RFC 6960 4.4.1); one that repeats another answers somebody else.
  const isOurs = !answer.fresh || !nonce || response.nonce === undefined || response.nonce === hexOf(nonceValue(nonce));
  if (isOurs) return null;
  evidence.removeOcsp(response);
  return { status: 'unknown', problem: 'unusable' };
}

const problemOf = (outcome: EvidenceAnswer['outcome']) =>
  outcome === 'answered' ? 'unusable' : outcome === 'not-allowed' ? 'not-asked' : 'unreachable';

const isWeb = (url: string) => /^https?:\/\//i.test(url);

function ocspAddresses({ extensions }: Certificate): string[] {
  return extensions.access
    .filter(({ method, url }) => method === AccessMethod.ocsp && isWeb(url))
    .map(({ url }) => url);
}

function listAddresses({ extensions }: Certificate): string[] {
  const points = [...(extensions.distributionPoints ?? []), ...(extensions.freshestCrl ?? [])];
  const urls = points
    .flatMap((point) => point.fullName ?? [])
    .flatMap((name) => (name.kind === 'uri' ? [name.value] : []));
  return [...new Set(urls.filter(isWeb))];
}
