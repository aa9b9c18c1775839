import { decodeStream, PdfError, type PdfObject, type View } from '../pdf';
import { Asn1Error, type Certificate, inside, Members, rawOf, readCertificate, readWhole, sameBytes } from '../trust';
import { type Cms, CmsId, readCms, soleValue, timestampTokensOf } from './cms';
import type { Verification } from './verification';

/** Takes in what the file carries for its own proof: certificates, lists and responses (EN 319 142-1 5.4.2, 5.5). */
export async function takeValidationData(view: View, verification: Verification): Promise<void> {
  const store = view.dict(view.root.entries.get('DSS'));
  const related = [...(view.dict(store?.entries.get('VRI'))?.entries.values() ?? [])].map((item) => view.dict(item));
  const read = (keys: string[]) =>
    [store, ...related].flatMap((dict) => keys.flatMap((key) => streamsIn(dict?.entries.get(key), view)));
  for (const { bytes, end } of read(['CRLs', 'CRL'])) verification.evidence.addCrl(bytes, 'file', end);
  for (const { bytes, end } of read(['OCSPs', 'OCSP'])) verification.evidence.addOcsp(bytes, 'file', end);
  const certificates = read(['Certs', 'Cert']).flatMap(({ bytes }) => readCertificate(bytes) ?? []);
  await takeCertificates(certificates, verification);
}

interface Piece {
  bytes: Uint8Array;
  /** Where in the file it ends: a timestamp over that place proves it. */
  end: number;
}

/** No honest file carries more; each piece is compared with the others. */
const mostPieces = 400;

/** A store that cannot be read says nothing; the signature does not depend on it. */
function streamsIn(object: PdfObject | undefined, view: View): Piece[] {
  if (!object) return [];
  const pieces: Piece[] = [];
  for (const item of (view.array(object) ?? [object]).slice(0, mostPieces)) {
    try {
      const stream = view.resolve(item);
      if (stream.kind === 'stream') pieces.push({ bytes: decodeStream(stream), end: stream.end });
    } catch (error) {
      if (!(error instanceof PdfError)) throw error;
    }
  }
  return pieces;
}

/** What a signature carries beside itself, its timestamp's included. `end` is where it stands in the file. */
export async function takeSignatureData(cms: Cms, end: number, verification: Verification): Promise<void> {
  const all = [cms, ...cms.signers.flatMap(timestampTokensOf).flatMap((token) => readCms(token) ?? [])];
  for (const one of all) {
    await takeCertificates(one.certificates, verification);
    for (const crl of one.crls) verification.evidence.addCrl(crl, 'file', end);
    for (const response of one.ocspResponses) verification.evidence.addOcsp(response, 'file', end);
  }
  for (const signer of cms.signers) {
    const archived = soleValue(signer.signed?.attributes ?? [], CmsId.revocationArchival);
    if (archived) takeArchive(rawOf(archived), end, verification);
  }
}

/** adbe-revocationInfoArchival (ISO 32000-1 12.8.3.3.2): `[0]` lists, `[1]` responses. */
function takeArchive(bytes: Uint8Array, end: number, { evidence }: Verification): void {
  try {
    const members = new Members(readWhole(bytes));
    const lists = members.optional(0xa0);
    const responses = members.optional(0xa1);
    if (lists) for (const node of new Members(inside(lists)).rest()) evidence.addCrl(rawOf(node), 'file', end);
    if (responses) for (const node of new Members(inside(responses)).rest()) evidence.addOcsp(rawOf(node), 'file', end);
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
  }
}

async function takeCertificates(certificates: Certificate[], { pool, inFile, trust }: Verification): Promise<void> {
  for (const certificate of certificates) {
    if (inFile.some(({ der }) => sameBytes(der, certificate.der))) continue;
    inFile.push(certificate);
    pool.push(certificate);
    await trust.learn(certificate);
  }
}
