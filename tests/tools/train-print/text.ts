import { table } from '../../../utils/address/table';
import { surnames } from '../../../utils/card/print/surnames';
import type { Random } from '../../fixtures/cards/random';

/** What to write on one line of a training sheet, and in which hand: a label's, a value's, a big number's. */
export interface Written {
  text: string;
  isBig?: boolean;
}

const onsets = 'B C CH D Đ G H K KH L M N NG NGH NH P PH QU R S T TH TR V X GI'.split(' ').concat(['']);
const rimes = (
  'A AC ACH AI AM AN ANG ANH AO AP AT AU AY ĂC ĂM ĂN ĂNG ĂP ĂT ÂC ÂM ÂN ÂNG ÂP ÂT ÂU ÂY E EM EN ENG EO EP ET Ê ÊCH ÊM ÊN ' +
  'ÊNH ÊP ÊT ÊU I IA ICH IÊM IÊN IÊNG IÊP IÊT IÊU IM IN INH IP IT IU O OA OAI OAN OANG OANH OAT OC OI OM ON ONG OP OT OĂN ' +
  'OĂNG OE Ô ÔC ÔI ÔM ÔN ÔNG ÔP ÔT Ơ ƠI ƠM ƠN ƠP ƠT U UA UÂN UÂT UC UÊ UI UM UN UNG UÔC UÔI UÔM UÔN UÔNG UÔT UP UT UY UYÊN ' +
  'UYÊT UYNH Ư ƯA ƯC ƯI ƯNG ƯƠC ƯƠI ƯƠM ƯƠN ƯƠNG ƯƠP ƯƠT ƯT ƯU Y YÊN'
).split(' ');
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Places, for their syllables: each with the share it has in the country's own names. */
const unitNames = table().oldProvinces.flatMap(({ name, districts }) => [
  name,
  ...districts.flatMap((district) => [district.name, ...district.wards.map((ward) => ward.name)]),
]);
const syllables = unitNames.flatMap((name) => name.split(' ')).filter((word) => /^\p{L}{1,7}$/u.test(word));
const families = [...surnames];
const common = 'NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ'.split(' ');

/** A syllable that can be: stops take sắc and nặng alone. */
function anySyllable(random: Random): string {
  const onset = random.pick(onsets);
  const rime = random.pick(rimes.filter((one) => !(/[IU]$/.test(onset) && /^[IUYO]/.test(one))));
  const tone = /[CPT]$|CH$/.test(rime) ? random.pick(['\u0301', '\u0323']) : random.pick(tones);
  return (onset + withTone(rime, tone)).normalize('NFC');
}

/** The mark stands on the vowel that has one already, else before a final consonant, else on the first of two. */
function withTone(rime: string, tone: string): string {
  const marked = Math.max(...[...'ĂÂÊÔƠ'].map((vowel) => rime.lastIndexOf(vowel)));
  const vowels = /^[AEIOUYĂÂÊÔƠƯ]+/.exec(rime)?.[0].length ?? 1;
  const isOpen = vowels === rime.length;
  const at = marked >= 0 ? marked : isOpen && vowels === 2 ? 0 : isOpen ? Math.min(1, vowels - 1) : vowels - 1;
  return rime.slice(0, at + 1) + tone + rime.slice(at + 1);
}

/** Names of other peoples: apostrophes and short vowels that no stock model can write. */
function uncommonName(random: Random): string {
  const word = () => {
    const vowel = () => random.pick([...'ŎŬĔĬAEIOUÊÔƠƯ']);
    const start = random.pick(['K', 'B', 'Č', 'Y', 'R', 'M', 'S', 'N', 'KD', 'ĐR', 'TL', 'BL', 'KS', 'ML', 'Č', 'KP']);
    return start + vowel() + random.pick(['', 'N', 'M', 'R', 'K', 'T', 'P', 'H', 'NG', 'L']);
  };
  const head = random.pick(['Y ', 'H’', 'K’', 'Y ', 'H’', 'RƠ CHÂM H’', 'SIU ', 'KSOR H’', 'A ', '']);
  return `${head}${word()}${random.pick([' NIÊ', ' BYĂ', ' ÊBAN', ' MLÔ', ' AYUN', ''])}`;
}

function nameLine(random: Random): string {
  if (random.chance(0.08)) return uncommonName(random);
  const one = () => (random.chance(0.45) ? anySyllable(random) : random.pick(syllables).toLocaleUpperCase('vi'));
  const parts = [random.pick(random.chance(0.6) ? common : families)];
  if (random.chance(0.35)) parts.push(random.pick(['VĂN', 'THỊ']));
  const more = parts.length > 1 ? random.pick([1, 1, 2]) : random.pick([1, 2, 2, 3, 4]);
  for (let i = 0; i < more; i += 1) parts.push(one());
  if (random.chance(0.06)) parts.push(random.pick(['MỴ', 'KỴ', 'TỴ', 'VỴ', 'LỴ', 'HỴ']));
  return parts.join(' ').normalize('NFC');
}

const two = (value: number) => String(value).padStart(2, '0');

function day(random: Random, between: string): string {
  if (between === '/' && random.chance(0.06)) return 'Không thời hạn';
  return [two(random.whole(1, 31)), two(random.whole(1, 12)), String(random.whole(1925, 2075))].join(between);
}

