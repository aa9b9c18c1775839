import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DeskRow } from '../../components/desk';
import { Slip } from '../../components/ledger';
import type { PdfReport } from '../../utils/signature';
import { reportOf, rows } from './queue';

/** What is being printed instead of the screen; null when nothing is. */
export const slip = signal<{ reports: PdfReport[]; dossier: string | null } | null>(null);

/** Files that came in the same folder or archive and have a result; the file alone where it came by itself. */
export function dossierOf(row: DeskRow): DeskRow[] {
  return row.dossier === null ? [row] : rows.value.filter((one) => one.dossier === row.dossier && one.summary);
}

/** Prints the slip of these files. Resolves when there is something to print. */
export async function printSlip(files: DeskRow[], dossier: string | null): Promise<void> {
  const reports = (await Promise.all(files.map(reportOf))).filter((report) => report !== null);
  if (reports.length > 0) slip.value = { reports, dossier };
}

/** Stands in the page while the browser prints it, and goes when it is done. */
export function SlipPrinter() {
  return slip.value ? <Printed {...slip.value} /> : null;
}

function Printed({ reports, dossier }: { reports: PdfReport[]; dossier: string | null }) {
  useEffect(() => {
    const over = () => {
      slip.value = null;
    };
    window.addEventListener('afterprint', over, { once: true });
    // Once the sheet has been drawn.
    requestAnimationFrame(() => window.print());
    return () => window.removeEventListener('afterprint', over);
  }, []);
  return <Slip reports={reports} dossier={dossier} />;
}
