import type { CertificateReport, PdfReport, RevocationReport, SignatureReport } from '../../../../utils/signature';

const unknown: RevocationReport = { status: 'unknown', problem: 'not-asked' };

export function certificate(more: Partial<CertificateReport> = {}): CertificateReport {
  return {
    display: 'NGUYỄN VĂN AN',
    commonName: 'NGUYỄN VĂN AN',
    organisation: 'SỞ TƯ PHÁP',
    uids: ['CCCD:003099000017'],
    dn: 'UID=CCCD:003099000017,CN=NGUYỄN VĂN AN,O=SỞ TƯ PHÁP,C=VN',
    serial: '003099000017',
    notBefore: '2024-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
    sha256: `${'0'.repeat(12)}${'a'.repeat(52)}`,
    issuer: 'CN=CA thử nghiệm,C=VN',
    role: 'end',
    revocation: { status: 'good', source: 'ocsp', origin: 'network', issuedAt: '2026-01-02T00:00:00Z' },
    ...more,
  };
}

/** A signature of which everything is known and good. */
export function signature(more: Partial<SignatureReport> = {}): SignatureReport {
  const signer = certificate();
  return {
    field: 'Signature1',
    kind: 'signature',
    integrity: 'intact',
    coverage: 'whole-file',
    changes: 'none',
    trust: 'trusted',
    certificate: 'good',
    timestamp: 'valid',
    level: 'B-T',
    indication: 'TOTAL-PASSED',
    subIndication: null,
    signer,
    issuer: { display: 'CA thử nghiệm', uids: [], dn: 'CN=CA thử nghiệm,C=VN' },
    claimedTime: '2026-01-01T09:00:00Z',
    provenTime: '2026-01-01T02:00:00Z',
    chain: [
      signer,
      certificate({
        display: 'CA thử nghiệm',
        uids: [],
        dn: 'CN=CA thử nghiệm',
        sha256: 'b'.repeat(64),
        role: 'anchor',
        revocation: { status: 'not-needed' },
      }),
    ],
    timestamps: [
      {
        kind: 'signature',
        outcome: 'valid',
        time: '2026-01-01T02:00:00Z',
        authority: { display: 'Máy chủ cấp dấu thời gian', uids: [], dn: 'CN=TSA' },
        chain: [],
      },
    ],
    algorithms: { digest: 'SHA-256', signature: 'RSASSA-PSS', key: 'RSA 2048' },
    place: { page: 0, rect: [350, 80, 550, 140] },
    findings: [],
    notChecked: [],
    revisionEnd: 1000,
    ...more,
  };
}

/** The same with nobody asked about revocation, as every offline check is. */
export function offline(more: Partial<SignatureReport> = {}): SignatureReport {
  return signature({
    certificate: 'unknown',
    notChecked: ['revocation', 'appearance'],
    chain: [certificate({ revocation: unknown })],
    findings: [{ code: 'revocation-not-checked', severity: 'warning' }],
    ...more,
  });
}

export function report(signatures: SignatureReport[], more: Partial<PdfReport> = {}): PdfReport {
  return {
    schema: 'khong-giay/report@1',
    file: { name: 'giay-chung-nhan.pdf', bytes: 1000, sha256: 'c'.repeat(64) },
    checkedAt: '2026-11-24T03:00:00.000Z',
    rules: { engine: '1.0.0', trustList: '2026-11-24' },
    overall: 'valid',
    signatures,
    evidenceHosts: [],
    findings: [],
    ...more,
  };
}
