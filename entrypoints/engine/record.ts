import { checkFactOf } from '../../components/desk/check-fact';
import type { PdfReport } from '../../utils/signature';
import { deskLedger, dossierKey } from '../desk/ledger';

/** Writes a check made in a dossier's page into the ledger of this device. A full disk must not cost the badge. */
export async function recordInDossier(report: PdfReport, page: string, took: number): Promise<void> {
  try {
    const fact = checkFactOf(report, { took, dossier: await dossierKey(page) });
    await (await deskLedger()).record([fact]);
  } catch (error) {
    console.warn('The check was not recorded.', error);
  }
}
