import type { JobResult } from '../../utils/messages';
import type { PdfReport } from '../../utils/signature';
import { type JobOptions, runJob } from './engine';

/** Verifies one file of a page; its address lives only as long as the work. */
export async function verifyFile(file: File, options: JobOptions): Promise<JobResult<PdfReport>> {
  const url = URL.createObjectURL(file);
  try {
    return await runJob('verifyPdf', { file: { url, name: file.name } }, options);
  } finally {
    URL.revokeObjectURL(url);
  }
}
