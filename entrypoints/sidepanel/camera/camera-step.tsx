import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CameraView } from '../../../components/card/camera-view';
import { t } from '../../../components/i18n';
import { Button, Notice } from '../../../components/ui';
import { pageUrl } from '../../shared/paths';
import { type CameraFailure, takeStill } from './open-camera';
import { useCamera } from './use-camera';

interface CameraStepProps {
  onPicture: (picture: File) => void;
  onClose: () => void;
}

/** One picture from the camera. The camera is off as soon as the picture is taken. */
export function CameraStep({ onPicture, onClose }: CameraStepProps) {
  const { camera, retry } = useCamera(onClose);
  const [busy, setBusy] = useState(false);
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );
  if (camera.is === 'failed') return <Failure why={camera.why} onRetry={retry} onClose={onClose} />;
  const stream = camera.is === 'live' ? camera.stream : null;
  return (
    <CameraView
      stream={stream}
      busy={busy}
      onClose={onClose}
      onShoot={async (video) => {
        if (!stream) return;
        setBusy(true);
        const picture = await takeStill(stream, video, t('sidepanel_camera_picture'));
        if (!isOpen.current) return;
        if (picture) onPicture(picture);
        else setBusy(false);
      }}
    />
  );
}

interface FailureProps {
  why: CameraFailure;
  onRetry: () => void;
  onClose: () => void;
}

function Failure({ why, onRetry, onClose }: FailureProps) {
  return (
    <Notice
      tone="warn"
      live="now"
      action={
        <>
          {why === 'ask-in-tab' ? (
            <Button kind="primary" small onClick={() => void openPermissionPage()}>
              {t('sidepanel_camera_ask')}
            </Button>
          ) : (
            <Button small onClick={onRetry}>
              {t('sidepanel_camera_retry')}
            </Button>
          )}
          <Button small onClick={onClose}>
            {t('common_close')}
          </Button>
        </>
      }
    >
      {t(`sidepanel_camera_${why}`)}
    </Notice>
  );
}

/** The same page in a tab of its own, where the browser can show its question; the answer counts for the panel too. */
async function openPermissionPage(): Promise<void> {
  await browser.tabs.create({ url: pageUrl('sidepanel', '#camera') });
}
