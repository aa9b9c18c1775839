import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalForm, openWorld, type World } from './harness/world';
import { chooseFile, dropCard, fill, openPanelWithConsent, planFor, pressInPage } from './journeys/citizen';
import { spokenText } from './journeys/officer';

interface NationalPage {
  survey: { data: Record<string, unknown> };
  forbidden: string[];
}

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { survey, forbidden } = window as unknown as NationalPage;
    return { data: { ...survey.data }, forbidden };
  });

/** The national portal: SurveyJS inside React, lists that load late, a date, a dummy first option. */
describe('the national e-form', () => {
  let world: World;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    world = await openWorld('citizen');
    page = await world.browser.newPage();
    await page.goto(nationalForm);
    await page.waitForSelector('[data-name^=citizenHoVaTen_NgdcKS]');
    panel = await openPanelWithConsent(world, page);
    await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    await panel.waitForFunction(() => document.body.innerText.includes('Phường Sài Gòn'));
  });
  afterAll(() => world?.close());

  it('fills the owner’s block through the page’s own controls', async () => {
    await planFor(panel, /Chủ hồ sơ/);
    expect(await fill(panel)).toContain('Đã điền 7/7 ô');
    const { data, forbidden } = await stateOf(page);
    expect(data).toMatchObject({
      citizenHoVaTen_NgdcKS__127: 'NGUYỄN VĂN AN',
      citizenSoDinhDanh__127: '003099000017',
      citizenNgaythangnamsinh_NgdcKS__127: '1999-01-01',
      citizenGioitinh_NgdcKS__127: '1',
      citizenTinh__127: '79',
      citizenXa__127: '26740',
      citizenDiaChi__127: '12 Đồng Khởi, Khu phố 3',
      citizenHoVaTen_nyc__127: 'TRẦN THỊ BÌNH',
    });
    expect(forbidden).toEqual([]);
  });

  it('says what the portal said when it refuses the original', async () => {
    await chooseFile(page, world.fixtures.pictures.paper ?? '');
    await pressInPage(page, 'Dùng tệp gốc');
    await page.waitForSelector('.toast');
    let spoken = '';
    for (let tries = 0; tries < 40 && !spoken.includes('Cổng'); tries += 1) {
      await new Promise((next) => setTimeout(next, 250));
      spoken = await spokenText(page);
    }
    expect(spoken).toContain('nhỏ hơn 2MB');
    expect(spoken).toMatch(/Cổng (từ chối|chưa nhận|báo)/);
  });
});
