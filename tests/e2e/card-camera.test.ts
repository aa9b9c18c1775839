import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CameraWatch, watchCamera } from './card/camera';
import { panelOf, reviewOf } from './card/panel';
import { cardPapers, type Papers } from './card/papers';
import { accessibilityProblems } from './harness/axe';
import { byRole, press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';

let papers: Papers;
beforeAll(async () => {
  papers = await cardPapers();
});

describe('the camera of the machine', () => {
  const withCamera = () => ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${papers.video}`];
  const permit = async (world: World, panel: Page, setting: 'granted' | 'denied') => {
    const client = await panel.createCDPSession();
    const origin = `chrome-extension://${world.extensionId}`;
    await client.send('Browser.setPermission', { permission: { name: 'camera' }, setting, origin });
  };

  it('takes one picture inside the outline of a card, and goes off', async () => {
    const world = await openWorld('citizen', { args: withCamera() });
    try {
      const panel = await panelOf(world);
      await permit(world, panel, 'granted');
      const camera: () => Promise<CameraWatch> = await watchCamera(panel);
      await press(panel, 'Chụp bằng camera');
      await panel.waitForSelector(byRole('button', 'Chụp'));
      await panel.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
      await panel.waitForFunction(() => document.activeElement?.textContent === 'Chụp');
      expect(await camera()).toEqual({ opened: 1, live: 1 });
      expect(await accessibilityProblems(panel)).toEqual([]);
      const shape = await panel.$eval('.camera-outline', (outline) => {
        const { width, height } = outline.getBoundingClientRect();
        return width / height;
      });
      expect(shape).toBeCloseTo(85.6 / 53.98, 1);
      await panel.keyboard.press('Space');
      expect(Object.values(await reviewOf(panel))).toContain(papers.person.personalNumber);
      expect(await camera()).toEqual({ opened: 1, live: 0 });
    } finally {
      await world.close();
    }
  });

  it('goes off when the person leaves it by Escape', async () => {
    const world = await openWorld('citizen', { args: withCamera() });
    try {
      const panel = await panelOf(world);
      await permit(world, panel, 'granted');
      const camera = await watchCamera(panel);
      await press(panel, 'Chụp bằng camera');
      await panel.waitForFunction(() => document.activeElement?.textContent === 'Chụp');
      await panel.keyboard.press('Escape');
      await seeText(panel, 'Thả ảnh thẻ vào đây');
      // The picture goes with the next frame, the camera with it: a second is what a person would call at once.
      await expect.poll(camera, { timeout: 1000 }).toEqual({ opened: 1, live: 0 });
    } finally {
      await world.close();
    }
  });

  it('that was refused, or is not there, has a sentence', async () => {
    const world = await openWorld('citizen', { args: withCamera() });
    try {
      const panel = await panelOf(world);
      await permit(world, panel, 'denied');
      await press(panel, 'Chụp bằng camera');
      await seeText(panel, 'chưa được phép dùng camera');
    } finally {
      await world.close();
    }
    const without = await openWorld('citizen');
    try {
      const panel = await panelOf(without);
      await permit(without, panel, 'granted');
      await press(panel, 'Chụp bằng camera');
      await seeText(panel, 'Không thấy camera nào');
    } finally {
      await without.close();
    }
  });
});