function placeLine(random: Random): string {
  const province = random.pick(table().oldProvinces);
  const district = random.pick(province.districts.filter(({ wards }) => wards.length > 0));
  const ward = random.pick(district.wards);
  const isTyped = random.chance(0.4);
  const short: Record<string, string> = { X: 'Xã ', P: 'P.', T: 'TT.', H: 'H.', Q: 'Q.', S: 'TX.', C: 'TP.' };
  const mark = ({ type, name }: { type: string; name: string }) =>
    isTyped ? `${short[type] ?? ''}${name}` : /^\d/.test(name) ? `Phường ${name}` : name;
  const one = () => random.pick(syllables);
  const head = random.pick([
    '',
    `Thôn ${one()} ${one()}`,
    `Ấp ${one()}`,
    `Xóm ${random.whole(1, 20)}`,
    `Tổ ${random.whole(1, 30)}`,
    `Tổ ${random.whole(1, 30)}, Khu phố ${random.whole(1, 12)}`,
    `Số ${random.whole(1, 600)}, ${one()} ${one()}`,
    `${random.whole(1, 600)}/${random.whole(1, 60)} ${one()} ${one()} ${one()}`,
  ]);
  const parts = [head, mark(ward), mark(district), random.chance(0.04) ? 'TP.Hồ Chí Minh' : province.name].filter(
    Boolean,
  );
  // A line of two shows a part of it.
  const from = random.chance(0.4) ? random.whole(0, parts.length - 1) : 0;
  const text = parts.slice(from).join(', ');
  return random.chance(0.25) ? `${text.split(', ').slice(0, -1).join(', ') || text},` : text;
}

const birthLabels = [
  'Ngày, tháng, năm sinh',
  'Ngày sinh / Date of birth',
  'Sinh ngày',
  'Ngày, tháng, năm sinh / Date of birth',
];
const titles = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'CĂN CƯỚC CÔNG DÂN',
  'GIẤY CHỨNG MINH NHÂN DÂN',
  'CHỨNG MINH NHÂN DÂN',
  'SOCIALIST REPUBLIC OF VIET NAM',
  'Independence - Freedom - Happiness',
  'Citizen Identity Card',
  'IDENTITY CARD',
  'Họ và tên / Full name:',
  'Họ, chữ đệm và tên khai sinh / Full name:',
  'Số định danh cá nhân / Personal identification number:',
  'Quê quán / Place of origin:',
  'Nơi cư trú / Place of residence:',
  'Nơi đăng ký khai sinh / Place of birth:',
  'Đặc điểm nhận dạng / Personal identification:',
  'Đặc điểm nhân dạng:',
  'DẤU VẾT RIÊNG VÀ DỊ HÌNH',
  'CỤC TRƯỞNG CỤC CẢNH SÁT',
  'QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
  'ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ',
  'BỘ CÔNG AN',
  'MINISTRY OF PUBLIC SECURITY',
  'Ngón trỏ trái',
  'Họ và tên gọi khác:',
];

/** One line of a card, labels and values in about the measure in which they are hard. */
export function anyLine(random: Random): Written {
  const at = random.next();
  const digits = random.digits(random.chance(0.35) ? 9 : 12);
  if (at < 0.34) return { text: nameLine(random), isBig: true };
  if (at < 0.42)
    return { text: `${random.pick(['Họ và tên:', 'Họ và tên khai sinh:', 'Họ tên:'])} ${nameLine(random)}` };
  if (at < 0.49) return { text: digits, isBig: true };
  if (at < 0.55) return { text: `${random.pick(['Số:', 'Số / No.:', 'SỐ'])} ${digits}`, isBig: true };
  if (at < 0.6) return { text: day(random, random.pick(['/', '/', '-'])) };
  if (at < 0.68) return { text: `${random.pick(birthLabels)}: ${day(random, random.pick(['/', '/', '-']))}` };
  if (at < 0.7) return { text: `Có giá trị đến: ${day(random, '/')}` };
  if (at < 0.73)
    return {
      text: `Ngày ${two(random.whole(1, 31))} tháng ${two(random.whole(1, 12))} năm ${random.whole(1995, 2026)}`,
    };
  if (at < 0.76)
    return { text: `${random.pick(['Giới tính:', 'Giới tính / Sex:', ''])} ${random.pick(['Nam', 'Nữ'])}`.trim() };
  if (at < 0.785) return { text: `${random.pick(['Quốc tịch:', 'Quốc tịch / Nationality:', ''])} Việt Nam`.trim() };
  if (at < 0.8) return { text: random.pick(['Dân tộc: Kinh', 'Dân tộc: Tày', 'Tôn giáo: Không', 'Dân tộc: Mường']) };
  if (at < 0.94) return { text: placeLine(random) };
  if (at < 0.97) {
    const label = random.pick([
      'Nguyên quán:',
      'Quê quán:',
      'Nơi thường trú:',
      'Nơi ĐKHK thường trú:',
      'Nơi thường trú / Place of residence:',
    ]);
    return { text: `${label} ${placeLine(random)}` };
  }
  return { text: random.pick(titles) };
}
