import type { FieldName, LicenceKind } from './types';

/** What a value must look like, and how it is written down; see `shapes.ts`. */
export type Shape = 'household-number' | 'document-number' | 'personal-number' | 'tax-number' | 'name' | 'text';

/** Words before a value. Labels are folded; the longest that fits is taken. */
export interface LabelRule {
  field: FieldName;
  shape: Shape;
  labels: string[];
}

/** A kind of licence. Adding one is a row here and samples in `tests/fixtures/licences`. */
export interface KindRow {
  id: LicenceKind;
  /** Folded words of its title, as one pattern. */
  title: RegExp;
  /** The title without spaces, for scans in which a letter of it was misread. */
  near?: string;
  /** Where the layout itself tells: head and foot of Nghị định 30/2020/NĐ-CP. */
  layout: { number: boolean; placeDate: boolean; subject?: 'about' | 'title' };
  labels: LabelRule[];
  source: string;
}

const headNumber = { number: true, placeDate: true };

const address: LabelRule = {
  field: 'address',
  shape: 'text',
  labels: [
    'dia chi tru so chinh',
    'dia chi tru so ho kinh doanh',
    'dia chi tru so',
    'tru so cua ho kinh doanh',
    'tru so chinh',
    'tru so',
    'dia chi kinh doanh',
    'dia chi san xuat kinh doanh',
    'dia chi',
  ],
};

const personalNumber: LabelRule = {
  field: 'personalNumber',
  shape: 'personal-number',
  labels: [
    'so dinh danh ca nhan',
    'so giay to phap ly cua ca nhan',
    'so giay to phap ly',
    'so can cuoc cong dan',
    'so can cuoc',
    'so cccd',
    'cccd so',
    'can cuoc cong dan so',
    'can cuoc so',
  ],
};

const taxNumber: LabelRule = { field: 'taxNumber', shape: 'tax-number', labels: ['ma so thue', 'mst'] };

const holder = (...labels: string[]): LabelRule => ({ field: 'holder', shape: 'text', labels });

const retail: LabelRule[] = [
  holder('cap cho', 'cho phep', 'chap thuan cho', 'ten thuong nhan', 'thuong nhan'),
  address,
  taxNumber,
  personalNumber,
];

/**
 * Kinds in no order: the title that stands first on the page decides (facts/licences.md 5.2). Labels of sections 4 and
 * 5.3; where that page says "recalled", no real paper was seen, and the person's own correction is the last word.
 */
export const kinds: KindRow[] = [
  {
    id: 'household-business',
    title: /giay chung nhan dang ky (?:ho )?kinh doanh/,
    near: 'giaychungnhandangkyhokinhdoanh',
    layout: { number: false, placeDate: false },
    labels: [
      {
        field: 'number',
        shape: 'household-number',
        labels: ['ma so ho kinh doanh', 'ma so dang ky ho kinh doanh', 'so'],
      },
      holder('ten ho kinh doanh viet bang tieng viet', 'ten ho kinh doanh'),
      { field: 'owner', shape: 'name', labels: ['ho va ten chu ho', 'ho va ten'] },
      address,
      personalNumber,
    ],
    source: 'facts/licences.md 4.1, 4.2: texts of certificates in public sources',
  },
  {
    id: 'food-safety',
    title: /(?:co so )?du dieu kien an toan thuc pham/,
    near: 'giaychungnhancosodudieukienantoanthucpham',
    layout: headNumber,
    labels: [holder('ten co so'), { field: 'owner', shape: 'name', labels: ['chu co so'] }, address],
    source: 'facts/licences.md 4.3: one real certificate of 2023',
  },
  {
    id: 'alcohol',
    title: /giay phep ban (?:le|buon) ruou|giay phep ban ruou tieu dung tai cho/,
    near: 'giayphepbanleruou',
    layout: headNumber,
    labels: retail,
    source: 'facts/licences.md 4.4: labels recalled, numbers seen',
  },
  {
    id: 'tobacco',
    title: /giay phep ban (?:le|buon) san pham thuoc la/,
    near: 'giayphepbanlesanphamthuocla',
    layout: headNumber,
    labels: retail,
    source: 'facts/licences.md 4.4: labels recalled, numbers seen',
  },
  {
    id: 'sidewalk',
    title: /(?:giay phep|cap phep)(?: \w+){0,8}? su dung tam thoi(?: \w+){0,8}? (?:he pho|via he|long duong)/,
    layout: headNumber,
    labels: [
      holder('cap cho ong ba', 'cap cho don vi', 'cap cho ong ba don vi', 'cap cho', 'chap thuan cho'),
      address,
      personalNumber,
      taxNumber,
      {
        field: 'location',
        shape: 'text',
        labels: ['vi tri doan he pho', 'vi tri', 'dia diem', 'doan he pho', 'dia diem su dung'],
      },
      { field: 'purpose', shape: 'text', labels: ['muc dich su dung', 'muc dich'] },
    ],
    source: 'facts/licences.md 4.5: fields seen, labels recalled',
  },
  {
    id: 'promotion',
    title: /v v xac nhan (?:viec )?(?:dang ky )?(?:thuc hien )?(?:dang ky )?(?:chuong trinh )?khuyen mai/,
    layout: { ...headNumber, subject: 'about' },
    labels: [holder('ten thuong nhan', 'thuong nhan'), address, taxNumber],
    source: 'facts/procedures.md, 2.000004 and 2.000033: labels recalled',
  },
  {
    id: 'decision',
    title: /quyet dinh/,
    layout: { ...headNumber, subject: 'title' },
    labels: [],
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I and III',
  },
  {
    id: 'letter',
    title: /v v |kinh gui/,
    layout: { ...headNumber, subject: 'about' },
    labels: [],
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I and III',
  },
];

