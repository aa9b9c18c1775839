import { describe, expect, it } from 'vitest';
import { findNearly, foldWithOrigin } from '../../../utils/card/print/match';
import { isSyllable, nameIn } from '../../../utils/card/print/names';
import { endsInProvince } from '../../../utils/card/print/place-words';
import { readFace } from '../../../utils/card/print/read-face';
import { dateIn, expiryIn, numberIn, placeIn, sexIn } from '../../../utils/card/print/values';
import type { TextLine } from '../../../utils/card/text-reader';

/** A line as a recogniser gives it: words side by side, letters 14 pixels wide. */
function line(text: string, x: number, y: number, confidence = 92): TextLine {
  let at = x;
  const words = text.split(' ').map((word) => {
    const box = { x: at, y, width: word.length * 14, height: 30 };
    at += (word.length + 1) * 14;
    return { text: word, confidence, box };
  });
  return { text, confidence, box: { x, y, width: at - x, height: 30 }, words };
}

describe('the front of 2021', () => {
  const face = readFace([
    line('CĂN CƯỚC CÔNG DÂN', 480, 190),
    line('Citizen Identity Card', 490, 235),
    line('Số / No.: 003099000017', 380, 310),
    line('Họ và tên / Full name:', 380, 390),
    line('NGUYÊN VĂN AN', 380, 430),
    line('Ngày sinh / Date of birth: 01/01/1999', 380, 490),
    line('Giới tính / Sex: Nam Quốc tịch / Nationality: Việt Nam', 380, 540),
    line('Quê quán / Place of origin:', 380, 600),
    line('Trần Hưng Đạo, Hoàn Kiếm, Hà Nội', 380, 635),
    line('Nơi thường trú / Place of residence: 12 Lý Thái Tổ,', 380, 690),
    line('Hoàn Kiếm, Hà Nội', 380, 730),
  ]);

  it('is told from the other cards', () => expect([face.kind, face.side]).toEqual(['cccd-2021', 'front']));

  it('gives each label its value, beside it or below', () => {
    const texts = Object.fromEntries(Object.entries(face.values).map(([key, value]) => [key, value?.text]));
    expect(texts).toMatchObject({
      fullName: 'NGUYÊN VĂN AN',
      sex: 'Nam',
      nationality: 'Việt Nam',
      hometown: 'Trần Hưng Đạo, Hoàn Kiếm, Hà Nội',
      address: '12 Lý Thái Tổ, Hoàn Kiếm, Hà Nội',
    });
    expect(numberIn(texts.personalNumber ?? '')).toBe('003099000017');
    expect(dateIn(texts.birthDate ?? '')).toBe('1999-01-01');
  });
});

it('reads the day of issue that older backs write out', () => {
  const face = readFace([line('DẤU VẾT RIÊNG VÀ DỊ HÌNH', 100, 60), line('Ngày 20 tháng 01 năm 2009', 300, 300)]);
  expect(dateIn(face.values.issuedOn?.text ?? '')).toBe('2009-01-20');
});

it('sees nothing on a page that is no card', () => {
  expect(
    readFace([line('HỢP ĐỒNG THUÊ MẶT BẰNG', 100, 60), line('Điều 1. Bên A cho bên B thuê', 100, 120)]).signs,
  ).toBe(0);
});

describe('labels of a card', () => {
  const lines = [
    line('Họ tên / Full name: NGUYỄN VĂN AN', 380, 290),
    line('Ngày sinh / Date of birth: 01/01/1999', 380, 360),
    line('Quốc tịch / Nationality: Việt Nam', 380, 430),
  ];
  const read = (...more: TextLine[]) => readFace([...more, ...lines]);

  it('make no card without its title', () => expect(read()).toMatchObject({ signs: 0, values: {} }));

  it('make none of a licence, though its residence stands on the back of a card', () => {
    expect(read(line('Nơi cư trú / Address: 12 Lý Thái Tổ', 380, 500))).toMatchObject({ signs: 0, values: {} });
    const licence = line('GIẤY PHÉP LÁI XE / DRIVER’S LICENSE', 380, 130);
    expect(read(licence, line('CĂN CƯỚC CÔNG DÂN', 380, 190))).toMatchObject({ signs: 0, values: {} });
  });

  it('make one under it', () =>
    expect(read(line('IDENTITY CARD', 480, 190)).values.birthDate?.text).toBe('01/01/1999'));
});

