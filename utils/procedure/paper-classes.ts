import { fold } from '../text';
import { writtenOut } from './abbreviations';

/** A kind of paper that a database of the state holds (Nghị quyết 66.7/2025/NQ-CP, Điều 4). */
export interface PaperClass {
  id: string;
  /** Where Điều 4 names it. */
  clause: string;
  database: string;
  /** The paper's names, folded. */
  names: string[];
}

/**
 * Điều 4 of Nghị quyết 66.7/2025/NQ-CP (facts/licences.md 2.2), in the order in which a row's words are tried:
 * the longer name first, for "trích lục khai sinh" is no "trích lục khai tử".
 */
export const paperClasses: readonly PaperClass[] = [
  {
    id: 'identity',
    clause: 'Điều 4 khoản 1 điểm a',
    database: 'Cơ sở dữ liệu quốc gia về dân cư',
    names: [
      'can cuoc cong dan',
      'the can cuoc',
      'giay chung nhan can cuoc',
      'chung minh nhan dan',
      'chung minh thu',
      'giay to tuy than',
    ],
  },
  {
    id: 'residence',
    clause: 'Điều 4 khoản 1 điểm b',
    database: 'Cơ sở dữ liệu quốc gia về dân cư',
    names: [
      'xac nhan thong tin ve cu tru',
      'xac nhan cu tru',
      'so ho khau',
      'so tam tru',
      'giay to chung minh noi cu tru',
    ],
  },
  {
    id: 'birth',
    clause: 'Điều 4 khoản 2 điểm a',
    database: 'Cơ sở dữ liệu hộ tịch điện tử',
    names: ['giay khai sinh', 'trich luc khai sinh'],
  },
  {
    id: 'marital-status',
    clause: 'Điều 4 khoản 2 điểm c',
    database: 'Cơ sở dữ liệu hộ tịch điện tử',
    names: ['xac nhan tinh trang hon nhan'],
  },
  {
    id: 'marriage',
    clause: 'Điều 4 khoản 2 điểm b',
    database: 'Cơ sở dữ liệu hộ tịch điện tử',
    names: ['chung nhan ket hon', 'giay ket hon', 'trich luc ket hon', 'giay dang ky ket hon'],
  },
  {
    id: 'death',
    clause: 'Điều 4 khoản 2 điểm d',
    database: 'Cơ sở dữ liệu hộ tịch điện tử',
    names: ['giay chung tu', 'giay khai tu', 'trich luc khai tu'],
  },
  {
    id: 'health-insurance',
    clause: 'Điều 4 khoản 3 điểm a',
    database: 'Cơ sở dữ liệu quốc gia về bảo hiểm',
    names: ['the bao hiem y te'],
  },
  {
    id: 'social-insurance',
    clause: 'Điều 4 khoản 3 điểm b',
    database: 'Cơ sở dữ liệu quốc gia về bảo hiểm',
    names: ['so bao hiem xa hoi'],
  },
  {
    id: 'driving-licence',
    clause: 'Điều 4 khoản 4',
    database: 'Cơ sở dữ liệu giấy phép lái xe',
    names: ['giay phep lai xe'],
  },
  {
    id: 'household-business',
    clause: 'Điều 4 khoản 5 điểm b',
    database: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
    names: ['dang ky ho kinh doanh'],
  },
  {
    id: 'cooperative',
    clause: 'Điều 4 khoản 5 điểm c',
    database: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
    names: ['dang ky hop tac xa', 'dang ky lien hiep hop tac xa'],
  },
  {
    id: 'enterprise',
    clause: 'Điều 4 khoản 5 điểm a',
    database: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp',
    names: ['chung nhan dang ky doanh nghiep', 'chung nhan dang ky kinh doanh', 'giay phep kinh doanh doanh nghiep'],
  },
  {
    id: 'vehicle',
    clause: 'Điều 4 khoản 6',
    database: 'Cơ sở dữ liệu về đăng ký phương tiện',
    names: ['chung nhan dang ky xe', 'dang ky xe', 'ca vet'],
  },
  {
    id: 'land',
    clause: 'Điều 4 khoản 7 (giai đoạn đầu áp dụng đối với đất ở)',
    database: 'Cơ sở dữ liệu quốc gia về đất đai',
    names: ['quyen su dung dat', 'quyen so huu nha o'],
  },
  {
    id: 'criminal-record',
    clause: 'Điều 4 khoản 8',
    database: 'Cơ sở dữ liệu lý lịch tư pháp',
    names: ['phieu ly lich tu phap'],
  },
  {
    id: 'health-check',
    clause: 'Điều 4 khoản 9',
    database: 'Cơ sở dữ liệu nền tảng sổ sức khỏe điện tử',
    names: ['giay kham suc khoe', 'phieu kham suc khoe'],
  },
];

/**
 * The one class of Điều 4 that these words name. None where they name several ("giấy khai sinh hoặc căn cước"): then
 * the person may choose, and nothing firm can be said.
 */
export function paperClassIn(text: string): PaperClass | undefined {
  const words = ` ${fold(writtenOut(text))} `;
  const found = paperClasses.filter(({ names }) => names.some((name) => words.includes(` ${name} `)));
  return found.length === 1 ? found[0] : undefined;
}
