import { PdfDocument, PdfError, type PdfProblem } from '../pdf';
import { hexOf, type TrustMaterial } from '../trust';
import { digest } from './algorithms';
import type { FetchEvidence } from './evidence';
import { countByteRanges, signatureFields } from './fields';
import { Findings } from './findings';
import { hasOrphan } from './orphans';
import { type AnchorInput, trustContext } from './trust-context';
import type { Overall, PdfReport, SignatureReport } from './types';
import { takeSignatureData, takeValidationData } from './validation-data';
import { startVerification, type Verification } from './verification';
import {
  type DocumentStamp,
  finished,
  isDocumentTimestamp,
  judgeDocumentTimestamp,
  judgeSignature,
  type Prepared,
  prepareSignature,
} from './verify-signature';

export interface VerifyOptions {
  /** Trusted certificates, DER. */
  anchors?: AnchorInput[];
  /** Anchors with their purposes, and intermediates that only help to build a path. */
  trust?: TrustMaterial;
  /** Judge as of this moment, ISO 8601; now when absent. */
  at?: string;
  name?: string;
  /** Evidence the person keeps: lists they imported, answers they saved. DER or PEM. */
  evidence?: { crls?: Uint8Array[]; ocspResponses?: Uint8Array[] };
  /** Asks the servers that certificates name. Absent: nothing leaves the device. */
  fetchEvidence?: FetchEvidence;
  /** Ends the work: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Version of these rules: another desk with the same version gets the same answer from the same bytes. */
const engineVersion = '2.0.0';

const problems = {
  empty: 'empty-file',
  'not-a-pdf': 'not-a-pdf',
  'cut-short': 'file-cut-short',
  damaged: 'damaged-structure',
  limits: 'limits-exceeded',
  locked: 'encrypted-unread',
} as const satisfies Record<PdfProblem, string>;

/**
 * A report on every signature of a PDF. Never throws for what a file contains; a file that cannot be read is
 * `indeterminate` with the reason, never `unsigned`. Source: facts/signatures.md 1–6.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions = {}): Promise<PdfReport> {
  const now = options.at ? new Date(options.at) : new Date();
  const trust = trustContext(options.anchors ?? [], options.trust);
  const findings = new Findings();
  const verification = startVerification(trust, now, options);
  const reading = readSignatures(bytes, verification, findings, options.signal);
  // Behind what was signed: browsers hash one after another, and the judgement waits for that, not for this.
  const [signatures, sha256] = await Promise.all([reading, digest('SHA-256', bytes)]);
  return {
    schema: 'khong-giay/report@1',
    file: { name: options.name ?? '', bytes: bytes.length, sha256: hexOf(sha256) },
    checkedAt: now.toISOString(),
    rules: { engine: engineVersion, trustList: trust.version },
    overall: overallOf(signatures, findings),
    signatures,
    evidenceHosts: verification.desk.hosts,
    findings: findings.list,
  };
}

async function readSignatures(
  bytes: Uint8Array,
  verification: Verification,
  findings: Findings,
  signal: AbortSignal | undefined,
): Promise<SignatureReport[]> {
  try {
    const pdf = PdfDocument.open(bytes);
    const view = pdf.view();
    if (view.encrypted) findings.add('encrypted');
    const fields = signatureFields(view);
    const signed = fields.filter((field) => field.dict !== null);
    if (signed.length < fields.length) {
      findings.add('empty-signature-field', { count: String(fields.length - signed.length) });
    }
    const inOrder = signed.sort((a, b) => (a.dict?.start ?? 0) - (b.dict?.start ?? 0));
    const digestOnce = once(new Map());
    // First of all: hashing what was signed runs beside everything that follows.
    const prepared = inOrder.map((field) => prepareSignature(pdf, field, digestOnce));
    if (hasOrphan(pdf, signed)) findings.add('orphan-signature');
    const numbers = signed.map((field) => field.number).filter((number) => number !== null);
    if (new Set(numbers).size < numbers.length) findings.add('signature-shared-by-fields');
    // A signature that was cut off must never read as "no signature" (facts/signatures.md, fact 3).
    if (signed.length === 0 && pdf.isUnfinished) findings.add('file-cut-short');
    if (signed.length === 0 && !findings.has('orphan-signature', 'file-cut-short')) findings.add('no-signature');
    await takeValidationData(view, verification);
    for (const { cms, structure } of prepared) {
      if (cms && structure) await takeSignatureData(cms, structure.after, verification);
    }
    const reports = await judgeAll(prepared, verification, signal);
    // A moment proven by an authority is nobody's signature: never "valid" by itself.
    if (reports.length > 0 && reports.every((report) => report.kind === 'timestamp')) findings.add('timestamp-only');
    return reports;
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    findings.add(problems[problem]);
    // A signature that was cut off must never read as "no signature" (facts/signatures.md, fact 3).
    if (isTorn(problem) && countByteRanges(bytes) > 0) findings.add('file-cut-short');
    return [];
  }
}

/** The newest document timestamp first: it proves the age of all that stands before it, other timestamps included. */
async function judgeAll(
  prepared: Prepared[],
  verification: Verification,
  signal: AbortSignal | undefined,
): Promise<SignatureReport[]> {
  const stamps: DocumentStamp[] = [];
  const newestFirst = prepared.filter(isDocumentTimestamp).sort((a, b) => endOf(b) - endOf(a));
  for (const one of newestFirst) {
    signal?.throwIfAborted();
    const stamp = await judgeDocumentTimestamp(one, verification);
    if (stamp) stamps.push(stamp);
  }
  signal?.throwIfAborted();
  const signatures = prepared.filter((other) => !isDocumentTimestamp(other));
  await Promise.all(signatures.map((one) => judgeSignature(one, verification, stamps)));
  return prepared.map(finished);
}

const endOf = ({ structure }: Prepared) => structure?.end ?? 0;

const isTorn = (problem: PdfProblem) => problem === 'cut-short' || problem === 'damaged';

/** A number in the file that no memory or stack can follow ends as a RangeError: a limit like the others. */
function problemOf(error: unknown): PdfProblem | null {
  if (error instanceof PdfError) return error.problem;
  return error instanceof RangeError ? 'limits' : null;
}

/** Two signatures over the same zone hash it once. */
function once(known: Map<string, Promise<Uint8Array>>) {
  return (key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
}

export type DigestOnce = ReturnType<typeof once>;

/** "Valid" needs every signature and the file itself to have passed; one failure is enough for "invalid". */
function overallOf(signatures: SignatureReport[], findings: Findings): Overall {
  const own = findings.verdict.indication;
  const all = [...signatures.map((signature) => signature.indication), own];
  if (all.includes('TOTAL-FAILED')) return 'invalid';
  if (all.includes('INDETERMINATE')) return 'indeterminate';
  return signatures.length > 0 ? 'valid' : 'unsigned';
}
