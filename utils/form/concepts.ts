import { fold } from '../text';
import type { Concept } from './types';

/** What a label may say, folded. `not` words rule the row out: negative before positive (facts/forms.md 10). */
interface ConceptRow {
  concept: Concept;
  words: string[];
  /** Words that mean the concept only when they are the whole label: "Tỉnh", but not "Tính chất công việc". */
  whole?: string[];
  not?: string[];
  /** Words of the heading above that rule the row out. */
  notUnder?: string[];
  /** Last part of a field's name, used only when the label says nothing. */
  names?: RegExp;
  source: string;
}

const person = 'facts/portals.md 3.1';
const place = 'facts/portals.md 3.2';
const organisation = 'facts/portals.md 3.3';

/**
 * Labels about land, works and other papers of civil status: never a fact of the person's card, whatever else they say
 * ("Số giấy tờ về quyền sử dụng đất", "Nơi cấp đăng ký kết hôn").
 */
const never = [
  'dat',
  'cong trinh',
  'xay dung',
  'noi sinh',
  'khai tu',
  'ket hon',
  'giay khai sinh',
  'dang ky khai sinh',
];

/** Places that are not where the person lives. */
const elsewhere = [
  'tru so',
  'kinh doanh',
  'que quan',
  'tam tru',
  'lam viec',
  'to chuc',
  'cong ty',
  'du an',
  'khai sinh',
];
const elsewhereHeadings = ['dat', 'cong trinh', 'xay dung', 'noi sinh', 'que quan', 'tru so', 'tam tru', 'du an'];

/** Papers that have an issue date and an issuer of their own. */
const otherPapers = ['phep', 'chung nhan', 'chung chi', 'dang ky', 'quyet dinh', 'bang', 'hop dong', 'ma so thue'];

const rows: ConceptRow[] = [
  {
    concept: 'taxCode',
    words: ['ma so thue', 'mst'],
    not: ['cmnd', 'cccd', 'ho chieu'],
    names: /tax_?code$/i,
    source: organisation,
  },
  {
    concept: 'organisationName',
    words: ['co quan to chuc', 'ten doanh nghiep', 'ten to chuc', 'ten ho kinh doanh', 'ten don vi', 'ten co quan'],
    names: /organi[sz]ation$/i,
    source: organisation,
  },
  {
    concept: 'applicantType',
    words: ['doi tuong nop ho so', 'loai chu ho so', 'loai doi tuong'],
    source: organisation,
  },
  {
    concept: 'bankAccount',
    words: ['so tai khoan', 'so tai khoan ngan hang', 'tai khoan ngan hang'],
    not: ['dinh danh', 'dang nhap', 'ten tai khoan', 'chu tai khoan', 'ho so'],
    names: /bank_?account$|so_?tai_?khoan$/i,
    source: 'facts/forms.md 10: never taken for the number of a person',
  },
  {
    concept: 'bankName',
    words: ['ten ngan hang', 'mo tai ngan hang', 'tai ngan hang'],
    whole: ['ngan hang'],
    not: ['so tai khoan', 'chi nhanh', 'bao lanh'],
    names: /bank_?name$|ngan_?hang$/i,
    source: 'facts/forms.md 10',
  },
  { concept: 'position', words: ['chuc vu', 'chuc danh'], names: /chuc_?(vu|danh)$|position$/i, source: organisation },
  { concept: 'relation', words: ['quan he'], source: person },
  { concept: 'idType', words: ['loai giay to', 'giay to tuy than'], not: ['so giay to'], source: person },
  {
    concept: 'issuedOn',
    words: ['ngay cap'],
    not: otherPapers,
    names: /identity_?date$|ngay_?cap/i,
    source: person,
  },
  {
    concept: 'issuer',
    words: ['noi cap', 'co quan cap'],
    not: otherPapers,
    names: /id_?issue_?place$|identity_?agency$|noi_?cap/i,
    source: person,
  },
  { concept: 'expiresOn', words: ['ngay het han', 'co gia tri den'], not: otherPapers, source: 'facts/forms.md 10' },
  {
    concept: 'birthDate',
    words: ['ngay sinh', 'ngay thang nam sinh', 'sinh ngay'],
    not: ['bang chu', 'noi sinh', 'giay', 'dinh dang', 'kieu'],
    names: /birth_?(day|date)$|ngay_?sinh/i,
    source: person,
  },
  {
    concept: 'birthDateFormat',
    words: ['dinh dang ngay sinh', 'dinh dang ngay thang nam sinh', 'kieu ngay sinh'],
    source: 'facts/portals.md 2 row LT, 3.1 row CA',
  },
  { concept: 'birthYear', words: ['nam sinh'], not: ['ngay', 'thang nam'], source: 'facts/forms.md 8.6' },
  { concept: 'sex', words: ['gioi tinh'], names: /gender$|gioi_?tinh/i, source: person },
  {
    concept: 'personalNumber',
    words: [
      'so dinh danh',
      'so can cuoc',
      'so cccd',
      'cccd',
      'cmnd',
      'can cuoc cong dan',
      'so giay to',
      'so giay chung thuc ca nhan',
      'chung minh nhan dan',
    ],
    not: [
      'loai',
      'giay to ve',
      'ngay cap',
      'noi cap',
      'so ho so',
      'anh',
      'ban sao',
      'mat truoc',
      'mat sau',
      'chu ho kinh doanh cu',
      'cmnd cu',
      'so cu',
    ],
    names: /identity_?number$|so_?(cmnd|cccd|dinh_?danh|giay_?to)/i,
    source: person,
  },
  {
    concept: 'fullName',
    words: ['ho va ten', 'ho ten', 'ho chu dem ten', 'ho chu dem va ten', 'ten day du', 'ten cong dan'],
    not: ['ten goi khac', 'can bo', 'nguoi ky', 'so ho so'],
    names: /full_?name$|ho_?(va_?)?ten/i,
    source: person,
  },
  { concept: 'middleName', words: ['chu dem', 'ten dem'], not: ['ho chu dem', 'ho va chu dem'], source: person },
  { concept: 'familyName', words: ['ho nguoi'], whole: ['ho'], not: ['ten', 'chu dem'], source: person },
  {
    concept: 'givenName',
    words: ['ten nguoi'],
    whole: ['ten'],
    not: ['ho', 'ho ten', 'ho va ten', 'ten goi', 'chu dem'],
    source: person,
  },
  { concept: 'nationality', words: ['quoc tich', 'quoc gia'], names: /nation$/i, source: person },
  { concept: 'ethnicity', words: ['dan toc'], source: person },
  { concept: 'religion', words: ['ton giao'], source: person },
  { concept: 'hometown', words: ['que quan', 'nguyen quan'], source: 'facts/forms.md 10' },
  {
    concept: 'phone',
    words: ['so dien thoai', 'dien thoai', 'di dong', 'sdt'],
    not: ['to chuc', 'co quan'],
    names: /phone(_?number)?$/i,
    source: place,
  },
  { concept: 'email', words: ['email', 'thu dien tu', 'e mail'], names: /e?mail$/i, source: place },
  {
    concept: 'ward',
    words: ['phuong xa', 'xa phuong', 'phuong xa dac khu', 'xa phuong thi tran', 'phuong xa thi tran'],
    not: elsewhere,
    notUnder: elsewhereHeadings,
    names: /district$|ward$|phuong_?xa/i,
    source: place,
  },
  {
    concept: 'province',
    words: ['tinh thanh pho', 'tinh thanh', 'tinh tp', 'thanh pho tinh'],
    whole: ['tinh'],
    not: ['quan huyen', ...elsewhere],
    notUnder: elsewhereHeadings,
    names: /province\d?$|tinh_?thanh/i,
    source: place,
  },
  {
    concept: 'addressDetail',
    words: ['dia chi chi tiet', 'so nha', 'chi tiet dia chi', 'dia chi cu the'],
    whole: ['chi tiet'],
    not: elsewhere,
    notUnder: elsewhereHeadings,
    source: place,
  },
  {
    concept: 'address',
    words: ['dia chi', 'noi cu tru', 'noi thuong tru', 'thuong tru', 'cho o hien tai', 'noi o hien tai'],
    not: ['email', 'thuong tru loai', ...elsewhere],
    notUnder: elsewhereHeadings,
    names: /address$|dia_?chi/i,
    source: place,
  },
];

