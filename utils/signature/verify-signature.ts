import type { PdfDocument } from '../pdf';
import { nameParts } from '../trust';
import { algorithmWords } from './algorithm-words';
import { canHash, hashOf } from './algorithms';
import { type Cms, CmsId } from './cms';
import { type CmsCheck, checkCms, type SignedContent } from './cms-check';
import { claimedIn, isCertification, nameIn } from './dictionary';
import type { SignatureField } from './fields';
import { Findings } from './findings';
import { judgeCertificate, oldestEvidence } from './judge-certificate';
import { judgeChanges } from './judge-changes';
import { isSignatureKind, readSignature, restsOnSha1, signedContentOf } from './legacy';
import { levelOf } from './level';
import { placeOf } from './place';
import { earliestOf } from './proofs';
import { chainReport, signerInfo, timestampReport } from './report-parts';
import type { RevocationStatus } from './revocation/status';
import { addSignatureTimes, addTimestampFindings, checkSignatureTimestamps } from './signature-time';
import { zonesOf } from './signed-zones';
import { checkStructure, type Structure } from './structure';
import { checkTimestamp, type TimestampCheck } from './timestamp';
import type { SignatureReport } from './types';
import type { Verification } from './verification';
import type { DigestOnce } from './verify';

/** One signature on its way through the verification: what is known of it so far. */
export interface Prepared {
  field: SignatureField;
  subFilter: string;
  structure: Structure | null;
  cms: Cms | null;
  content: SignedContent | null;
  findings: Findings;
  report: SignatureReport;
}

const documentTimestamp = 'ETSI.RFC3161';

/** What can be said of a signature before anybody's time or trust is asked: its place, its coverage, later changes. */
export function prepareSignature(pdf: PdfDocument, field: SignatureField, digestOnce: DigestOnce): Prepared {
  const findings = new Findings();
  const subFilter = nameIn(field.dict, 'SubFilter');
  const structure = checkStructure(field, pdf, findings);
  const report = emptyReport(field, structure, kindOf(field, subFilter, pdf));
  report.place = placeOf(field, pdf.view());
  if (structure?.hasLater) {
    const changes = judgeChanges(pdf, structure, field, findings);
    report.changes = changes ?? 'forbidden';
    if (!changes) report.notChecked.push('changes');
  }
  const cms = structure ? readSignature(subFilter, structure.contents, field.dict, pdf.view()) : null;
  const content = structure ? zonesOf(pdf.bytes, structure, digestOnce) : null;
  startHashing(cms, content);
  return { field, subFilter, structure, cms, content, findings, report };
}

/** The answer is remembered; whoever asks for it later finds it done or under way. */
function startHashing(cms: Cms | null, content: SignedContent | null): void {
  const hash = hashOf(cms?.signers[0]?.digestOid ?? '');
  if (content && hash && canHash(hash)) void content.digest(hash);
}

export const isDocumentTimestamp = ({ subFilter }: Prepared) => subFilter === documentTimestamp;

function emptyReport(
  field: SignatureField,
  structure: Structure | null,
  kind: SignatureReport['kind'],
): SignatureReport {
  return {
    field: field.name,
    kind,
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
    notChecked: ['appearance'],
    revisionEnd: structure?.end ?? null,
  };
}

/** A signature from its bytes to its standing. What one step cannot know, the next does not assume. */
export async function judgeSignature(
  prepared: Prepared,
  verification: Verification,
  documentStamps: DocumentStamp[],
): Promise<void> {
  const { structure, content, subFilter, findings } = prepared;
  if (!structure || !content) return;
  if (!isSignatureKind(subFilter)) return findings.add('subfilter-unsupported', { subfilter: subFilter });
  const { cms } = prepared;
  if (!cms) return findings.add('cms-malformed');
  const signed = await signedContentOf(subFilter, cms, content, findings);
  if (!signed) return;
  // Each waits for the browser's cryptography several times: side by side they take half as long.
  const [made, stamps] = await Promise.all([
    checkCms(cms, { content: signed, contentType: CmsId.data, pool: verification.pool }, findings),
    checkSignatureTimestamps(cms, verification, structure.after),
  ]);
  if (!made) return;
  const checked = restsOnSha1(subFilter) ? { ...made, hash: 'SHA-1' as const } : made;
  sayForm(checked, subFilter, prepared);
  addSignatureTimes(checked, stamps, findings);
  await judgeTimeAndSource(prepared, { structure, checked, stamps, documentStamps }, verification);
}

