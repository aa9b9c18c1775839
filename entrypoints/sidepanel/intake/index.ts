import { t } from '../../../components/i18n';
import { readPictureHeader } from '../../../utils/attachment';
import type { UnpackedPictures } from '../../../utils/messages';
import { runJob } from '../../shared/engine';
import { dropPictures, type Picture } from '../pictures';
import { type FileProblem, lookAtFile } from './look-at-file';
import { pdfPictures } from './pdf-pictures';

/** What came of one file that did not simply become a picture. */
export interface Remark {
  file: string;
  what: FileProblem | 'pages-left';
  /** Of pages left out. */
  count: number;
}

export interface Intake {
  pictures: Picture[];
  remarks: Remark[];
}

/** A card has two sides; more than this is a heap of papers. */
const mostPictures = 12;

/** Makes pictures of whatever files a person gives; what is none is named, and does not stop the others. */
export async function takeIn(files: File[], signal: AbortSignal): Promise<Intake> {
  const pictures: Picture[] = [];
  const remarks: Remark[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    const one = await pictureOf(file, signal);
    pictures.push(...one.pictures);
    remarks.push(...one.remarks);
  }
  const extra = pictures.splice(mostPictures);
  dropPictures(extra);
  if (extra.length > 0) remarks.push({ file: extra[0]?.name ?? '', what: 'pages-left', count: extra.length });
  return { pictures, remarks };
}

async function pictureOf(file: File, signal: AbortSignal): Promise<Intake> {
  const look = await lookAtFile(file);
  switch (look.is) {
    case 'problem':
      return { pictures: [], remarks: [{ file: file.name, what: look.problem, count: 0 }] };
    case 'shown':
      return { pictures: [{ url: URL.createObjectURL(file), name: file.name, size: look.size }], remarks: [] };
    case 'pdf':
      return intakeOf(file.name, await pdfPictures(file, signal));
    case 'packed': {
      const url = URL.createObjectURL(file);
      const result = await runJob('unpackPictures', { file: { url, name: file.name } }, { signal });
      URL.revokeObjectURL(url);
      if (result.ok) return intakeOf(file.name, result.value);
      return { pictures: [], remarks: [{ file: file.name, what: result.failure.code, count: 0 }] };
    }
  }
}

function intakeOf(name: string, unpacked: UnpackedPictures): Intake {
  if (!unpacked.ok) return { pictures: [], remarks: [{ file: name, what: unpacked.problem, count: 0 }] };
  const many = unpacked.pictures.length > 1;
  const pictures = unpacked.pictures.flatMap((bytes, at): Picture[] => {
    const size = readPictureHeader(bytes, 'jpeg');
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
    return size ? [{ url, name: many ? t('sidepanel_page_of_file', { name, page: at + 1 }) : name, size }] : [];
  });
  const remarks: Remark[] = unpacked.left > 0 ? [{ file: name, what: 'pages-left', count: unpacked.left }] : [];
  return { pictures, remarks };
}
