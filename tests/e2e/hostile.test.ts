import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, seeText } from './harness/page';
import { eForm, openWorld, type World } from './harness/world';
import { dropCard, fill, formState, openPanelWithConsent, planFor } from './journeys/citizen';

/** Pages that change under a fill, and people who click twice. */
describe('a page that does not hold still', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen');
  });
  afterAll(() => world?.close());

  async function planned() {
    const page = await world.browser.newPage();
    await page.goto(eForm);
    await page.waitForSelector('input[name="data[ownerFullname]"]');
    const panel = await openPanelWithConsent(world, page);
    await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    await panel.waitForFunction(() => document.body.innerText.includes('Phường Sài Gòn'));
    await planFor(panel, /Chủ hồ sơ/);
    return { page, panel };
  }

  it('names the field that vanished and fills the rest', async () => {
    const { page, panel } = await planned();
    await page.evaluate(() => document.querySelector('.formio-component-ownerAddress')?.remove());
    const report = await fill(panel);
    expect(report).toContain('Đã điền 8/9 ô');
    expect(report).toContain('không còn trên trang');
    await panel.close();
    await page.close();
  });

  it('fills once however often the button is pressed', async () => {
    const { page, panel } = await planned();
    await panel.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) => /^Điền \d+ ô/.test(one.innerText));
      button?.focus();
    });
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Enter');
    await seeText(panel, /Đã điền 9\/9 ô/, 45_000);
    const { data, forbidden } = await formState(page);
    expect(data.ownerFullname).toBe('NGUYỄN VĂN AN');
    expect(forbidden).toEqual([]);
    await press(panel, 'Hoàn tác');
    await page.waitForFunction(
      () =>
        (window as unknown as { form: { submission: { data: { ownerFullname: string } } } }).form.submission.data
          .ownerFullname === '',
    );
  });
});