function sayForm(checked: CmsCheck, subFilter: string, { findings, report }: Prepared): void {
  const isPades = subFilter === 'ETSI.CAdES.detached';
  if (checked.ess === 'mismatch') findings.add('ess-mismatch');
  if (checked.ess === 'absent' && isPades) findings.add('ess-missing');
  if (checked.hash === 'SHA-1') findings.add('hash-legacy', { algorithm: 'SHA-1' });
  report.algorithms = algorithmWords(checked);
  if (!checked.claimedTime) return;
  report.claimedTime = checked.claimedTime.toISOString();
  if (isPades) findings.add('signing-time-in-pades');
}

/** What is known once the cryptography has answered. */
interface Checked {
  structure: Structure;
  checked: CmsCheck;
  stamps: TimestampCheck[];
  documentStamps: DocumentStamp[];
}

async function judgeTimeAndSource(
  { report, findings, subFilter }: Prepared,
  { structure, checked, stamps, documentStamps }: Checked,
  verification: Verification,
): Promise<void> {
  const over = documentStamps.filter(({ end }) => end >= structure.end);
  const held = stamps.filter(({ outcome }) => outcome === 'valid');
  const proven = earliestOf([...held.map(({ time }) => time), verification.proofs.earliest(structure.end)]);
  report.timestamp = stamps.length === 0 ? 'none' : held.length === stamps.length ? 'valid' : 'invalid';
  report.provenTime = proven?.toISOString() ?? null;
  if (checked.hash === 'SHA-1' && !proven) findings.add('hash-legacy-unproven', { algorithm: 'SHA-1' });
  const judged = await judgeCertificate(checked.certificate, proven, verification, findings);
  report.trust = judged.trust;
  report.certificate = judged.certificate;
  if (!findings.has('revocation-good')) report.notChecked.push('revocation');
  const valid = [...held, ...over.map(({ stamp }) => stamp).filter(({ outcome }) => outcome === 'valid')];
  const isPades = subFilter === 'ETSI.CAdES.detached' && checked.ess === 'match';
  const facts = { isPades, standing: judged.standing, stamps: valid, isProven: proven !== undefined };
  report.level = levelOf(facts, verification);
  report.signer = await signerInfo(checked.certificate);
  report.issuer = nameParts(checked.certificate.issuer);
  report.chain = await chainReport(checked.certificate, judged.standing);
  for (const stamp of stamps) report.timestamps.push(await timestampReport(stamp));
  for (const { stamp, field } of over) report.timestamps.push(await timestampReport(stamp, field));
  report.timestamps.sort((a, b) => (a.time ?? '').localeCompare(b.time ?? ''));
}

/** A document timestamp that was judged, and how far it reaches. */
export interface DocumentStamp {
  stamp: TimestampCheck;
  field: string;
  end: number;
}

/** A document timestamp is its own signer: the authority that gave it. What it proves is noted for the others. */
export async function judgeDocumentTimestamp(
  { structure, content, findings, report, field }: Prepared,
  verification: Verification,
): Promise<DocumentStamp | null> {
  if (!structure || !content) return null;
  const stamp = await checkTimestamp(structure.contents, content, verification, structure.end);
  addTimestampFindings(stamp, findings);
  const isValid = stamp.outcome === 'valid';
  report.timestamp = isValid ? 'valid' : 'invalid';
  report.trust = isValid ? 'trusted' : 'unknown';
  if (isValid && stamp.time) {
    report.provenTime = stamp.time.toISOString();
    const statuses = stamp.standing?.outcome === 'valid' ? stamp.standing.statuses : [];
    const isRevocationKnown = statuses.length > 0 && statuses.every(isKnown);
    report.certificate = isRevocationKnown ? 'good' : 'unknown';
    if (isRevocationKnown) {
      findings.add('revocation-good', { date: oldestEvidence(statuses, stamp.time).toISOString() });
    } else {
      findings.add('revocation-not-checked');
      report.notChecked.push('revocation');
    }
    if (!findings.breaks) {
      verification.proofs.add(stamp.time, structure.end);
      verification.evidence.prove(stamp.time, structure.end);
    }
  }
  if (stamp.certificate && stamp.outcome !== 'invalid') {
    report.signer = await signerInfo(stamp.certificate);
    report.issuer = nameParts(stamp.certificate.issuer);
    report.chain = await chainReport(stamp.certificate, stamp.standing);
    report.timestamps.push(await timestampReport(stamp, field.name));
  }
  return { stamp, field: field.name, end: structure.end };
}

const isKnown = ({ status }: RevocationStatus) => status !== 'unknown';

/** The report of a signature that has been judged. */
export function finished({ structure, findings, report }: Prepared): SignatureReport {
  const integrity = structure && report.signer && !findings.breaks ? 'intact' : 'broken';
  return { ...report, integrity, ...findings.verdict, findings: findings.list };
}

function kindOf(field: SignatureField, subFilter: string, pdf: PdfDocument): SignatureReport['kind'] {
  if (subFilter === documentTimestamp) return 'timestamp';
  return isCertification(field, pdf) ? 'certification' : 'signature';
}
