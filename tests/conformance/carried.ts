import { PdfDocument, PdfError } from '../../utils/pdf';
import { readCms } from '../../utils/signature/cms';
import { signatureFields } from '../../utils/signature/fields';

/**
 * Every certificate the signatures of a file bring along. Trusting them all takes the question of identity away, so
 * that "valid" then rests on the bytes alone.
 */
export function carriedCertificates(bytes: Uint8Array): Uint8Array[] {
  try {
    return signatureFields(PdfDocument.open(bytes).view()).flatMap(({ dict }) => {
      const contents = dict?.entries.get('Contents');
      const cms = contents?.kind === 'string' ? readCms(contents.bytes) : null;
      return cms?.certificates.map((certificate) => certificate.der) ?? [];
    });
  } catch (error) {
    if (error instanceof PdfError) return [];
    throw error;
  }
}
