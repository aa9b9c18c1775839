import { kindOf, readPictureHeader } from '../../../utils/attachment';
import type { JobFailure, PictureProblem } from '../../../utils/messages';
import { mostPixels, type Size } from '../../shared/picture-size';

/** Why a file gives no picture; the screen has a sentence for each (`sidepanel_file_<problem>`). */
export type FileProblem = PictureProblem | JobFailure['code'];

/** What has to be done with a file before it can be shown and read. */
type FileLook =
  | { is: 'shown'; size: Size }
  | { is: 'packed' }
  | { is: 'pdf' }
  | { is: 'problem'; problem: FileProblem };

/** As the engine's own limit for a picture (entrypoints/engine/inputs.ts). */
const mostBytes = 60 * 2 ** 20;

/**
 * What a file is, by its bytes and not by its name, before anything of it is decoded: a picture that would exhaust
 * the machine is known by its header.
 */
export async function lookAtFile(file: File): Promise<FileLook> {
  if (file.size > mostBytes) return { is: 'problem', problem: 'too-large' };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (!bytes) return { is: 'problem', problem: 'unreadable' };
  const kind = kindOf(bytes.subarray(0, 2048));
  if (kind === 'pdf') return { is: 'pdf' };
  if (kind === 'heic' || kind === 'tiff') return { is: 'packed' };
  if (!['jpeg', 'png', 'webp', 'gif', 'bmp'].includes(kind)) return { is: 'problem', problem: 'not-a-picture' };
  const header = readPictureHeader(bytes, kind);
  if (!header || header.complete === false) return { is: 'problem', problem: 'torn' };
  if (header.width * header.height > mostPixels) return { is: 'problem', problem: 'too-many-pixels' };
  return { is: 'shown', size: { width: header.width, height: header.height } };
}
