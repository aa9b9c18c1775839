import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { DeskRow } from '../../components/desk';
import type { PdfReport } from '../../utils/signature';
import { runJob } from '../shared/engine';

const settingName = 'deskReadsLicences';

/** Whether what the papers say is read along with their signatures; a scan takes seconds, so the officer chooses. */
export const readsLicences = signal(false);

export async function loadReadsLicences(): Promise<void> {
  readsLicences.value = (await browser.storage.local.get(settingName))[settingName] === true;
}

export async function setReadsLicences(value: boolean): Promise<void> {
  readsLicences.value = value;
  await browser.storage.local.set({ [settingName]: value });
}

/** What kind of licence a signed file is and what its four lights come to; undefined where it is none or not read. */
export async function licenceOf(
  file: File,
  report: PdfReport,
  signal: AbortSignal,
): Promise<NonNullable<DeskRow['summary']>['licence']> {
  if (!readsLicences.value || report.signatures.length === 0) return undefined;
  const url = URL.createObjectURL(file);
  const against = { report, dossier: {} };
  const result = await runJob('readLicence', { file: { url, name: file.name }, against }, { signal });
  URL.revokeObjectURL(url);
  if (!result.ok || !result.value.judgement || !result.value.reading.kind) return undefined;
  const { verdict, lights } = result.value.judgement;
  return { kind: result.value.reading.kind, verdict, lights };
}
