import { type Crl, type OcspResponse, readCrl, readOcspResponse, sameBytes } from '../../trust';
import type { Source } from './status';

/** A piece of evidence, where it came from, and by when it is proven to have existed. */
export interface Known<T> {
  value: T;
  origin: Source['origin'];
  provenAt?: Date;
}

/** Everything that could speak about revocation in one verification. Damaged pieces are left out. */
export class EvidencePool {
  readonly crls: Known<Crl>[] = [];
  readonly ocsp: Known<OcspResponse>[] = [];

  /** True when the bytes are a list. The same list twice is kept once, with its earliest proof. */
  addCrl(der: Uint8Array, origin: Source['origin'], provenAt?: Date): boolean {
    const value = readCrl(der);
    if (value) keep(this.crls, { value, origin, ...(provenAt ? { provenAt } : {}) });
    return value !== null;
  }

  /** The response, so that an asker can compare its nonce; null when it is none. */
  addOcsp(der: Uint8Array, origin: Source['origin'], provenAt?: Date): OcspResponse | null {
    const value = readOcspResponse(der);
    if (value) keep(this.ocsp, { value, origin, ...(provenAt ? { provenAt } : {}) });
    return value;
  }

  removeOcsp(response: OcspResponse): void {
    const place = this.ocsp.findIndex(({ value }) => value === response);
    if (place >= 0) this.ocsp.splice(place, 1);
  }
}

function keep<T extends { tbs: Uint8Array }>(list: Known<T>[], piece: Known<T>): void {
  const same = list.find(({ value }) => sameBytes(value.tbs, piece.value.tbs));
  if (!same) list.push(piece);
  else if (piece.provenAt && !(same.provenAt && same.provenAt <= piece.provenAt)) same.provenAt = piece.provenAt;
}
