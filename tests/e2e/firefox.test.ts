import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFixtures, type Fixtures } from '../fixtures';
import { hosts, type Portals, startPortals } from '../portals/server';
import { type FirefoxTab, type FirefoxWithExtension, launchFirefox } from './harness/firefox';

const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.innerText.trim().startsWith('${name}'))`;
const hasText = (text: string) => `document.body.innerText.normalize('NFC').includes('${text}')`;

async function importRoot(firefox: FirefoxWithExtension, fixtures: Fixtures): Promise<void> {
  const options = await firefox.newTab();
  await options.goto(`${firefox.origin}options.html#trust`);
  await options.until(`document.querySelector('input[type=file]')`);
  await options.chooseFiles(`document.querySelector('input[type=file]')`, [fixtures.authority.rootFiles.p7b]);
  await options.until(button('Đã so'));
  await options.click(button('Đã so'));
  await options.until(`!(${hasText('Chưa được tin')})`);
}

async function verdict(tab: FirefoxTab, file: string): Promise<string> {
  await tab.until(`document.querySelector('input[type=file]')`);
  await tab.chooseFiles(`document.querySelector('input[type=file]')`, [file]);
  await tab.until(`document.querySelector('.verdict h2')`, 30_000);
  return tab.evaluate<string>(`document.querySelector('.verdict h2').textContent`);
}

describe('the citizen package in Firefox', () => {
  let fixtures: Fixtures;
  let portals: Portals;
  let firefox: FirefoxWithExtension;
  beforeAll(async () => {
    fixtures = await ensureFixtures();
    portals = await startPortals();
    firefox = await launchFirefox('citizen', hosts);
  });
  afterAll(async () => {
    await firefox?.close();
    await portals?.close();
  });

  it('reads a card and fills the owner’s block of the e-form', async () => {
    const form = await firefox.newTab();
    await form.goto(
      `https://dichvucong.hochiminhcity.gov.vn:${portals.port}/vi/padsvc/apply-online/0123456789abcdef01234567`,
    );
    await form.until(`window.form?.submission?.data?.fullname`);
    const panel = await firefox.newTab('window');
    await panel.goto(`${firefox.origin}sidepanel.html`);
    await panel.until(hasText('Trước khi đọc thẻ'));
    await panel.click(`document.querySelectorAll('input[type=checkbox]')[0]`);
    await panel.click(`document.querySelectorAll('input[type=checkbox]')[1]`);
    await panel.click(button('Đồng ý và tiếp tục'));
    await panel.until(`document.querySelector('input[type=file]')`);
    await panel.chooseFiles(`document.querySelector('input[type=file]')`, [fixtures.pictures['cccd-2021'] ?? '']);
    await panel.until(hasText('Phường Sài Gòn, Thành phố Hồ Chí Minh'), 30_000);
    await panel.click(button('Dùng thông tin này'));
    await panel.until(hasText('Điền vào phần của ai?'));
    await panel.click(
      `[...document.querySelectorAll('input[type=radio]')].find((one) => one.labels[0].textContent.includes('Chủ hồ sơ'))`,
    );
    await panel.until(button('Điền 9 ô'));
    await panel.click(button('Điền 9 ô'));
    await panel.until(hasText('Đã điền 9/9 ô'), 45_000);
    const data = await form.evaluate<Record<string, unknown>>('window.form.submission.data');
    expect(data).toMatchObject({ ownerFullname: 'NGUYỄN VĂN AN', ownerIdentityNumber: '003099000017' });
    expect([data.ownerGender, data.ownerProvince, data.ownerDistrict].map(String)).toEqual(['1', '79', '26740']);
    expect(await form.evaluate<string[]>('window.forbidden')).toEqual([]);
  });

  it('verifies a PDF against an imported anchor', async () => {
    await importRoot(firefox, fixtures);
    const report = await firefox.newTab();
    await report.goto(`${firefox.origin}report.html`);
    expect(await verdict(report, fixtures.pdfs.valid.path)).toBe('Hợp lệ');
  });

  it('compares the signed version with a file that was saved again', async () => {
    const report = await firefox.newTab('window');
    await report.goto(`${firefox.origin}report.html`);
    await verdict(report, fixtures.pdfs['changed-later'].path);
    await report.until(hasText('nằm đè lên nội dung đã có khi ký'));
    await report.click(button('Xem bản đã ký'));
    await report.until(`document.querySelectorAll('.page-pair canvas').length === 2`);
  });
});

describe('the officer package in Firefox', () => {
  let fixtures: Fixtures;
  let firefox: FirefoxWithExtension;
  beforeAll(async () => {
    fixtures = await ensureFixtures();
    firefox = await launchFirefox('officer', hosts);
  });
  afterAll(() => firefox?.close());

  it('verifies files on the desk', async () => {
    await importRoot(firefox, fixtures);
    const desk = await firefox.newTab();
    await desk.goto(`${firefox.origin}desk.html`);
    await desk.until(`document.querySelector('input[type=file]')`);
    const { valid, tampered, unsigned } = fixtures.pdfs;
    await desk.chooseFiles(`document.querySelector('input[type=file]')`, [valid.path, tampered.path, unsigned.path]);
    await desk.until(hasText('Tổng số: 3 tệp · Hợp lệ: 1 · Không hợp lệ: 1 · Không có chữ ký: 1'), 30_000);
    expect(await desk.evaluate<number>(`document.querySelectorAll('tbody tr').length`)).toBe(3);
  });
});
