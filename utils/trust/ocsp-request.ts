import { joinBytes } from './der-values';
import type { CertId } from './ocsp';

const sha1Algorithm = Uint8Array.of(0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00);
const nonceOid = Uint8Array.of(0x06, 0x09, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02);

/**
 * An OCSPRequest for one certificate (RFC 6960 4.1.1), DER. The identifier is hashed with SHA-1, the only hash
 * every responder knows; it names a certificate and protects nothing. `nonce` makes an old answer useless.
 */
export function ocspRequest(id: Omit<CertId, 'hashOid'>, nonce: Uint8Array): Uint8Array {
  const serial = Uint8Array.from(id.serial.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const positive = (serial[0] ?? 0) & 0x80 ? joinBytes([Uint8Array.of(0), serial]) : serial;
  const certId = node(
    0x30,
    sha1Algorithm,
    node(0x04, id.issuerNameHash),
    node(0x04, id.issuerKeyHash),
    node(0x02, positive),
  );
  const nonceExtension = node(0x30, nonceOid, node(0x04, node(0x04, nonce)));
  const list = node(0x30, node(0x30, certId));
  return node(0x30, node(0x30, list, node(0xa2, node(0x30, nonceExtension))));
}

/** The nonce as an answer must repeat it. */
export const nonceValue = (nonce: Uint8Array) => node(0x04, nonce);

function node(tag: number, ...parts: Uint8Array[]): Uint8Array {
  const value = joinBytes(parts);
  const length = value.length;
  const header =
    length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return joinBytes([Uint8Array.from(header), value]);
}
