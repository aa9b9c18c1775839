import { AnswersAbout, type Certificate, hexOf, nameParts } from '../trust';
import { hashOfCertificate } from './hashes';
import { reportOf } from './revocation/status';
import type { Standing } from './standing';
import type { TimestampCheck } from './timestamp';
import type { CertificateReport, RevocationReport, SignerInfo, TimestampReport } from './types';

const infos = new AnswersAbout<Certificate, Promise<SignerInfo>>();

/** A certificate as the report names it. */
export const signerInfo = (certificate: Certificate): Promise<SignerInfo> =>
  infos.get(certificate, 'info', () => infoOf(certificate));

async function infoOf(certificate: Certificate): Promise<SignerInfo> {
  return {
    ...nameParts(certificate.subject),
    serial: certificate.serial,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    sha256: hexOf(await hashOfCertificate('SHA-256', certificate)),
  };
}

/** The path of a certificate, itself first; alone when it leads nowhere. */
export async function chainReport(
  certificate: Certificate,
  standing: Standing | undefined,
): Promise<CertificateReport[]> {
  const path = standing && standing.outcome !== 'not-found' ? standing.path : [certificate];
  const isAnchored = standing !== undefined && standing.outcome !== 'not-found';
  const chain: CertificateReport[] = [];
  for (const [place, member] of path.entries()) {
    const status = standing?.outcome === 'valid' ? standing.statuses[place] : undefined;
    const unknown: RevocationReport = { status: 'unknown', problem: 'no-evidence' };
    chain.push({
      ...(await signerInfo(member)),
      issuer: nameParts(member.issuer).display,
      role: isAnchored && place === 0 ? 'anchor' : place === path.length - 1 ? 'end' : 'authority',
      revocation: status ? reportOf(status) : unknown,
    });
  }
  return chain.reverse();
}

/** A timestamp as the report shows it; for a document timestamp, with the form field that holds it. */
export async function timestampReport(stamp: TimestampCheck, field?: string): Promise<TimestampReport> {
  const { certificate, outcome, time } = stamp;
  return {
    kind: field === undefined ? 'signature' : 'document',
    ...(field === undefined ? {} : { field }),
    outcome: outcome === 'valid' || outcome === 'invalid' ? outcome : 'untrusted',
    time: time?.toISOString() ?? null,
    authority: certificate ? nameParts(certificate.subject) : null,
    chain: certificate ? await chainReport(certificate, stamp.standing) : [],
  };
}
