import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';

/** What a person may agree to, each apart (Law 91/2025/QH15 Art. 9; facts/idcards.md 8). */
export type Purpose = 'readCard' | 'fillForm' | 'keepPerson';

/** One line of the log that proves what was agreed to and when; withdrawn lines stay. */
export interface ConsentRecord {
  purpose: Purpose;
  /** The sentence as it stood beside the box that was ticked; it proves what was understood. */
  wording?: string;
  givenAt: string;
  withdrawnAt?: string;
}

const key = 'consents';

/** Every consent given on this device, oldest first. */
export async function listConsents(): Promise<ConsentRecord[]> {
  const stored = (await browser.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored.filter(isRecord) : [];
}

/** The purposes agreed to and not withdrawn. */
export async function activeConsents(): Promise<Set<Purpose>> {
  const records = await listConsents();
  return new Set(records.filter((record) => !record.withdrawnAt).map((record) => record.purpose));
}

export async function giveConsent(purposes: Purpose[]): Promise<void> {
  const active = await activeConsents();
  const givenAt = new Date().toISOString();
  const added = purposes
    .filter((purpose) => !active.has(purpose))
    .map((purpose): ConsentRecord => ({ purpose, wording: t(`sidepanel_consent_${purpose}`), givenAt }));
  if (added.length > 0) await browser.storage.local.set({ [key]: [...(await listConsents()), ...added] });
}

export async function withdrawConsent(purpose: Purpose): Promise<void> {
  const withdrawnAt = new Date().toISOString();
  const records = (await listConsents()).map((record) =>
    record.purpose === purpose && !record.withdrawnAt ? { ...record, withdrawnAt } : record,
  );
  await browser.storage.local.set({ [key]: records });
}

function isRecord(value: unknown): value is ConsentRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { purpose, givenAt } = value as Partial<Record<keyof ConsentRecord, unknown>>;
  return (purpose === 'readCard' || purpose === 'fillForm' || purpose === 'keepPerson') && typeof givenAt === 'string';
}
