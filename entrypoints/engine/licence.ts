import { readWords } from '../../utils/card';
import { type LicenceRead, licencePages, readLicence } from '../../utils/licence';
import type { JobResult } from '../../utils/messages';
import { openPdf } from './pdf-pages';

/** Kind and fields of a licence. A page without text of its own is looked at by the recogniser of print: seconds. */
export async function licenceIn(
  bytes: Uint8Array,
  onProgress: (done: number, total: number) => void,
): Promise<JobResult<LicenceRead>> {
  const source = await openPdf(bytes);
  if (!source) return { ok: false, failure: { code: 'unreadable' } };
  try {
    const pages = await licencePages(source, { readPrint: async (page) => (await readWords(page)) ?? [], onProgress });
    return { ok: true, value: { reading: readLicence(pages), pages } };
  } finally {
    source.close();
  }
}
