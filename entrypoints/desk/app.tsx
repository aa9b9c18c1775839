import { useEffect } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Button, PageHeader } from '../../components/ui';
import { request } from '../shared/request';
import { saveSettings } from '../shared/settings';
import { FilesTab } from './files-tab';

/** Many PDFs at once: drop, watch, sort, look closer, take the result along. */
export function App() {
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
      <FilesTab />
    </main>
  );
}
