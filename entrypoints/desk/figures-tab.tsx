import { useEffect, useState } from 'preact/hooks';
import { toCsv } from '../../components/desk';
import { t } from '../../components/i18n';
import { FiguresView, figureLines } from '../../components/ledger';
import { Button, DayField, Notice, Progress, SelectField } from '../../components/ui';
import { type Figures, figuresOf, type Period } from '../../utils/ledger';
import { formatDate, todayInVietnam } from '../../utils/text';
import { saveFile } from '../shared/save-file';
import { deskLedger } from './ledger';

const dayMs = 86_400_000;
const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`);

/** What the checks of a time add up to, on the screen, as one printed page and for a spreadsheet. */
export function FiguresTab() {
  const [from, setFrom] = useState(() => `${todayInVietnam().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(() => todayInVietnam());
  const [period, setPeriod] = useState<Period>('month');
  const [figures, setFigures] = useState<Figures | null>(null);
  useEffect(() => {
    if (from === '' || to === '') return;
    let isWanted = true;
    setFigures(null);
    const end = new Date(startOf(to).getTime() + dayMs);
    void deskLedger()
      .then((ledger) => figuresOf(ledger.entries(startOf(from), end), period))
      .then((made) => isWanted && setFigures(made));
    return () => {
      isWanted = false;
    };
  }, [from, to, period]);
  const time = t('figures_time', { from: formatDate(from), to: formatDate(to) });
  return (
    <div class="stack-l">
      <div class="figures-wish no-print">
        <DayField label={t('figures_from')} value={from} onChange={setFrom} />
        <DayField label={t('figures_to')} value={to} onChange={setTo} />
        <SelectField
          label={t('figures_by')}
          value={period}
          options={(['day', 'month', 'quarter'] as const).map((value) => ({ value, label: t(`figures_by_${value}`) }))}
          onChange={setPeriod}
        />
      </div>
      {figures === null ? <Progress label={t('figures_making')} /> : null}
      {figures?.checks === 0 ? (
        <Notice tone="info">
          {t('figures_none')} {t('figures_none_next')}
        </Notice>
      ) : null}
      {figures && figures.checks > 0 ? (
        <>
          <FiguresView figures={figures} time={time} />
          <div class="row no-print">
            <Button icon="file" onClick={() => window.print()}>
              {t('figures_print')}
            </Button>
            <Button
              icon="download"
              onClick={() => saveFile('bao-cao-kiem-tra.csv', toCsv(figureLines(figures, time)), 'text/csv')}
            >
              {t('figures_export')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
