import type { Overall, PdfReport, ReportFinding, SignatureReport } from '../../../../utils/signature';

/** A report with as little as a badge needs. */
export function makeReport(overall: Overall, signers: string[] = [], findings: ReportFinding[] = []): PdfReport {
  return {
    schema: 'khong-giay/report@1',
    file: { name: 'giay-khai-sinh.pdf', bytes: 1000, sha256: '00' },
    checkedAt: '2026-05-04T03:15:00Z',
    rules: { engine: '1', trustList: '1' },
    overall,
    signatures: signers.map(signatureOf),
    evidenceHosts: [],
    findings,
  };
}

function signatureOf(name: string): SignatureReport {
  return {
    field: 'Signature1',
    kind: 'signature',
    integrity: 'intact',
    coverage: 'whole-file',
    changes: 'none',
    trust: 'trusted',
    certificate: 'unknown',
    timestamp: 'none',
    level: 'B-B',
    indication: 'INDETERMINATE',
    subIndication: null,
    signer: {
      display: name,
      uids: [],
      dn: `CN=${name}`,
      serial: '01',
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2028-01-01T00:00:00Z',
      sha256: '00',
    },
    issuer: null,
    claimedTime: null,
    provenTime: null,
    chain: [],
    timestamps: [],
    algorithms: null,
    place: null,
    findings: [],
    notChecked: ['revocation'],
    revisionEnd: null,
  };
}