describe('labels', () => {
  it('are found with a fifth of their letters wrong', () => {
    expect(findNearly('ho va tcn full name', 'ho va ten')).toMatchObject({ start: 0, errors: 1 });
    expect(findNearly('hop dong thue mat bang', 'ho va ten')).toBeNull();
  });

  it('are found with a scrap of pattern clinging to a long one, and short ones as whole words only', () => {
    expect(findNearly(foldWithOrigin('èCHỨNG MINH NHÂN DÂN').folded, 'chung minh nhan dan')).toMatchObject({
      start: 1,
    });
    expect(findNearly('social', 'so')).toBeNull();
    expect(findNearly('ho va ten pham van an', 'ho va ten cha')).toBeNull();
  });

  it('lead back to where they stand in the line', () => {
    const { folded, origin } = foldWithOrigin('Số / No.: 12');
    expect(folded).toBe('so no 12');
    expect(origin[folded.indexOf('12')]).toBe(10);
  });

  it('are not seen in a name that looks like one', () => {
    const title = line('GIẤY CHỨNG MINH NHÂN DÂN', 300, 50);
    const face = readFace([title, line('Họ tên: NGUYỄN QUÁN', 300, 100), line('Sinh ngày: 01-02-1960', 300, 150)]);
    expect(face.values.fullName?.text).toBe('NGUYỄN QUÁN');
    expect(face.values.hometown).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['NGUYÊN VĂN AN', 'Nguyễn Văn An', true],
    ['TRẤN THỊ BÌNH |', 'Trần Thị Bình', true],
    ['VÕ THỊ SÁU', 'Võ Thị Sáu', true],
    ['XYZ VĂN AN', 'Xyz Văn An', false],
    ['LÊ VĂN KHĂC', 'Lê Văn Khăc', false],
  ])('%s is %s', (printed, value, isPlausible) => expect(nameIn(printed)).toEqual({ value, isPlausible }));

  it('are not made of small letters or one word', () => {
    expect(nameIn('Full name')).toBeNull();
    expect(nameIn('NGUYỄN')).toBeNull();
  });

  it('are made of syllables that can be', () => {
    expect(['nguyễn', 'khắc', 'ứng', 'quỳnh', 'ỵ'].map(isSyllable)).toEqual([true, true, true, true, true]);
    expect(['khăc', 'wtf', 'ngh'].map(isSyllable)).toEqual([false, false, false]);
  });
});

describe('values', () => {
  it('take a number of twelve or nine digits and no other', () => {
    expect(numberIn('0O3O99OOOO17')).toBe('003099000017');
    expect(numberIn('004 170 482')).toBe('004170482');
    expect(numberIn('0030990000171')).toBeNull();
  });

  it('take only days of the calendar', () => {
    expect(dateIn('31/02/1999')).toBeNull();
    expect(dateIn('Ngày 05 tháng 10 năm 2026')).toBe('2026-10-05');
    expect(expiryIn('Không thời hạn')).toBe('never');
  });

  it('take no sex from another word', () => {
    expect([sexIn('Nam'), sexIn('NỮ'), sexIn('Năm sinh')]).toEqual(['male', 'female', null]);
    expect(sexIn('Quốc tịch')).toBeNull();
  });

  it('clean a place of marks no address has', () =>
    expect(placeIn('| Tổ 7 ; Ấp Đại Ân,, Mỹ Xuyên _')).toBe('Tổ 7, Ấp Đại Ân, Mỹ Xuyên'));

  it.each([
    ['Tô 5, Khu phô 9, Xã Nghi Ân, Nghệ An', 'Tổ 5, Khu phố 9, Xã Nghi Ân, Nghệ An'],
    ['Âp Đạo Tú, H.Trạm Tâú, Yên Bái', 'Ấp Đạo Tú, H.Trạm Tấu, Yên Bái'],
    ['TT.Nà Phặc, H.Kon Râỹ, Băc Kạn', 'TT.Nà Phặc, H.Kon Rẫy, Bắc Kạn'],
  ])('%s has marks that can only be meant one way', (read, meant) => expect(placeIn(read)).toBe(meant));

  it('end in a province, else they were cut short', () => {
    expect(['Xã Cam Chính, Quảng Trị', 'Bến Nghé, Quận 1, TP.Hồ Chí Minh', 'Huế'].every(endsInProvince)).toBe(true);
    expect(['Tổ 29, P.Thanh Khê', 'H.Cam Lộ, Quảng Thị'].some(endsInProvince)).toBe(false);
  });

  it.each(['12 Tô Hiệu, Quán Trữ, Hải Phòng', 'Tô Múa, Vân Hồ, Sơn La', 'Xã Quế Sơn, Lạc Thủy, Hoà Bình'])(
    '%s stays as it was read',
    (read) => expect(placeIn(read)).toBe(read),
  );
});
