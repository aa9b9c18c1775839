import { describe, expect, it } from 'vitest';
import { readQrPayload } from '../../../utils/card/qr-payload';
import { card2021, card2021OldNumber, card2024, card2024Child, otherCodes } from './samples';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readQrPayload(utf8(text));

describe('what a QR code says', () => {
  it('reads the seven fields of 2021, keeping the empty second one', () => {
    expect(read(card2021)).toEqual({
      is: 'card',
      card: {
        fieldCount: 7,
        personalNumber: '003099000017',
        oldNumber: null,
        fullName: 'Nguyễn Văn An',
        unusualName: false,
        birthDate: '1999-01-01',
        sex: 'male',
        address: 'Trần Hưng Đạo, Hoàn Kiếm, Hà Nội',
        issuedOn: '2022-06-01',
        extras: [],
      },
    });
    expect(read(card2021OldNumber)).toMatchObject({ card: { oldNumber: '001234567', sex: 'female' } });
  });

  it('reads the eleven fields of 2024 and leaves the tail raw', () => {
    expect(read(card2024)).toMatchObject({ card: { fieldCount: 11, extras: ['', '', '', ''] } });
    expect(read(card2024Child)).toMatchObject({
      card: { fullName: 'Lê Thị Mỵ', extras: ['', '', 'Lê Văn Ba', 'Phạm Thị Tư'] },
    });
  });

  it('drops what a scanner adds and joins double spaces; text is NFC', () => {
    const messy = `\ufeff${card2021.replace('Văn An', 'Văn  An').normalize('NFD')}\r\n\0`;
    expect(read(messy)).toMatchObject({ card: { fullName: 'Nguyễn Văn An'.normalize('NFC'), issuedOn: '2022-06-01' } });
  });

  it.each([
    [otherCodes.link, 'link'],
    ['vneid://login?token=1', 'link'],
    [otherCodes.healthInsurance, 'other'],
    [otherCodes.vaccination, 'other'],
    ['', 'other'],
    ['||||||', 'other'],
    [card2021.replace('01011999', '31021999'), 'other'],
    [card2021.replace('|Nam|', '|Nan|'), 'other'],
    [card2021.replace('003099000017', '3099000017'), 'other'],
  ])('%s is %s', (text, is) => expect(read(text).is).toBe(is));

  it('does not guess at bytes that are not UTF-8, nor at text once read wrongly', () => {
    const bytes = utf8(card2021);
    bytes[bytes.indexOf(0xe1)] = 0xff;
    expect(readQrPayload(bytes).is).toBe('damaged');
    expect(read(card2021.replace('Nguyễn', 'Nguyá»…n')).is).toBe('damaged');
    expect(read(card2021.replace('Nguyễn', 'Hu廙軟h')).is).toBe('damaged');
  });

  it('keeps a year when the day of birth is not known', () => {
    expect(read(card2021.replace('01011999', '00001957'))).toMatchObject({ card: { birthDate: '1957' } });
  });
});
