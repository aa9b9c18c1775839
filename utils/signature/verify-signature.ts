import { type PdfDict, type PdfDocument, type PdfObject, textString } from '../pdf';
import { type Certificate, hexOf, joinBytes, nameParts } from '../trust';
import { digest, type Hash } from './algorithms';
import { CmsId, readCms } from './cms';
import { checkCms, type SignedContent } from './cms-check';
import type { SignatureField } from './fields';
import { Findings } from './findings';
import { judgeCertificate, signatureTimestamp } from './judge-certificate';
import { judgeChanges } from './judge-changes';
import { checkStructure, type Structure } from './structure';
import { checkTimestamp } from './timestamp';
import type { TrustContext } from './trust-context';
import type { SignatureReport, SignerInfo } from './types';
import type { HashOnce } from './verify';

interface Job {
  pdf: PdfDocument;
  field: SignatureField;
  trust: TrustContext;
  now: Date;
  hashOnce: HashOnce;
}

const detached = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'];

/** One signature, from its bytes to its standing. What one step cannot know, the next does not assume. */
export async function verifySignature(job: Job): Promise<SignatureReport> {
  const { pdf, field, trust, now } = job;
  const findings = new Findings();
  const subFilter = nameIn(field.dict, 'SubFilter');
  const structure = checkStructure(field, pdf, findings);
  const report: SignatureReport = {
    field: field.name,
    kind: subFilter === 'ETSI.RFC3161' ? 'timestamp' : isCertification(field, pdf) ? 'certification' : 'signature',
    integrity: 'broken',
    coverage: structure?.coverage ?? 'invalid',
    changes: structure && !structure.hasLater ? 'none' : 'forbidden',
    trust: 'unknown',
    certificate: 'unknown',
    timestamp: 'none',
    level: 'unknown',
    indication: 'INDETERMINATE',
    subIndication: null,
    signer: null,
    issuer: null,
    claimedTime: claimedIn(field.dict),
    provenTime: null,
    chain: [],
    timestamps: [],
    algorithms: null,
    place: null,
    findings: [],
    notChecked: ['revocation', 'appearance'],
    revisionEnd: structure?.end ?? null,
  };
  if (structure?.hasLater) {
    const changes = judgeChanges(pdf, structure, field, findings);
    report.changes = changes ?? 'forbidden';
    if (!changes) report.notChecked.push('changes');
  }
  if (structure) {
    const content = contentOf(job, structure);
    if (subFilter === 'ETSI.RFC3161') await asTimestamp(structure, content, trust, findings, report);
    else if (detached.includes(subFilter))
      await asSignature(structure, content, subFilter, trust, now, findings, report);
    else findings.add('subfilter-unsupported', { subfilter: subFilter });
  }
  report.integrity = structure && report.signer && !findings.breaks ? 'intact' : 'broken';
  return { ...report, ...findings.verdict, findings: findings.list };
}

async function asSignature(
  structure: Structure,
  content: SignedContent,
  subFilter: string,
  trust: TrustContext,
  now: Date,
  findings: Findings,
  report: SignatureReport,
): Promise<void> {
  const cms = readCms(structure.contents);
  if (!cms) return findings.add('cms-malformed');
  // 3.2: a detached signature that carries content would be judged by that content instead of this file.
  if (cms.content) findings.add('cms-unexpected-content');
  const checked = await checkCms(cms, { content, contentType: CmsId.data, pool: trust.intermediates }, findings);
  if (!checked) return;
  const isPades = subFilter === 'ETSI.CAdES.detached';
  if (checked.ess === 'mismatch') findings.add('ess-mismatch');
  if (checked.ess === 'absent' && isPades) findings.add('ess-missing');
  if (checked.hash === 'SHA-1') findings.add('hash-legacy', { algorithm: 'SHA-1' });
  if (checked.claimedTime) {
    report.claimedTime = checked.claimedTime.toISOString();
    if (isPades) findings.add('signing-time-in-pades');
  }
  const stamp = await signatureTimestamp(checked, trust, findings);
  report.timestamp = stamp === null ? 'none' : stamp.outcome === 'valid' ? 'valid' : 'invalid';
  if (stamp?.outcome === 'valid' && stamp.time) report.provenTime = stamp.time.toISOString();
  if (checked.hash === 'SHA-1' && !report.provenTime) findings.add('hash-legacy-unproven', { algorithm: 'SHA-1' });
  Object.assign(report, await judgeCertificate(checked, cms, stamp, trust, now, findings));
  report.level = `${isPades && checked.ess === 'match' ? 'B' : 'PKCS7'}-${report.provenTime ? 'T' : 'B'}`;
  await addSigner(checked.certificate, report);
}

/** A pdf timestamp is its own signer: the authority that gave it. */
async function asTimestamp(
  structure: Structure,
  content: SignedContent,
  trust: TrustContext,
  findings: Findings,
  report: SignatureReport,
): Promise<void> {
  const stamp = await checkTimestamp(structure.contents, content, trust);
  if (stamp.outcome === 'invalid') findings.add('timestamp-invalid');
  if (stamp.outcome === 'untrusted') findings.add('timestamp-untrusted');
  report.timestamp = stamp.outcome === 'valid' ? 'valid' : 'invalid';
  report.trust = stamp.outcome === 'valid' ? 'trusted' : 'unknown';
  if (stamp.outcome === 'valid' && stamp.time) report.provenTime = stamp.time.toISOString();
  if (stamp.outcome === 'valid') findings.add('revocation-not-checked');
  if (stamp.certificate && stamp.outcome !== 'invalid') await addSigner(stamp.certificate, report);
}

async function addSigner(certificate: Certificate, report: SignatureReport): Promise<void> {
  const signer: SignerInfo = {
    ...nameParts(certificate.subject),
    serial: certificate.serial,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    sha256: hexOf(await digest('SHA-256', certificate.der)),
  };
  report.signer = signer;
  report.issuer = nameParts(certificate.issuer);
}

function contentOf({ pdf, hashOnce }: Job, { before, after, end }: Structure): SignedContent {
  const bytes = () => joinBytes([pdf.bytes.subarray(0, before), pdf.bytes.subarray(after, end)]);
  return { bytes, digest: (hash: Hash) => hashOnce(`${before} ${after} ${end}`, hash, bytes) };
}

function nameIn(dict: PdfDict | null, key: string): string {
  const value = dict?.entries.get(key);
  return value?.kind === 'name' ? value.name : '';
}

/** DocMDP in the catalogue names this dictionary (ISO 32000-1 12.8.4). */
function isCertification(field: SignatureField, pdf: PdfDocument): boolean {
  const view = pdf.view();
  const named: PdfObject | undefined = view.dict(view.root.entries.get('Perms'))?.entries.get('DocMDP');
  return named?.kind === 'ref' && named.number === field.number;
}

/** `/M`, D:yyyymmddHHmmSS with an optional offset: the signer's claim, as ISO 8601. */
function claimedIn(dict: PdfDict | null): string | null {
  const value = dict?.entries.get('M');
  if (value?.kind !== 'string') return null;
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(
    textString(value.bytes),
  );
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, zone = '00', rest = '00'] =
    parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign ? `${sign}${zone}:${rest}` : 'Z'}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
