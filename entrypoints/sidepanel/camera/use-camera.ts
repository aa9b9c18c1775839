import { useEffect, useState } from 'preact/hooks';
import { type CameraFailure, cameraPermission, closeCamera, openCamera } from './open-camera';

export type Camera = { is: 'starting' } | { is: 'live'; stream: MediaStream } | { is: 'failed'; why: CameraFailure };

/** A camera is not left on before a person who went away. */
const longestMs = 3 * 60_000;

/**
 * The camera for as long as it is shown and looked at: it is closed when the screen goes, when the panel is hidden,
 * and after three minutes. Permission given in another page starts it by itself.
 */
export function useCamera(onLeave: () => void): { camera: Camera; retry: () => void } {
  const [camera, setCamera] = useState<Camera>({ is: 'starting' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once an attempt
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isOver = false;
    setCamera({ is: 'starting' });
    void openCamera().then((opened) => {
      if (typeof opened === 'string') {
        if (!isOver) setCamera({ is: 'failed', why: opened });
        return;
      }
      stream = opened;
      if (isOver) closeCamera(opened);
      else setCamera({ is: 'live', stream: opened });
    });
    return () => {
      isOver = true;
      if (stream) closeCamera(stream);
    };
  }, [attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: for as long as the camera is on
  useEffect(() => {
    if (camera.is !== 'live') return;
    const timer = setTimeout(onLeave, longestMs);
    const leaveWhenHidden = () => {
      if (document.hidden) onLeave();
    };
    document.addEventListener('visibilitychange', leaveWhenHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', leaveWhenHidden);
    };
  }, [camera.is]);

  const retry = () => setAttempt((before) => before + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for as long as the permission is missing
  useEffect(() => {
    if (camera.is !== 'failed') return;
    let status: PermissionStatus | null = null;
    const retryWhenGiven = () => {
      if (status?.state === 'granted') retry();
    };
    void cameraPermission().then((found) => {
      status = found;
      found?.addEventListener('change', retryWhenGiven);
    });
    return () => status?.removeEventListener('change', retryWhenGiven);
  }, [camera.is]);

  return { camera, retry };
}
