import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { dropCard, fill, openPanelWithConsent, planFor } from './journeys/citizen';
import {
  expectations,
  forbiddenOn,
  framedForm,
  openReplica,
  postbackForm,
  type ReplicaPage,
  stateOf,
} from './journeys/replicas';

/** The replica portals under their true host names, filled from a card through the panel. */
describe('replica portals', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen', { permitted: true });
  });
  // A scenario that failed leaves no panel behind for the next one to be mistaken for its own.
  afterEach(async () => {
    const [first, ...others] = (await world?.browser.pages()) ?? [];
    for (const page of others) await page.close();
    await first?.bringToFront();
  });
  afterAll(() => world?.close());

  it.each(expectations)('$portal: fills what is asked for and nothing else', async (expected) => {
    const { page, panel } = await openReplica(world, expected);
    const before = await stateOf(page);
    expect(await fill(panel)).toContain(expected.report);
    const after = await stateOf(page);
    expect(after).toEqual({ ...before, ...expected.filled });
    expect(await forbiddenOn(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('quốc gia: hands the survey what its lists and dates do not take, and nothing else', async () => {
    const form = expectations.find(({ portal }) => portal === 'quốc gia');
    if (!form) throw new Error('No such replica.');
    const { page, panel } = await openReplica(world, { ...form, url: `${form.url}?nghiem=1` });
    const before = await stateOf(page);
    expect(await fill(panel)).toContain(form.report);
    expect(await stateOf(page)).toEqual({ ...before, ...form.filled });
    expect(await page.$('[data-khong-giay-model]')).toBeNull();
    expect(await forbiddenOn(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('Bộ Công an: fills the one of several people that was chosen', async () => {
    const form = expectations.find(({ portal }) => portal === 'Bộ Công an');
    if (!form) throw new Error('No such replica.');
    // The last radio that fits is pressed last: the third person of the repeated rows.
    const { page, panel } = await openReplica(world, { ...form, part: /Phần khác của tờ khai/ });
    await seeText(panel, 'người thứ 3');
    const before = await stateOf(page);
    expect(await fill(panel)).toContain('Đã điền 3/3 ô');
    expect(await stateOf(page)).toEqual({
      ...before,
      txtFULLNAME_CUNGTD2: 'NGUYỄN VĂN AN',
      txtDOB_CUNGTD2: '01/01/1999',
      txtID_CUNGTD2: '003099000017',
    });
    await panel.close();
    await page.close();
  });

  it('Bộ Tư pháp: fills the e-form in the frame of another host, in blocks that are rebuilt meanwhile', async () => {
    const page = await world.browser.newPage();
    await page.goto(framedForm.url);
    const frame = await page.waitForFrame(async (one) => (await one.$('x-date input')) !== null);
    const stateIn = () => frame.evaluate(() => (window as unknown as ReplicaPage).state());
    const panel = await openPanelWithConsent(world, page);
    await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    await panel.waitForFunction(() => document.body.innerText.includes('Phường Sài Gòn'));
    await planFor(panel, framedForm.part);
    const before = await stateIn();
    expect(await fill(panel)).toContain(framedForm.report);
    expect(await stateIn()).toEqual({ ...before, ...framedForm.filled });
    expect(await forbiddenOn(page)).toEqual([]);
    expect(await frame.evaluate(() => (window as unknown as ReplicaPage).forbidden)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it.each([
    ['hộ kinh doanh', postbackForm.url],
    ['doanh nghiệp', 'https://dangkyquamang.dkkd.gov.vn/online/Forms/APP/Registration.aspx'],
  ])('%s: keeps the plan over a postback and goes on only when told to', async (_, url) => {
    const { page, panel } = await openReplica(world, { ...postbackForm, url });
    const name = await panel.evaluate(
      () =>
        [...document.querySelectorAll('button')].map((one) => one.innerText).find((text) => /^Điền \d+ ô/.test(text)) ??
        '',
    );
    await press(panel, name);
    await seeText(panel, 'Trang vừa tự tải lại giữa chừng', 30_000);
    const postbacks = () => page.evaluate(() => (window as unknown as ReplicaPage).postbacks);
    expect(await postbacks()).toBe(1);
    expect(await stateOf(page)).toMatchObject({ CITY_IDFld: '79', FULL_NAMEFld: '', WARD_IDFld: '' });
    await press(panel, 'Điền tiếp');
    expect(await seeText(panel, /Đã điền \d+\/\d+ ô/, 30_000)).toContain(postbackForm.report);
    expect(await stateOf(page)).toEqual({ ...postbackForm.filled, NAMEFld: '' });
    expect(await postbacks()).toBe(1);
    expect(await forbiddenOn(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('runs the package’s own scripts on a granted host as on the named ones', async () => {
    const page = await world.browser.newPage();
    await page.goto('https://dichvucong.thainguyen.gov.vn/to-khai');
    const isParking = await page.evaluate(() => !HTMLInputElement.prototype.click.toString().includes('[native code]'));
    expect(isParking).toBe(true);
    await page.close();
  });
});
