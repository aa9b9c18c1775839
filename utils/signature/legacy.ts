import type { PdfDict, PdfObject, View } from '../pdf';
import { Asn1Error, type Certificate, octetsOf, readAsn1, readCertificate, sameBytes } from '../trust';
import { type Cms, CmsId, isZero, readCms } from './cms';
import { ownContent, type SignedContent } from './cms-check';
import type { Findings } from './findings';

const detached = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'];
const digestInside = 'adbe.pkcs7.sha1';
const valueAlone = 'adbe.x509.rsa_sha1';

/** The kinds of signature that are judged (facts/signatures.md 2.2); document timestamps are judged apart. */
export const isSignatureKind = (subFilter: string): boolean =>
  [...detached, digestInside, valueAlone].includes(subFilter);

/** What a signature dictionary holds, as one structure whatever its kind. Null when it cannot be read. */
export function readSignature(subFilter: string, contents: Uint8Array, dict: PdfDict | null, view: View): Cms | null {
  return subFilter === valueAlone ? readValueAlone(contents, dict, view) : readCms(contents);
}

/** ISO 32000-1 12.8.3.2: a PKCS#1 value in an octet string, the certificates beside it under /Cert. */
function readValueAlone(contents: Uint8Array, dict: PdfDict | null, view: View): Cms | null {
  try {
    const node = readAsn1(contents);
    const certificates = certificatesIn(dict?.entries.get('Cert'), view);
    const [signer] = certificates;
    const id = signer
      ? ({ kind: 'issuer', issuer: signer.issuer, serial: signer.serial } as const)
      : ({ kind: 'key', keyId: '' } as const);
    return {
      contentType: CmsId.data,
      certificates,
      crls: [],
      ocspResponses: [],
      signers: [
        {
          id,
          digestOid: '1.3.14.3.2.26',
          signatureAlgorithm: { oid: '1.2.840.113549.1.1.5' },
          signature: octetsOf(node),
          unsigned: [],
        },
      ],
      cleanPadding: isZero(contents, node.end),
    };
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

function certificatesIn(object: PdfObject | undefined, view: View): Certificate[] {
  return (view.array(object) ?? [object]).flatMap((item) => {
    const value = view.resolve(item);
    const certificate = value.kind === 'string' ? readCertificate(value.bytes) : null;
    return certificate ? [certificate] : [];
  });
}

/**
 * What the structure's signature is over (facts/signatures.md 3.2): the file, or for adbe.pkcs7.sha1 the digest of the
 * file that stands inside. Null when that cannot be: then a finding says why.
 */
export async function signedContentOf(
  subFilter: string,
  cms: Cms,
  file: SignedContent,
  findings: Findings,
): Promise<SignedContent | null> {
  if (cms.contentType !== CmsId.data) findings.add('signed-attributes-incomplete');
  if (subFilter !== digestInside) {
    // A detached signature that carries content would be judged by that content instead of this file.
    if (cms.content) findings.add('cms-unexpected-content');
    return file;
  }
  if (!cms.content) {
    findings.add('cms-content-missing');
    return null;
  }
  if (!sameBytes(cms.content, await file.digest('SHA-1'))) findings.add('digest-mismatch');
  return ownContent(cms.content);
}

/** SHA-1 stands between the file and the signature, whatever the structure itself uses. */
export const restsOnSha1 = (subFilter: string): boolean => [digestInside, valueAlone].includes(subFilter);
