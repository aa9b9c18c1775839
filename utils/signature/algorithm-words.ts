import { keyFacts, schemeOf } from './algorithms';
import type { CmsCheck } from './cms-check';
import type { SignatureReport } from './types';

const schemes = {
  rsa: 'RSASSA-PKCS1-v1_5',
  pss: 'RSASSA-PSS',
  ecdsa: 'ECDSA',
  dsa: 'DSA',
  ed25519: 'Ed25519',
  ed448: 'Ed448',
} as const;

/** The algorithms by their usual names, for the report. */
export function algorithmWords({ hash, signer, certificate }: CmsCheck): SignatureReport['algorithms'] {
  const scheme = schemeOf(signer.signatureAlgorithm);
  const { kind, bits, curve } = keyFacts(certificate);
  return {
    digest: hash,
    signature: scheme ? schemes[scheme.kind] : signer.signatureAlgorithm.oid,
    key: curve ?? (bits > 0 ? `${kind.toUpperCase()} ${bits}` : kind),
  };
}
