import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import { Button, Notice, Tabs, TextField } from '../ui';
import { noteOf } from './rows';
import type { Decision, DeskRow } from './types';

interface FilePaneProps {
  row: DeskRow;
  /** What was found; null while it is fetched. */
  report: ComponentChildren;
  /** The pages as they look; null where the bytes are not in hand. */
  pages: ComponentChildren;
  /** The paper itself: what it says and its four lights; null as the pages. */
  licence: ComponentChildren;
  onDecide: (decision: Decision | null) => void;
  onNote: (note: string) => void;
  /** Buttons that print. */
  printing: ComponentChildren;
  onClose: () => void;
}

/** The open file beside the list: its report, its pages, and what the officer decides. */
export function FilePane({ row, report, pages, licence, onDecide, onNote, printing, onClose }: FilePaneProps) {
  const [tab, setTab] = useState<'report' | 'licence' | 'pages'>('report');
  const [note, setNote] = useState(row.note ?? '');
  useEffect(() => setNote(row.note ?? ''), [row.note]);
  const isChecked = row.summary !== undefined;
  return (
    <section class="desk-pane stack" aria-label={t('desk_pane', { name: row.name })}>
      <header class="desk-pane-head">
        <h2>{row.name}</h2>
        <Button kind="quiet" small icon="x" onClick={onClose}>
          {t('desk_close')}
        </Button>
      </header>
      {isChecked ? (
        <>
          <div class="row">
            {(['accepted', 'flagged'] as const).map((decision) => (
              <Button
                key={decision}
                small
                icon={decision === 'accepted' ? 'check' : 'alert'}
                pressed={row.decision === decision}
                onClick={() => onDecide(row.decision === decision ? null : decision)}
              >
                {t(`desk_decide_${decision}`)}
              </Button>
            ))}
            {printing}
          </div>
          <TextField
            label={t('desk_note')}
            hint={t('desk_note_hint')}
            value={note}
            onInput={setNote}
            onEnter={() => onNote(note)}
            onBlur={() => onNote(note)}
          />
          <Tabs
            label={t('desk_pane', { name: row.name })}
            tabs={[
              { id: 'report', label: t('report_tab_result') },
              { id: 'licence', label: t('licence_tab') },
              { id: 'pages', label: t('report_tab_pages') },
            ]}
            selected={tab}
            onSelect={setTab}
          >
            {{ report, licence, pages }[tab] ?? <Notice tone="info">{t('desk_away_pages')}</Notice>}
          </Tabs>
        </>
      ) : (
        <p>{noteOf(row) || t('desk_not_checked_yet')}</p>
      )}
    </section>
  );
}
