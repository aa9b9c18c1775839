import type { Page } from 'puppeteer';

/** How many streams of the camera were opened in a page, and how many still look. */
export interface CameraWatch {
  opened: number;
  live: number;
}

/** Counts what the page's code does with the camera, without changing it. */
export async function watchCamera(page: Page): Promise<() => Promise<CameraWatch>> {
  await page.evaluate(() => {
    const streams: MediaStream[] = [];
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      streams.push(stream);
      return stream;
    };
    Object.assign(window, { streams });
  });
  return () =>
    page.evaluate(() => {
      const { streams } = window as unknown as { streams: MediaStream[] };
      const isLive = (stream: MediaStream) => stream.getTracks().some((track) => track.readyState === 'live');
      return { opened: streams.length, live: streams.filter(isLive).length };
    });
}
