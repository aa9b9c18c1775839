import { t } from '../i18n';
import { kindWords } from '../licence';
import { Button, DayField, SelectField, TextField } from '../ui';
import { noWish, valuesOf, type Wish } from './arrange';
import type { DeskRow, RowVerdict } from './types';

const verdicts: RowVerdict[] = ['valid', 'indeterminate', 'invalid', 'unsigned', 'failed', 'waiting'];

interface DeskFiltersProps {
  rows: DeskRow[];
  wish: Wish;
  onWish: (change: Partial<Wish>) => void;
}

/** What is to be shown: by words, outcome, agency, signer and signing day. */
export function DeskFilters({ rows, wish, onWish }: DeskFiltersProps) {
  const list = (of: 'agency' | 'signer') => [
    { value: '', label: t('desk_verdict_all') },
    ...valuesOf(rows, of).map((value) => ({ value, label: value })),
  ];
  const kinds = [...new Set(rows.flatMap((row) => row.summary?.licence?.kind ?? []))];
  const isFiltered =
    wish.verdict !== 'all' || [wish.words, wish.agency, wish.signer, wish.licence, wish.from, wish.to].some(Boolean);
  const { column, descending } = wish;
  return (
    <fieldset class="desk-filters">
      <legend class="visually-hidden">{t('desk_filters')}</legend>
      <TextField label={t('desk_search')} search value={wish.words} onInput={(words) => onWish({ words })} />
      <SelectField
        label={t('desk_filter')}
        value={wish.verdict}
        options={[
          { value: 'all' as const, label: t('desk_verdict_all') },
          { value: 'open' as const, label: t('desk_verdict_open') },
          ...verdicts.map((value) => ({ value, label: t(`desk_verdict_${value}`) })),
        ]}
        onChange={(verdict) => onWish({ verdict })}
      />
      <SelectField
        label={t('desk_agency')}
        value={wish.agency}
        options={list('agency')}
        onChange={(agency) => onWish({ agency })}
      />
      <SelectField
        label={t('desk_column_signer')}
        value={wish.signer}
        options={list('signer')}
        onChange={(signer) => onWish({ signer })}
      />
      {kinds.length > 0 ? (
        <SelectField
          label={t('figures_licence')}
          value={wish.licence}
          options={[
            { value: '', label: t('desk_verdict_all') },
            ...kinds.map((kind) => ({ value: kind as string, label: kindWords(kind) })),
          ]}
          onChange={(licence) => onWish({ licence })}
        />
      ) : null}
      <DayField label={t('desk_from')} value={wish.from} onChange={(from) => onWish({ from })} />
      <DayField label={t('desk_to')} value={wish.to} onChange={(to) => onWish({ to })} />
      {isFiltered ? (
        <Button small onClick={() => onWish({ ...noWish, column, descending })}>
          {t('desk_filters_none')}
        </Button>
      ) : null}
    </fieldset>
  );
}
