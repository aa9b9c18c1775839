import { PdfDocument, PdfError, type PdfProblem } from '../pdf';
import { hexOf, type TrustMaterial } from '../trust';
import { digest, type Hash } from './algorithms';
import { countByteRanges, signatureFields } from './fields';
import { Findings } from './findings';
import { type AnchorInput, type TrustContext, trustContext } from './trust-context';
import type { Overall, PdfReport, SignatureReport } from './types';
import { verifySignature } from './verify-signature';

export interface VerifyOptions {
  /** Trusted certificates, DER. */
  anchors?: AnchorInput[];
  /** Anchors with their purposes, and intermediates that only help to build a path. */
  trust?: TrustMaterial;
  /** Judge as of this moment, ISO 8601; now when absent. */
  at?: string;
  name?: string;
}

/** Version of these rules: another desk with the same version gets the same answer from the same bytes. */
const engineVersion = '1.0.0';

const problems = {
  empty: 'empty-file',
  'not-a-pdf': 'not-a-pdf',
  'cut-short': 'file-cut-short',
  damaged: 'damaged-structure',
  limits: 'limits-exceeded',
} as const satisfies Record<PdfProblem, string>;

/**
 * A report on every signature of a PDF. Never throws for what a file contains; a file that cannot be read is
 * `indeterminate` with the reason, never `unsigned`. Source: facts/signatures.md 1–6.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions = {}): Promise<PdfReport> {
  const now = options.at ? new Date(options.at) : new Date();
  const trust = trustContext(options.anchors ?? [], options.trust);
  const findings = new Findings();
  const signatures = await readSignatures(bytes, trust, now, findings);
  return {
    schema: 'khong-giay/report@1',
    file: { name: options.name ?? '', bytes: bytes.length, sha256: hexOf(await digest('SHA-256', bytes)) },
    checkedAt: now.toISOString(),
    rules: { engine: engineVersion, trustList: trust.version },
    overall: overallOf(signatures, findings),
    signatures,
    evidenceHosts: [],
    findings: findings.list,
  };
}

async function readSignatures(
  bytes: Uint8Array,
  trust: TrustContext,
  now: Date,
  findings: Findings,
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
    if (countByteRanges(bytes) > signed.length) findings.add('orphan-signature');
    const numbers = signed.map((field) => field.number).filter((number) => number !== null);
    if (new Set(numbers).size < numbers.length) findings.add('signature-shared-by-fields');
    if (signed.length === 0 && !findings.has('orphan-signature')) findings.add('no-signature');
    const inOrder = signed.sort((a, b) => (a.dict?.start ?? 0) - (b.dict?.start ?? 0));
    const hashes = new Map<string, Promise<Uint8Array>>();
    const reports: SignatureReport[] = [];
    for (const field of inOrder)
      reports.push(await verifySignature({ pdf, field, trust, now, hashOnce: once(hashes) }));
    // A moment proven by an authority is nobody's signature: never "valid" by itself.
    if (reports.length > 0 && reports.every((report) => report.kind === 'timestamp')) findings.add('timestamp-only');
    return reports;
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    findings.add(problems[problem]);
    // A signature that was cut off must never read as "no signature" (facts/signatures.md, fact 3).
    if (problem !== 'not-a-pdf' && problem !== 'empty' && countByteRanges(bytes) > 0) findings.add('file-cut-short');
    return [];
  }
}

/** A number in the file that no memory or stack can follow ends as a RangeError: a limit like the others. */
function problemOf(error: unknown): PdfProblem | null {
  if (error instanceof PdfError) return error.problem;
  return error instanceof RangeError ? 'limits' : null;
}

/** Two signatures over the same zone hash it once. */
function once(known: Map<string, Promise<Uint8Array>>) {
  return (key: string, hash: Hash, make: () => Uint8Array): Promise<Uint8Array> => {
    const id = `${key} ${hash}`;
    const value = known.get(id) ?? digest(hash, make());
    known.set(id, value);
    return value;
  };
}

export type HashOnce = ReturnType<typeof once>;

/** "Valid" needs every signature and the file itself to have passed; one failure is enough for "invalid". */
function overallOf(signatures: SignatureReport[], findings: Findings): Overall {
  const own = findings.verdict.indication;
  const all = [...signatures.map((signature) => signature.indication), own];
  if (all.includes('TOTAL-FAILED')) return 'invalid';
  if (all.includes('INDETERMINATE')) return 'indeterminate';
  return signatures.length > 0 ? 'valid' : 'unsigned';
}
