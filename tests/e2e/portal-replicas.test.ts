import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { dropCard, fill, openPanelWithConsent, planFor } from './journeys/citizen';

interface ReplicaPage {
  state(): Record<string, unknown>;
  forbidden: string[];
  postbacks: number;
}

/** What one replica must hold after the card's person was filled in for one part of it. */
interface Expectation {
  portal: string;
  url: string;
  /** There when the portal's own scripts are done. */
  ready: string;
  /** The part of the form, as the panel names it. */
  part: RegExp;
  report: string;
  filled: Record<string, unknown>;
}

const owner = { name: 'NGUYỄN VĂN AN', number: '003099000017', street: '12 Đồng Khởi, Khu phố 3' };
const issuer = 'Cục Cảnh sát quản lý hành chính về trật tự xã hội';

const antForm = {
  ready: '#NopHoSoTrucTuyen_chuHoSo',
  part: /Chủ hồ sơ/,
  report: 'Đã điền 8/8 ô',
  filled: {
    chuHoSo: owner.name,
    soGiayToChuHoSo: owner.number,
    ngaySinhChuHoSo: '1999-01-01',
    ngayCapChuHoSo: '2022-06-01',
    gioiTinhChuHoSo: '1',
    tinhThanhChuHoSo: '79',
    xaPhuongChuHoSo: '26740',
    diaChiChuHoSo: owner.street,
  },
};
const bacNinh = '_org_bn_hoso_noptructuyen_doiTuongKhac';

const expectations: Expectation[] = [
  {
    portal: 'Tân Dân, Thanh Hóa',
    url: 'https://dichvucong.thanhhoa.gov.vn/portaldvc/nop-ho-so-truc-tuyen?maTTHC=1.001612&donVi=H56.101',
    ...antForm,
  },
  {
    portal: 'Tân Dân, Hà Tĩnh',
    url: 'https://dichvucong.hatinh.gov.vn/portaldvc/nop-ho-so-truc-tuyen?maTTHC=1.001612&donVi=H27',
    ...antForm,
  },
  {
    portal: 'liên thông khai sinh',
    url: 'https://lienthong.dichvucong.gov.vn/#/ke-khai/2.000986',
    ready: '[formcontrolname=NdktSoGiayto]',
    part: /^Con/,
    report: 'Đã điền 11/11 ô',
    filled: {
      Ho: 'NGUYỄN',
      ChuDem: 'VĂN',
      Ten: 'AN',
      NgaySinhDinhDang: 'dd/mm/yyyy',
      NgaySinh: '01/01/1999',
      NgaySinhChu: 'Ngày 01/01/1999',
      GioiTinh: '1',
      MaQuocTich: 'VN',
      NdktSoGiayto: owner.number,
      Tinh: '79',
      Xa: '26740',
      ChiTiet: owner.street,
    },
  },
  {
    portal: 'Bộ Công an',
    url: 'https://dichvucong.bocongan.gov.vn/bocongan/bothutuc/tthc?matt=26344',
    ready: '#cboADDR_CITY_ID option:nth-child(30)',
    part: /ủy quyền/i,
    report: 'Đã điền 7/7 ô',
    filled: {
      txtFULLNAME_DEPUTY: owner.name,
      txtDOB_DEPUTY: '01/01/1999',
      cboGENDER_ID: '1',
      txtIDENTIFIER_NUMBER_DEPUTY: owner.number,
      cboADDR_CITY_ID: '79',
      cboADDR_VILLAGE_ID: '26740',
      txtPERMANENT_DEPUTY: owner.street,
    },
  },
  {
    portal: 'Bắc Ninh',
    url: 'https://dichvucong.bacninh.gov.vn/web/guest/eform',
    ready: `[name=${bacNinh}tinhThanhId] option:nth-child(30)`,
    part: /Chủ hồ sơ/,
    report: 'Đã điền 9/9 ô',
    filled: {
      [`${bacNinh}hoTen`]: owner.name,
      [`${bacNinh}ngaySinh`]: '01/01/1999',
      [`${bacNinh}gioiTinhId`]: '1',
      [`${bacNinh}soDinhDanh`]: owner.number,
      [`${bacNinh}ngayCap`]: '01/06/2022',
      [`${bacNinh}noiCap`]: issuer,
      [`${bacNinh}tinhThanhId`]: '79',
      [`${bacNinh}phuongXaId`]: '26740',
      [`${bacNinh}diaChiChiTiet`]: owner.street,
    },
  },
  {
    portal: 'iGate cũ, Lào Cai',
    url: 'https://dichvucong.laocai.gov.vn/dich-vu-cong/tiep-nhan-online/nhap-thong-tin-ho-so?sid=1',
    ready: '#ChuHoSo_maTinhThanhCHS option:nth-child(30)',
    part: /Chủ hồ sơ/,
    report: 'Đã điền 9/9 ô',
    filled: {
      ChuHoSo_tenChuHoSo: owner.name,
      ChuHoSo_soCMNDChuHoSo: owner.number,
      ChuHoSo_ngaySinhCHS: '01/01/1999',
      ChuHoSo_gioiTinhCHS: '1',
      ChuHoSo_ngayCapCMNDCHS: '01/06/2022',
      ChuHoSo_noiCapCMNDCHS: issuer,
      ChuHoSo_maTinhThanhCHS: '79',
      ChuHoSo_maPhuongXaCHS: '26740',
      ChuHoSo_diaChiChuHoSo: owner.street,
    },
  },
  {
    portal: 'một cổng *.gov.vn bất kỳ',
    url: 'https://dichvucong.thainguyen.gov.vn/to-khai',
    ready: '.choices__item--choice:nth-child(30)',
    part: /Người nộp/,
    report: 'Đã điền 8/9 ô',
    filled: {
      hoTen: owner.name,
      soDinhDanh: owner.number,
      ngaySinh: '01/01/1999',
      ngayCap: '2022-06-01',
      gioiTinh: '1',
      tinh: '79',
      xa: '26740',
      diaChi: owner.street,
    },
  },
];

