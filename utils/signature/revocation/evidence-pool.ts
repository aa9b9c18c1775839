import { type Crl, type OcspResponse, readCrl, readOcspResponse, sameBytes } from '../../trust';
import type { Source } from './status';

/** A piece of evidence, where it came from, and by when it is proven to have existed. */
export interface Known<T> {
  value: T;
  origin: Source['origin'];
  /** Where it ends in the file it came from. */
  place?: number;
  provenAt?: Date;
}

/** Everything that could speak about revocation in one verification. Damaged pieces are left out. */
export class EvidencePool {
  readonly crls: Known<Crl>[] = [];
  readonly ocsp: Known<OcspResponse>[] = [];

  /** True when the bytes are a list. The same list twice is kept once, at its earlier place. */
  addCrl(der: Uint8Array, origin: Source['origin'], place?: number): boolean {
    const value = readCrl(der);
    if (value) keep(this.crls, { value, origin, ...(place === undefined ? {} : { place }) });
    return value !== null;
  }

  /** The response, so that an asker can compare its nonce; null when it is none. */
  addOcsp(der: Uint8Array, origin: Source['origin'], place?: number): OcspResponse | null {
    const value = readOcspResponse(der);
    if (value) keep(this.ocsp, { value, origin, ...(place === undefined ? {} : { place }) });
    return value;
  }

  /** A document timestamp that ends at `end` proves what stands before it. */
  prove(time: Date, end: number): void {
    for (const piece of [...this.crls, ...this.ocsp]) {
      const isBefore = piece.place !== undefined && piece.place <= end;
      if (isBefore && !(piece.provenAt && piece.provenAt <= time)) piece.provenAt = time;
    }
  }

  removeOcsp(response: OcspResponse): void {
    const place = this.ocsp.findIndex(({ value }) => value === response);
    if (place >= 0) this.ocsp.splice(place, 1);
  }
}

function keep<T extends { tbs: Uint8Array }>(list: Known<T>[], piece: Known<T>): void {
  const same = list.find(({ value }) => sameBytes(value.tbs, piece.value.tbs));
  if (!same) list.push(piece);
  else if (piece.place !== undefined && !(same.place !== undefined && same.place <= piece.place))
    same.place = piece.place;
}
