import type { CardFieldName } from '../types';

/** What a label on a card announces; `skip` is something no field takes. */
export type LabelMeaning =
  | Extract<
      CardFieldName,
      | 'personalNumber'
      | 'fullName'
      | 'birthDate'
      | 'sex'
      | 'nationality'
      | 'hometown'
      | 'address'
      | 'expiresOn'
      | 'issuedOn'
    >
  | 'skip';

interface Label {
  meaning: LabelMeaning;
  /** Folded (no marks, lower case), the Vietnamese and the English wording apart. */
  texts: string[];
}

/** The labels printed on the five kinds of card (facts/idcards.md 3.1–3.5). Longer wordings first where one contains another. */
export const labels: Label[] = [
  {
    meaning: 'personalNumber',
    texts: ['so dinh danh ca nhan', 'personal identification number', 'so no', 'so'],
  },
  {
    meaning: 'fullName',
    texts: ['ho chu dem va ten khai sinh', 'ho va ten khai sinh', 'ho va ten', 'ho ten', 'full name'],
  },
  { meaning: 'skip', texts: ['ho va ten goi khac', 'ten goi khac', 'ho va ten cha', 'ho va ten me'] },
  {
    meaning: 'birthDate',
    texts: ['ngay thang nam sinh', 'ngay sinh', 'sinh ngay', 'date of birth'],
  },
  { meaning: 'sex', texts: ['gioi tinh', 'sex'] },
  { meaning: 'nationality', texts: ['quoc tich', 'nationality'] },
  { meaning: 'skip', texts: ['dan toc', 'ton giao'] },
  { meaning: 'hometown', texts: ['que quan', 'nguyen quan', 'place of origin'] },
  {
    meaning: 'address',
    texts: ['noi dkhk thuong tru', 'noi thuong tru', 'noi cu tru', 'place of residence'],
  },
  { meaning: 'skip', texts: ['noi dang ky khai sinh', 'place of birth'] },
  {
    meaning: 'expiresOn',
    texts: ['ngay thang nam het han', 'co gia tri den', 'date of expiry'],
  },
  {
    meaning: 'issuedOn',
    texts: ['ngay thang nam cap', 'date of issue', 'ngay cap'],
  },
  { meaning: 'issuedOn', texts: ['ngay thang nam', 'date month year'] },
  {
    meaning: 'skip',
    texts: [
      'dac diem nhan dang',
      'personal identification',
      'dau vet rieng va di hinh',
      'ngon tro trai',
      'ngon tro phai',
      'left index finger',
      'right index finger',
      'bo cong an',
      'ministry of public security',
      'cuc truong cuc canh sat',
    ],
  },
];

interface Cue {
  says: string;
  kind: 'cmnd' | 'cccd-2016' | 'cccd-2021' | 'can-cuoc-2024';
  side: 'front' | 'back';
}

/** Words that tell one card from another (facts/idcards.md 3.7), the most telling first. */
export const cues: Cue[] = [
  { says: 'citizen identity card', kind: 'cccd-2021', side: 'front' },
  { says: 'identity card', kind: 'can-cuoc-2024', side: 'front' },
  { says: 'so dinh danh ca nhan', kind: 'can-cuoc-2024', side: 'front' },
  { says: 'chung minh nhan dan', kind: 'cmnd', side: 'front' },
  { says: 'can cuoc cong dan', kind: 'cccd-2016', side: 'front' },
  { says: 'ministry of public security', kind: 'can-cuoc-2024', side: 'back' },
  { says: 'noi dang ky khai sinh', kind: 'can-cuoc-2024', side: 'back' },
  { says: 'noi cu tru', kind: 'can-cuoc-2024', side: 'back' },
  { says: 'personal identification', kind: 'cccd-2021', side: 'back' },
  { says: 'date month year', kind: 'cccd-2021', side: 'back' },
  { says: 'dau vet rieng va di hinh', kind: 'cmnd', side: 'back' },
  { says: 'dac diem nhan dang', kind: 'cccd-2016', side: 'back' },
];

/** Titles of other papers that carry the same labels: none of the five cards says any of these. */
export const otherPapers: string[] = [
  'giay phep lai xe',
  'driver s license',
  'ho chieu',
  'passport',
  'the bao hiem y te',
  'the sinh vien',
  'chung nhan tiem chung',
  'hop dong',
];
