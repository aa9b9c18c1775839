import { type DeskRow, summaryOf } from '../../../components/desk';
import type { Overall, PdfReport, SignatureReport } from '../../../utils/signature';

export function reportOf(overall: Overall, signatures: SignatureReport[] = []): PdfReport {
  return {
    schema: 'khong-giay/report@1',
    file: { name: 'giay-phep.pdf', bytes: 1_000, sha256: 'a'.repeat(64) },
    checkedAt: '2026-12-01T02:00:00.000Z',
    rules: { engine: '2.0.0', trustList: '2026-11-24' },
    overall,
    signatures,
    evidenceHosts: [],
    findings: [],
  };
}

export function rowOf(id: number, change: Partial<DeskRow> = {}, report?: PdfReport): DeskRow {
  return {
    id,
    name: 'giay-phep.pdf',
    bytes: 1_000,
    modified: 0,
    dossier: null,
    state: report ? 'done' : 'waiting',
    ...(report ? { summary: summaryOf(report, []) } : {}),
    ...change,
  };
}
