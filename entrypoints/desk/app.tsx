import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Button, PageHeader, Tabs } from '../../components/ui';
import { request } from '../shared/request';
import { saveSettings } from '../shared/settings';
import { FiguresTab } from './figures-tab';
import { FilesTab } from './files-tab';
import { LedgerTab } from './ledger-tab';
import { SlipPrinter, slip } from './print-slip';

const tabs = ['files', 'ledger', 'figures'] as const;

/** Many PDFs at once: drop, watch, sort, look closer, take the result along; the record of it, and its figures. */
export function App() {
  const [tab, setTab] = useState<(typeof tabs)[number]>('files');
  useEffect(() => {
    document.title = t('officer_name');
  });
  return (
    <main class="desk-page">
      <div class="no-print">
        <PageHeader
          title={t('desk_title')}
          note={t('report_note')}
          tools={
            <Button kind="quiet" icon="gear" onClick={() => void request('options/open', {})}>
              {t('desk_options')}
            </Button>
          }
          onLanguage={(language) => void saveSettings({ language })}
        />
      </div>
      <div class={slip.value ? 'no-print' : undefined}>
        <Tabs
          label={t('desk_tabs')}
          tabs={tabs.map((id) => ({ id, label: t(`desk_tab_${id}`) }))}
          selected={tab}
          onSelect={setTab}
        >
          {tab === 'files' ? <FilesTab /> : null}
          {tab === 'ledger' ? <LedgerTab /> : null}
          {tab === 'figures' ? <FiguresTab /> : null}
        </Tabs>
      </div>
      <SlipPrinter />
    </main>
  );
}
