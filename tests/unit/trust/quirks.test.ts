import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../utils/signature';
import {
  builtInAnchors,
  foldDashes,
  parseCertificates,
  type QuirkId,
  quirks,
  readCertificate,
  readCrl,
} from '../../../utils/trust';
import { ensureFixtures } from '../../fixtures';
import { type Authority, bytesOf, openssl } from '../../fixtures/ca/authority';
import { revocationList } from '../../fixtures/ca/revocation';
import { certificateText, makePaper } from '../../fixtures/pdf/paper';
import { signPdf } from '../../fixtures/pdf/sign';

/** Every row is proven by the code that reads certificates: a row without a proof does not compile. */
describe('quirks of Vietnam’s authorities', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = (await ensureFixtures()).authority;
  });

  const proofs: Record<QuirkId, () => Promise<void>> = {
    'dash-in-crl-issuer': async () => {
      const anchors = await builtInAnchors();
      const odd = anchors.flatMap(({ der }) => {
        const root = readCertificate(der);
        const [issuer] = root?.extensions.distributionPoints?.[0]?.crlIssuer ?? [];
        return root && issuer && issuer.key !== root.subject.key ? [{ root, issuer }] : [];
      });
      expect(odd.map(({ root }) => root.subject.parts.flat()[0]?.value).sort()).toEqual([
        'VIETNAM NATIONAL ROOT CA - RS',
        'VIETNAM NATIONAL ROOT CA - USBTOKEN',
      ]);
      for (const { root, issuer } of odd) expect(foldDashes(issuer.key)).toBe(foldDashes(root.subject.key));
      expect(foldDashes('cn=root ca rs')).not.toBe(foldDashes('cn=root ca - rs'));
    },
    'ber-certificate-file': async () => {
      const result = await parseCertificates(withIndefiniteLength(bytesOf(authority.rootFiles.p7b)));
      expect(result.ok && result.certificates.length).toBe(2);
    },
    'empty-issuer-alt-name': () => expectValid(['2.5.29.18=DER:3000']),
    'netscape-extensions': () =>
      expectValid([
        'nsCertType=client,email',
        'nsComment=Chữ ký số',
        'nsCaRevocationUrl=http://ca.gov.vn/pki/pub/crl/cp.crl',
      ]),
    'pem-list': async () => {
      const pem = readCrl(revocationList(authority, 'sub', { form: 'pem' }));
      expect(pem?.issuer.key).toBe(readCertificate(authority.der('sub'))?.subject.key);
    },
    'key-usage': async () => {
      await expectValid([], 'critical,nonRepudiation');
      await expectValid([], 'digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment');
      await expect(expectValid([], 'critical,keyEncipherment')).rejects.toThrow();
    },
    'no-document-signing-purpose': () =>
      expectValid(['extendedKeyUsage=clientAuth,emailProtection,1.3.6.1.4.1.311.20.2.2']),
  };

  it.each(Object.keys(quirks) as QuirkId[])('%s', (id) => proofs[id]());

  /** A signer whose certificate has these extensions gives a valid signature. */
  async function expectValid(extensions: string[], keyUsage = 'critical,nonRepudiation'): Promise<void> {
    const path = (name: string) => join(authority.folder, `odd.${name}`);
    openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', path('key'));
    openssl('req', '-new', '-utf8', '-key', path('key'), '-subj', '/C=VN/CN=KHÔNG CÓ GIÁ TRỊ', '-out', path('csr'));
    writeFileSync(path('ext'), [...extensions, `keyUsage=${keyUsage}`].join('\n'));
    const issuer = ['-CA', authority.certificate('sub'), '-CAkey', authority.key('sub'), '-set_serial', '4'];
    openssl(
      'x509',
      ...['-req', '-in', path('csr'), ...issuer, '-extfile', path('ext'), '-days', '9', '-out', path('pem')],
    );
    const withOdd: Authority = {
      ...authority,
      certificate: (id) => (id === 'odd' ? path('pem') : authority.certificate(id)),
      key: (id) => (id === 'odd' ? path('key') : authority.key(id)),
    };
    const signed = signPdf(await makePaper(certificateText), withOdd, { signer: 'odd', withIssuer: true });
    const report = await verifyPdf(signed, { anchors: [authority.der('root')] });
    expect(report.signatures[0]?.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(report.overall).toBe('valid');
  }
});

/** The outermost SEQUENCE as BER writes it when the length is not known beforehand. */
function withIndefiniteLength(der: Uint8Array): Uint8Array {
  const lengthBytes = (der[1] ?? 0) & 0x80 ? ((der[1] ?? 0) & 0x7f) + 1 : 1;
  return new Uint8Array([0x30, 0x80, ...der.subarray(1 + lengthBytes), 0, 0]);
}
