import { readWords } from '../../utils/card';
import { judgeLicence, type LicenceRead, licencePages, readLicence } from '../../utils/licence';
import type { JobResult, Jobs } from '../../utils/messages';
import { todayInVietnam } from '../../utils/text';
import { openPdf } from './pdf-pages';

/** Kind and fields of a licence. A page without text of its own is looked at by the recogniser of print: seconds. */
export async function licenceIn(
  bytes: Uint8Array,
  against: Jobs['readLicence']['input']['against'],
  onProgress: (done: number, total: number) => void,
): Promise<JobResult<LicenceRead>> {
  const source = await openPdf(bytes);
  if (!source) return { ok: false, failure: { code: 'unreadable' } };
  try {
    const pages = await licencePages(source, { readPrint: async (page) => (await readWords(page)) ?? [], onProgress });
    const reading = readLicence(pages);
    if (!against) return { ok: true, value: { reading, pages } };
    const judgement = judgeLicence({ reading, ...against, today: todayInVietnam() });
    return { ok: true, value: { reading, pages: [], judgement } };
  } finally {
    source.close();
  }
}
