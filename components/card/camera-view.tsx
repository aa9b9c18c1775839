import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from '../ui';

export interface CameraViewProps {
  /** `null` while the camera starts. */
  stream: MediaStream | null;
  /** A picture is being taken. */
  busy: boolean;
  onShoot: (video: HTMLVideoElement) => void;
  onClose: () => void;
}

const outline = 'M32 0H824a32 32 0 0 1 32 32V508a32 32 0 0 1-32 32H32a32 32 0 0 1-32-32V32a32 32 0 0 1 32-32Z';

/** The camera with the outline of a card (85.6 × 53.98 mm), which the card should fill. Space or Enter takes the picture. */
export function CameraView({ stream, busy, onShoot, onClose }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = stream;
    if (stream) shutter.current?.focus();
  }, [stream]);
  return (
    <fieldset
      class="camera choice-group"
      aria-label={t('sidepanel_camera_title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="camera-sight">
        <video ref={video} autoplay playsInline muted aria-label={t('sidepanel_camera_sight')} />
        {/* An ID-1 card in tenths of a millimetre; what lies outside it is dimmed, however wide the camera sees. */}
        <svg class="camera-guide" viewBox="0 0 856 540" aria-hidden="true">
          <path class="camera-shade" fill-rule="evenodd" d={`M-9000-9000H9000V9000H-9000Z${outline}`} />
          <path class="camera-outline" d={outline} />
        </svg>
      </div>
      <p class="small" role="status">
        {t(stream ? 'sidepanel_camera_hint' : 'sidepanel_camera_starting')}
      </p>
      <div class="row">
        <Button
          kind="primary"
          icon="camera"
          buttonRef={shutter}
          disabled={!stream || busy}
          reason={t('sidepanel_camera_starting')}
          onClick={() => {
            if (video.current) onShoot(video.current);
          }}
        >
          {t('sidepanel_camera_shoot')}
        </Button>
        <Button onClick={onClose}>{t('common_cancel')}</Button>
      </div>
    </fieldset>
  );
}
