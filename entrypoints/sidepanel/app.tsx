import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Button, Confirm, PageHeader } from '../../components/ui';
import { request } from '../shared/request';
import { saveSettings } from '../shared/settings';
import { CameraPermissionPage } from './camera/permission-page';
import { FormScreen } from './form-screen';
import { MendScreen } from './mend-screen';
import { PageImport } from './page-import';
import { ReviewScreen } from './review-screen';
import { type Screen, screen, wipeEverything } from './session';
import { StartScreen } from './start-screen';

/** The side panel: card → person → plan → fill. */
export function App() {
  const [asking, setAsking] = useState(false);
  const shown = screen.value;

  // A new screen starts at its heading, so that a screen reader says where the person is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another screen is shown
  useEffect(() => {
    document.querySelector<HTMLElement>('main h2')?.focus();
    scrollTo(0, 0);
  }, [shown.is]);

  return (
    <div class={`page${shown.is === 'review' ? '' : ' narrow'}`}>
      <PageHeader
        title={t('sidepanel_title')}
        onLanguage={(language) => void saveSettings({ language })}
        tools={
          <Button kind="quiet" small icon="gear" onClick={() => void request('options/open', {})}>
            {t('sidepanel_settings')}
          </Button>
        }
      />
      <main class="stack">{location.hash === '#camera' ? <CameraPermissionPage /> : <Shown screen={shown} />}</main>
      <footer class="row">
        <Button kind="quiet" small icon="trash" onClick={() => setAsking(true)}>
          {t('sidepanel_wipe')}
        </Button>
      </footer>
      <Confirm
        title={t('sidepanel_wipe_title')}
        open={asking}
        danger
        confirmLabel={t('sidepanel_wipe')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void wipeEverything();
        }}
      >
        <p>{t('sidepanel_wipe_text')}</p>
      </Confirm>
    </div>
  );
}

function Shown({ screen: shown }: { screen: Screen }) {
  switch (shown.is) {
    case 'review':
      return <ReviewScreen reading={shown.reading} known={shown.known ?? null} />;
    case 'page-import':
      return <PageImport />;
    case 'mend':
      return <MendScreen />;
    case 'form':
      return <FormScreen key={shown.person.id} person={shown.person} />;
    default:
      return <StartScreen />;
  }
}