/** What the field is for, by its label; by the last part of its name only when the label has no words. */
export function conceptOf(label: string, name: string, section = ''): Concept | null {
  const folded = ` ${fold(label)} `;
  const heading = ` ${fold(section)} `;
  if (says(folded, neverSaid)) return null;
  const isPossible = ({ not, notUnder }: SpokenRow) => !says(folded, not) && !says(heading, notUnder);
  if (folded.trim()) {
    const hits = spokenRows
      .map((row) => ({ row, length: longest(row, folded) }))
      .filter(({ row, length }) => length > 0 && isPossible(row))
      .sort((a, b) => b.length - a.length);
    return hits[0]?.row.concept ?? null;
  }
  // "data[ownerFullname]" → "ownerFullname": a container's name says nothing about the field (facts/forms.md 14).
  const last =
    name
      .split(/[[\].$]/)
      .filter(Boolean)
      .at(-1)
      ?.replace(/_{1,2}\d+$/, '') ?? '';
  return spokenRows.find((row) => row.names?.test(last) && isPossible(row))?.concept ?? null;
}

type SpokenRow = ReturnType<typeof spoken>;

/** A row with its words as they stand inside a label, between spaces: made once, asked for every field of a form. */
function spoken({ concept, words, whole = [], not = [], notUnder = [], names }: ConceptRow) {
  return {
    concept,
    words: between(words),
    whole: between(whole),
    not: between(not),
    notUnder: between(notUnder),
    names,
  };
}

const between = (words: readonly string[]) => words.map((word) => ` ${word} `);
const spokenRows = rows.map(spoken);
const neverSaid = between(never);

function says(folded: string, words: string[]): boolean {
  return words.some((word) => folded.includes(word));
}

function longest({ words, whole }: SpokenRow, folded: string): number {
  let most = 0;
  for (const word of words) if (word.length > most && folded.includes(word)) most = word.length;
  for (const word of whole) if (word.length > most && folded === word) most = word.length;
  return most;
}