const stateOf = (page: Page) => page.evaluate(() => (window as unknown as ReplicaPage).state());
const forbiddenOn = (page: Page) => page.evaluate(() => (window as unknown as ReplicaPage).forbidden);

/** The replica portals under their true host names, filled from a card through the panel. */
describe('replica portals', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen', { permitted: true });
  });
  afterAll(() => world?.close());

  async function open(url: string, ready: string, part: RegExp): Promise<{ page: Page; panel: Page }> {
    const page = await world.browser.newPage();
    await page.goto(url);
    await page.waitForSelector(ready);
    const panel = await openPanelWithConsent(world, page);
    await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    await panel.waitForFunction(() => document.body.innerText.includes('Phường Sài Gòn'));
    await planFor(panel, part);
    return { page, panel };
  }

  it.each(expectations)('$portal: fills what is asked for and nothing else', async (expected) => {
    const { page, panel } = await open(expected.url, expected.ready, expected.part);
    const before = await stateOf(page);
    expect(await fill(panel)).toContain(expected.report);
    const after = await stateOf(page);
    expect(after).toEqual({ ...before, ...expected.filled });
    expect(await forbiddenOn(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('Bộ Tư pháp: fills the e-form in the frame of another host, in blocks that are rebuilt meanwhile', async () => {
    const page = await world.browser.newPage();
    await page.goto('https://dichvucongnganhtuphap.moj.gov.vn/nop-ho-so/12345');
    const frame = await page.waitForFrame(async (one) => (await one.$('x-date input')) !== null);
    const stateIn = () => frame.evaluate(() => (window as unknown as ReplicaPage).state());
    const panel = await openPanelWithConsent(world, page);
    await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    await panel.waitForFunction(() => document.body.innerText.includes('Phường Sài Gòn'));
    await planFor(panel, /Chồng/);
    const before = await stateIn();
    expect(await fill(panel)).toContain('Đã điền 9/9 ô');
    expect(await stateIn()).toEqual({
      ...before,
      HoTenBenNam: owner.name,
      NgaySinhBenNam: '01/01/1999',
      GioiTinhBenNam: 'Nam',
      SoDinhDanh_BenNam: owner.number,
      NgayCapDD_BenNam: '01/06/2022',
      NoiCapDD_BenNam: issuer,
      NCT_TinhThanhPho_BenNam: '79',
      NCT_PhuongXa_BenNam: '26740',
      NCT_ChiTiet_BenNam: owner.street,
    });
    expect(await forbiddenOn(page)).toEqual([]);
    expect(await frame.evaluate(() => (window as unknown as ReplicaPage).forbidden)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('hộ kinh doanh: keeps the plan over a postback and goes on only when told to', async () => {
    const { page, panel } = await open(
      'https://hokinhdoanh.dkkd.gov.vn/HkdOnline/Forms/APP/HKDRegistration.aspx',
      '#ctl00_C_BtnSave',
      /Chủ hồ sơ/,
    );
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
    await seeText(panel, /Đã điền 9\/9 ô/, 30_000);
    expect(await stateOf(page)).toEqual({
      FULL_NAMEFld: owner.name,
      GENDER_IDFld: 'M',
      DATE_OF_BIRTHFld: '01/01/1999',
      PERS_DOC_NOFld: owner.number,
      ISSUE_DATEFld: '01/06/2022',
      ISSUE_PLACEFld: issuer,
      CITY_IDFld: '79',
      WARD_IDFld: '26740',
      STREET_NUMBERFld: owner.street,
      NAMEFld: '',
    });
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
