import type { Finding, PaperQuestion, Repair, RepairResult, Slot, SplitResult } from '../attachment';
import type { CardReading } from '../card';
import type { DossierFacts, LicenceRead } from '../licence';
import type { PdfReport } from '../signature';

/**
 * Heavy work, done by the engine host. Extension pages name a file by its `blob:` address,
 * content scripts send the Blob itself (facts/toolchain.md 12).
 */
export type BlobRef = { url: string; name: string } | { blob: Blob; name: string };

export interface Jobs {
  readCard: { input: { images: BlobRef[] }; output: CardReading };
  /** TIFF and HEIC, which browsers do not show, as pictures they do. */
  unpackPictures: { input: { file: BlobRef }; output: UnpackedPictures };
  /**
   * What is trusted, the host itself takes from the store: a page or content script never says it. With `dossier`, the
   * address of the page the file is part of, the check goes into the ledger.
   */
  verifyPdf: { input: { file: BlobRef; at?: string; dossier?: string }; output: PdfReport };
  /**
   * Kind and fields of a licence with their places, and the words they were read from. With `against` it is judged
   * too; then the words are left out.
   */
  readLicence: {
    input: { file: BlobRef; against?: { report: PdfReport; dossier: DossierFacts } };
    output: LicenceRead;
  };
  checkAttachment: { input: { file: BlobRef; slot: Slot }; output: Finding[] };
  /** What the paper says of itself: takes as long as reading a page. */
  checkPaper: { input: { file: BlobRef; question: PaperQuestion }; output: Finding[] };
  repairAttachment: { input: { file: BlobRef; slot: Slot; repairs: Repair[] }; output: RepairResult };
  splitAttachment: { input: { file: BlobRef; slot: Slot }; output: SplitResult };
  /** Photos and PDFs as one PDF, in this order. */
  joinAttachments: { input: { files: BlobRef[]; slot: Slot }; output: RepairResult };
  /** Pages (from 1) of a PDF, or a picture, as JPEG whose longer side is at most `maxSide`; `null` for what cannot be drawn. */
  drawPages: { input: { file: BlobRef; pages: number[]; maxSide: number }; output: (Uint8Array | null)[] };
}

/** Why a file gives no picture: another thing, cut short, too large to decode, or closed by a password. */
export type PictureProblem = 'not-a-picture' | 'torn' | 'too-many-pixels' | 'locked';
/** JPEG files, and how many pages were left out. */
export type UnpackedPictures =
  | { ok: true; pictures: Uint8Array[]; left: number }
  | { ok: false; problem: PictureProblem };

export type JobName = keyof Jobs;
export type Progress = { done: number; total: number };

/** Values, not exceptions: the screen has a sentence for each (`error_<code>`). */
export type JobFailure = {
  code: 'cancelled' | 'too-large' | 'unreadable' | 'timeout' | 'engine-lost' | 'internal';
  detail?: string;
};
export type JobResult<T> = { ok: true; value: T } | { ok: false; failure: JobFailure };

/** What a caller posts to the host: one job with its own input. */
export type HostRequest = { [J in JobName]: { job: J; input: Jobs[J]['input'] } }[JobName];
export type HostReply<J extends JobName = JobName> =
  | { type: 'progress'; progress: Progress }
  | { type: 'result'; result: JobResult<Jobs[J]['output']> };
