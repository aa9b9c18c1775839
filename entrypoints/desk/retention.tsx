import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { Panel, SelectField } from '../../components/ui';
import { managedValues } from '../shared/managed-values';
import { deskLedger } from './ledger';

const choices = ['0', '365', '730', '1825', '3650'] as const;

interface Kept {
  /** 0: ever. */
  days: number;
  isManaged: boolean;
}

/** How long entries stay: what the organisation set for this machine, else what was chosen here, else ever. */
async function readRetention(): Promise<Kept> {
  const managed = await managedValues('ledgerDays');
  if (isDays(managed.ledgerDays)) return { days: managed.ledgerDays, isManaged: true };
  const { ledgerDays } = await browser.storage.local.get('ledgerDays');
  return { days: isDays(ledgerDays) ? ledgerDays : 0, isManaged: false };
}

const isDays = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** Lets go of what is older than the time set. Called when the desk opens and when the time is changed. */
export async function applyRetention(): Promise<void> {
  const { days } = await readRetention();
  if (days > 0) await (await deskLedger()).retain(days);
}

export function Retention({ onChange }: { onChange: () => void }) {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => void readRetention().then(setKept), []);
  if (!kept) return null;
  const own = String(kept.days);
  const options = choices.map((value) => ({ value: value as string, label: t(`ledger_keep_${value}`) }));
  const known = options.some(({ value }) => value === own);
  const choose = async (value: string) => {
    await browser.storage.local.set({ ledgerDays: Number(value) });
    setKept(await readRetention());
    await applyRetention();
    onChange();
  };
  return (
    <Panel title={t('ledger_keep_title')}>
      <SelectField
        label={t('ledger_keep')}
        hint={`${t('ledger_keep_hint')} ${kept.isManaged ? t('ledger_keep_policy') : ''}`}
        value={own}
        options={known ? options : [...options, { value: own, label: t('ledger_keep_other', { days: own }) }]}
        disabled={kept.isManaged}
        onChange={(value) => void choose(value)}
      />
    </Panel>
  );
}
