import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/axe';
import { seeText } from './harness/page';
import { eForm, openWorld, type World } from './harness/world';
import { dropCard, fill, formState, openPanelWithConsent, planFor, reviewValues } from './journeys/citizen';

/** A citizen fills the owner's block of an e-form from a photo of the card. */
describe('card to form', () => {
  let world: World;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    world = await openWorld('citizen');
    page = await world.browser.newPage();
    await page.goto(eForm);
    await page.waitForSelector('input[name="data[ownerFullname]"]');
    panel = await openPanelWithConsent(world, page);
  });
  afterAll(() => world?.close());

  it('reads every field of the QR, and marks what it derives', async () => {
    const text = await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    const values = Object.values(await reviewValues(panel));
    expect(values).toEqual(
      expect.arrayContaining(['003099000017', 'Nguyễn Văn An', '01/01/1999', 'Nam', '01/06/2022', '01/01/2039']),
    );
    expect(text).toContain('suy ra theo quy định');
    // The table of units is fetched at the first look-up only.
    await seeText(panel, 'Phường Sài Gòn, Thành phố Hồ Chí Minh');
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  it('shows the plan before anything is written', async () => {
    const plan = await planFor(panel, /Chủ hồ sơ/);
    expect(plan).toContain('NGUYỄN VĂN AN');
    const { data } = await formState(page);
    expect(data.ownerFullname).toBe('');
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  it('fills the block, reads every field back, and touches nothing else', async () => {
    const report = await fill(panel);
    expect(report).toContain('Đã điền 9/9 ô');
    const { data, forbidden } = await formState(page);
    expect(data).toMatchObject({
      ownerFullname: 'NGUYỄN VĂN AN',
      ownerIdentityNumber: '003099000017',
      ownerIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      ownerAddress: '12 Đồng Khởi, Khu phố 3',
    });
    expect(String(data.ownerBirthday)).toMatch(/^1999-01-01/);
    expect(String(data.ownerIdentityDate)).toMatch(/^2022-06-01/);
    expect([data.ownerGender, data.ownerProvince, data.ownerDistrict].map(String)).toEqual(['1', '79', '26740']);
    expect(data).toMatchObject({ fullname: 'TRẦN THỊ BÌNH', identityNumber: '003160000019', birthday: '15/05/1960' });
    expect([data.ownertaxCode, data.ownerPhone, data.noidungyeucaugiaiquyet, data.organization]).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(forbidden).toEqual([]);
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  it('gives the page back on undo', async () => {
    const [button] = await panel.$$('::-p-aria([name="Hoàn tác"][role="button"])');
    await button?.click();
    await page.waitForFunction(
      () =>
        (window as unknown as { form: { submission: { data: { ownerFullname: string } } } }).form.submission.data
          .ownerFullname === '',
    );
    const { data } = await formState(page);
    expect([data.ownerFullname, data.ownerIdentityNumber, data.ownerAddress]).toEqual(['', '', '']);
  });

  it('sent nothing to any other host', () => {
    expect(world.refused).toEqual([]);
    expect(world.portals.uploads).toEqual([]);
  });
});

describe('what is no card', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen');
  });
  afterAll(() => world?.close());

  it.each([
    ['qr-is-link', 'đường liên kết'],
    ['health-card', 'không phải'],
    ['no-card', 'mã QR'],
  ])('%s gets a clear sentence and no data', async (name, words) => {
    const page = await world.browser.newPage();
    await page.goto(eForm);
    const panel = await openPanelWithConsent(world, page);
    const text = await dropCard(panel, world.fixtures.pictures[name] ?? '');
    expect(text.toLowerCase()).toContain(words.toLowerCase());
    expect(text).not.toContain('003099000017');
    await panel.close();
    await page.close();
  });
});
