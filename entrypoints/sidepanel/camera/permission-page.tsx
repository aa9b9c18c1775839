import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../components/i18n';
import { Button, Notice, Panel } from '../../../components/ui';
import { type CameraFailure, closeCamera, openCamera } from './open-camera';

/** Asks for the camera in a tab, where the browser can show its question. Nothing is looked at here. */
export function CameraPermissionPage() {
  const [answer, setAnswer] = useState<'asking' | 'given' | CameraFailure>('asking');
  const ask = async () => {
    setAnswer('asking');
    const opened = await openCamera();
    if (typeof opened === 'string') return setAnswer(opened);
    closeCamera(opened);
    setAnswer('given');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => void ask(), []);
  return (
    <Panel title={t('sidepanel_camera_permission_title')}>
      {answer === 'given' ? (
        <Notice tone="good" live="polite">
          {t('sidepanel_camera_given')}
        </Notice>
      ) : (
        <>
          <p>{t('sidepanel_camera_permission_text')}</p>
          {answer === 'asking' ? null : (
            <Notice tone="warn" live="now">
              {t(`sidepanel_camera_${answer === 'ask-in-tab' ? 'denied' : answer}`)}
            </Notice>
          )}
          <div>
            <Button onClick={() => void ask()}>{t('sidepanel_camera_retry')}</Button>
          </div>
        </>
      )}
      {answer === 'given' ? (
        <div>
          <Button kind="primary" onClick={() => window.close()}>
            {t('sidepanel_camera_close_page')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
