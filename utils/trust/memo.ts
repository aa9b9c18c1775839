/**
 * Remembers the answers to questions whose answer can never change: what a certificate says, whether a key made a
 * signature. An officer's five hundred files share a handful of certificates. The oldest answer makes room.
 */
export class Memo<T> {
  private readonly known = new Map<string, T>();

  constructor(private readonly size: number) {}

  get(key: string, make: () => T): T {
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const made = make();
    this.known.set(key, made);
    if (this.known.size > this.size) {
      const [oldest] = this.known.keys();
      if (oldest !== undefined) this.known.delete(oldest);
    }
    return made;
  }
}

const decoder = new TextDecoder('latin1');

/** The bytes themselves as a string, each byte one character: a shorter name could be made to collide. */
export const bytesKey = (bytes: Uint8Array): string => decoder.decode(bytes);

const ofOwners = new WeakMap<object, Map<Uint8Array, string>>();

/** The same for bytes that belong to something read once and never changed, a certificate's for example: made once. */
export function ownBytesKey(owner: object, bytes: Uint8Array): string {
  const known = ofOwners.get(owner) ?? new Map<Uint8Array, string>();
  ofOwners.set(owner, known);
  const key = known.get(bytes) ?? bytesKey(bytes);
  known.set(bytes, key);
  return key;
}
