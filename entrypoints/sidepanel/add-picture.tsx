import { useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Button } from '../../components/ui';
import { acceptedFiles } from './accepted-files';
import { CameraStep } from './camera/camera-step';
import { addPictures } from './session';
import { useGivenFiles } from './use-given-files';

/** The other side of the card, from a file, the clipboard or the camera. */
export function AddPicture() {
  const input = useRef<HTMLInputElement>(null);
  const [camera, setCamera] = useState(false);
  useGivenFiles((files) => void addPictures(files));
  if (camera) {
    return (
      <CameraStep
        onClose={() => setCamera(false)}
        onPicture={(picture) => {
          setCamera(false);
          void addPictures([picture]);
        }}
      />
    );
  }
  return (
    <div class="row">
      <Button kind="quiet" small icon="upload" onClick={() => input.current?.click()}>
        {t('sidepanel_add_picture')}
      </Button>
      <Button kind="quiet" small icon="camera" onClick={() => setCamera(true)}>
        {t('sidepanel_camera_add')}
      </Button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept={acceptedFiles}
        multiple
        tabIndex={-1}
        aria-label={t('sidepanel_add_picture')}
        onChange={(event) => {
          void addPictures([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
