import { decodeZone, type MrzReading } from '../../../utils/card/zone/decode';
import { characters } from '../../../utils/card/zone/strip';

/** The zone's lines read through what a classifier that is this sure of each character would say of them. */
export function decodeText(lines: string[], certain = 0.999): MrzReading | null {
  const rest = (1 - certain) / (characters.length - 1);
  const seen = lines.map((text) =>
    [...text].map((one) => Float32Array.from(characters, (other) => Math.log(other === one ? certain : rest))),
  );
  return decodeZone(seen as Parameters<typeof decodeZone>[0]);
}
