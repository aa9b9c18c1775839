import type { Grey } from '../grey';
import type { TextReader } from '../text-reader';
import { evenLight, withoutPortrait } from './prepare';
import { type Face, readFace } from './read-face';
import { reread } from './reread';

/** One side as it was read at first sight, and the card in even light to look at again. */
export interface ReadSide {
  even: Grey;
  face: Face;
}

/** All of one side at once: which card, which way up, where each label stands. */
export async function readSide(card: Grey, reader: TextReader): Promise<ReadSide> {
  const even = evenLight(card);
  const face = readFace(await reader.read(withoutPortrait(even), 'block'));
  const hasLeft = face.side === 'back' && (face.kind === 'cccd-2021' || face.kind === 'can-cuoc-2024');
  return hasLeft ? readWholeSide(card, reader) : { even, face };
}

/** Fronts and old backs have nothing to read at the left; backs with a chip do (facts/idcards.md 3.4, 3.5). */
export async function readWholeSide(card: Grey, reader: TextReader): Promise<ReadSide> {
  const even = evenLight(card);
  return { even, face: readFace(await reader.read(even, 'block')) };
}

/** Its fields once more, one by one. */
export async function readFields({ even, face }: ReadSide, reader: TextReader): Promise<Face> {
  return reread(even, face, reader);
}
