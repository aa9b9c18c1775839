/** Why there is no picture from the camera; the screen has a sentence for each (`sidepanel_camera_<why>`). */
export type CameraFailure = 'denied' | 'absent' | 'busy' | 'ask-in-tab';

/** The camera's own pictures as large as it makes them; the one at the back where there are two. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { width: { ideal: 3840 }, height: { ideal: 2160 }, facingMode: { ideal: 'environment' } },
};

/** Opens the camera, after the browser has asked the person. */
export async function openCamera(): Promise<MediaStream | CameraFailure> {
  if (!navigator.mediaDevices) return 'absent';
  try {
    return await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent';
    if (name !== 'NotAllowedError' && name !== 'SecurityError') return 'busy';
    // A side panel cannot always show the browser's question: then it was neither given nor refused.
    return (await cameraPermission())?.state === 'prompt' ? 'ask-in-tab' : 'denied';
  }
}

/** What the person has decided about the camera so far; null where the browser does not say. */
export function cameraPermission(): Promise<PermissionStatus | null> {
  return navigator.permissions.query({ name: 'camera' }).catch(() => null);
}

/** Nothing looks through the camera any more; its light goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** One still: the camera's own when that is larger than its video, else the frame on screen. */
export async function takeStill(stream: MediaStream, video: HTMLVideoElement, name: string): Promise<File | null> {
  const blob = (await ownStill(stream)) ?? (await frameOf(video));
  return blob ? new File([blob], name, { type: blob.type }) : null;
}

const stillMs = 4000;

async function ownStill(stream: MediaStream): Promise<Blob | null> {
  const [track] = stream.getVideoTracks();
  if (!track || typeof ImageCapture === 'undefined') return null;
  const capture = new ImageCapture(track);
  const late = new Promise<null>((done) => setTimeout(done, stillMs, null));
  try {
    const most = (await capture.getPhotoCapabilities()).imageWidth?.max ?? 0;
    if (most <= (track.getSettings().width ?? 0)) return null;
    return await Promise.race([capture.takePhoto({ imageWidth: most }), late]);
  } catch {
    return null;
  }
}

async function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
}
