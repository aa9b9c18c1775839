import type { DossierFacts } from '../../utils/licence';
import { t } from '../i18n';
import { TextField } from '../ui';

interface DossierFormProps {
  facts: DossierFacts;
  onChange: (facts: DossierFacts) => void;
}

/** What the dossier says, typed by the officer; only compared, never kept. */
export function DossierForm({ facts, onChange }: DossierFormProps) {
  const set = (name: keyof DossierFacts, value: string) => {
    const { [name]: _, ...others } = facts;
    onChange(value.trim() === '' ? others : { ...others, [name]: value.trim() });
  };
  // Twelve digits may be either: a person's tax number is the personal number.
  const setNumber = (value: string) => {
    const { personalNumber: _, taxNumber: __, ...others } = facts;
    const number = value.replace(/\s/g, '');
    if (number === '') return onChange(others);
    onChange({
      ...others,
      ...(/^\d{10}(?:-?\d{3})?$/.test(number) ? { taxNumber: number } : { personalNumber: number }),
    });
  };
  return (
    <details class="panel">
      <summary>{t('licence_dossier')}</summary>
      <div class="stack">
        <p class="small soft">{t('licence_dossier_hint')}</p>
        <TextField
          label={t('licence_dossier_number')}
          value={facts.number ?? ''}
          onInput={(value) => set('number', value)}
        />
        <TextField
          label={t('licence_dossier_personal')}
          inputMode="numeric"
          value={facts.personalNumber ?? facts.taxNumber ?? ''}
          onInput={setNumber}
        />
        <TextField
          label={t('licence_dossier_holder')}
          value={facts.holder ?? ''}
          onInput={(value) => set('holder', value)}
        />
      </div>
    </details>
  );
}
