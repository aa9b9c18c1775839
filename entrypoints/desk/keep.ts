import type { DeskRow } from '../../components/desk';
import type { PdfReport } from '../../utils/signature';
import { openVault } from '../../utils/vault';

/** A desk is kept for a week: long enough for a weekend, encrypted like all that is kept. */
const lifeDays = 7;
const [batchKind, rowKind, reportKind] = ['desk-batch', 'desk-row', 'desk-report'];

// One handle a page: opening the vault sweeps it, which is not needed for each of five thousand rows.
let opened: ReturnType<typeof openVault> | null = null;
const vault = () => {
  opened ??= openVault();
  return opened;
};

/** What was put on the desk at once, in one record: it must be written before the first file is checked. */
export async function keepBatch(rows: DeskRow[]): Promise<void> {
  const [first] = rows;
  if (first) await (await vault()).put(batchKind, String(first.id), rows, { lifeDays });
}

export async function keepRow(row: DeskRow): Promise<void> {
  await (await vault()).put(rowKind, String(row.id), row, { lifeDays });
}

export async function keepReport(report: PdfReport): Promise<void> {
  await (await vault()).put(reportKind, report.file.sha256, report, { lifeDays });
}

export async function keptReport(sha256: string): Promise<PdfReport | null> {
  return (await vault()).get<PdfReport>(reportKind, sha256);
}

/** The desk as it was left: every file put on it, with its outcome where it has one. */
export async function keptRows(): Promise<DeskRow[]> {
  const desk = await vault();
  const finished = new Map((await desk.list<DeskRow>(rowKind)).map(({ value }) => [value.id, value]));
  const batches = await desk.list<DeskRow[]>(batchKind);
  const rows = batches.flatMap(({ value }) => value).map((row) => finished.get(row.id) ?? row);
  return rows.sort((a, b) => a.id - b.id).map((row) => ({ ...row, isAway: true }));
}

export async function forgetDesk(): Promise<void> {
  const desk = await vault();
  for (const kind of [batchKind, rowKind, reportKind]) await desk.forget(kind);
}
