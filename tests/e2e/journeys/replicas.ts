import type { Page } from 'puppeteer';
import { eForm, nationalForm, type World } from '../harness/world';
import { dropCard, openPanelWithConsent, planFor } from './citizen';

/** What a replica's own page tells a test. */
export interface ReplicaPage {
  state(): Record<string, unknown>;
  forbidden: string[];
  postbacks: number;
}

/** What one replica must hold after the card's person was filled in for one part of it. */
export interface Expectation {
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

export const expectations: Expectation[] = [
  {
    portal: 'iGate, TP. Hồ Chí Minh',
    url: eForm,
    ready: 'input[name="data[ownerFullname]"]',
    part: /Chủ hồ sơ/,
    report: 'Đã điền 9/9 ô',
    filled: {
      ownerFullname: owner.name,
      ownerBirthday: '1999-01-01',
      ownerGender: '1',
      ownerIdentityNumber: owner.number,
      ownerIdentityDate: '2022-06-01',
      ownerIdIssuePlace: issuer,
      ownerProvince: '79',
      ownerDistrict: '26740',
      ownerAddress: owner.street,
    },
  },
  {
    portal: 'quốc gia',
    url: nationalForm,
    ready: '[data-name^=citizenHoVaTen_NgdcKS]',
    part: /Chủ hồ sơ/,
    report: 'Đã điền 7/7 ô',
    filled: {
      citizenHoVaTen_NgdcKS__127: owner.name,
      citizenSoDinhDanh__127: owner.number,
      citizenNgaythangnamsinh_NgdcKS__127: '1999-01-01',
      citizenGioitinh_NgdcKS__127: '1',
      citizenTinh__127: '79',
      citizenXa__127: '26740',
      citizenDiaChi__127: owner.street,
    },
  },
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

/** The e-form stands in a frame of another host (`tokhaidientu.moj.gov.vn`). */
export const framedForm: Expectation = {
  portal: 'Bộ Tư pháp',
  url: 'https://dichvucongnganhtuphap.moj.gov.vn/nop-ho-so/12345',
  ready: 'iframe',
  part: /Chồng/,
  report: 'Đã điền 9/9 ô',
  filled: {
    HoTenBenNam: owner.name,
    NgaySinhBenNam: '01/01/1999',
    GioiTinhBenNam: 'Nam',
    SoDinhDanh_BenNam: owner.number,
    NgayCapDD_BenNam: '01/06/2022',
    NoiCapDD_BenNam: issuer,
    NCT_TinhThanhPho_BenNam: '79',
    NCT_PhuongXa_BenNam: '26740',
    NCT_ChiTiet_BenNam: owner.street,
  },
};

/** WebForms: the page posts itself back after the province. */
export const postbackForm: Expectation = {
  portal: 'hộ kinh doanh',
  url: 'https://hokinhdoanh.dkkd.gov.vn/HkdOnline/Forms/APP/HKDRegistration.aspx',
  ready: '#ctl00_C_BtnSave',
  part: /Chủ hồ sơ/,
  report: 'Đã điền 9/9 ô',
  filled: {
    FULL_NAMEFld: owner.name,
    GENDER_IDFld: 'M',
    DATE_OF_BIRTHFld: '01/01/1999',
    PERS_DOC_NOFld: owner.number,
    ISSUE_DATEFld: '01/06/2022',
    ISSUE_PLACEFld: issuer,
    CITY_IDFld: '79',
    WARD_IDFld: '26740',
    STREET_NUMBERFld: owner.street,
  },
};

export const stateOf = (page: Page) => page.evaluate(() => (window as unknown as ReplicaPage).state());
export const forbiddenOn = (page: Page) => page.evaluate(() => (window as unknown as ReplicaPage).forbidden);

/** Opens a replica and, beside it, the panel with the plan for one part of its form. */
export async function openReplica(
  world: World,
  { url, ready, part }: Pick<Expectation, 'url' | 'ready' | 'part'>,
): Promise<{ page: Page; panel: Page }> {
  const page = await world.browser.newPage();
  await page.goto(url);
  await page.waitForSelector(ready);
  await page.waitForFunction(() => 'state' in window || document.querySelector('iframe'));
  const panel = await openPanelWithConsent(world, page);
  await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
  await panel.waitForFunction(() => document.body.innerText.includes('Phường Sài Gòn'));
  await planFor(panel, part);
  return { page, panel };
}

/** What stands on the card for a value that a form holds as a code. */
const cardWords: Record<string, string> = {
  '79': 'Thành phố Hồ Chí Minh',
  '26740': 'Phường Sài Gòn',
  '1': 'Nam',
  M: 'Nam',
  VN: 'Việt Nam',
  '1999-01-01': '01/01/1999',
  '2022-06-01': '01/06/2022',
};

/** A filler that only knows names: finds each box by name or id, sets its value, sends `input` and `change`. */
export async function fillByName(page: Page, filled: Record<string, unknown>): Promise<void> {
  const texts = Object.entries(filled).map(
    ([name, value]) => [name, cardWords[String(value)] ?? String(value)] as const,
  );
  await page.evaluate((rows) => {
    for (const [name, text] of rows) {
      const input = [
        ...document.querySelectorAll<HTMLInputElement>(
          `[name$="${name}"],[id$="${name}"],[formcontrolname="${name}"],[name="data[${name}]"],[data-name="${name}"]`,
        ),
      ]
        .map((box) =>
          box.matches('input,select,textarea') ? box : box.querySelector<HTMLInputElement>('input,select,textarea'),
        )
        .find((box) => box !== null);
      if (!input) continue;
      input.value = text;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }, texts);
  await new Promise((next) => setTimeout(next, 1500));
}