/** Titles of papers that only ask for a licence (facts/licences.md 5.2). */
export const applicationTitle =
  /^(?:giay de nghi|don de nghi|don xin|don dang ky|van ban de nghi|phieu de nghi|to khai|thong bao(?! ket qua))/;

/**
 * Words that begin another item, so that a value ends before them. Not all are read: telephone numbers and the like
 * are nobody's business here.
 */
export const otherLabels: string[] = [
  'dien thoai',
  'fax',
  'email',
  'thu dien tu',
  'website',
  'gioi tinh',
  'sinh ngay',
  'ngay sinh',
  'dan toc',
  'quoc tich',
  'ngay cap',
  'noi cap',
  'nganh nghe kinh doanh',
  'von kinh doanh',
  'chu the thanh lap ho kinh doanh',
  'chu ho',
  'thong tin ve chu ho',
  'loai giay to phap ly',
  'noi thuong tru',
  'noi o hien tai',
  'dia chi thuong tru',
  'dia chi lien lac',
  'danh sach thanh vien',
  'dien tich',
  'thoi han',
  'thoi gian khuyen mai',
  'ten chuong trinh khuyen mai',
  'hinh thuc khuyen mai',
  'dia ban khuyen mai',
  'dia ban',
  'yeu cau',
  'du dieu kien an toan thuc pham',
  'giay chung nhan dang ky',
  'giay chung nhan nay',
  'giay phep nay',
  'giay phep co gia tri',
  'duoc phep',
  'tai cac dia diem',
  'dang ky lan dau',
  'dang ky thay doi',
  'noi nhan',
  'can cu',
  'dieu 1',
  'dieu 2',
];

/** Who signs for whom (Nghị định 30/2020/NĐ-CP, Phụ lục I), folded, before the office. */
export const authorityWords = ['tm', 'kt', 'tl', 'tuq', 'q'];

/** Offices of those who sign, folded. */
export const offices = [
  'chu tich',
  'pho chu tich',
  'giam doc',
  'pho giam doc',
  'truong phong',
  'pho truong phong',
  'truong ban',
  'pho truong ban',
  'cuc truong',
  'pho cuc truong',
  'chi cuc truong',
  'pho chi cuc truong',
  'chanh van phong',
  'pho chanh van phong',
  'bo truong',
  'thu truong',
  'truong cong an',
  'pho truong cong an',
  'truong phong dang ky kinh doanh',
];

/** How an agency's name begins, folded; longer ones first where one begins another. */
export const agencyHeads = [
  'uy ban nhan dan',
  'ubnd',
  'so',
  'phong',
  'ban quan ly',
  'ban',
  'bo',
  'chi cuc',
  'cuc',
  'tong cuc',
  'cong an',
  'trung tam',
  'van phong',
  'khu quan ly',
  'thanh tra',
];
