import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../utils/card/print/face-evidence';
import { issuerIn } from '../../../utils/card/print/issuer';
import { readFace } from '../../../utils/card/print/read-face';
import type { TextLine } from '../../../utils/card/text-reader';

function line(text: string, y: number): TextLine {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    confidence: 90,
    box: { x: 300 + 90 * i, y, width: 80, height: 30 },
  }));
  return { text, confidence: 90, box: { x: 300, y, width: 800, height: 30 }, words };
}
const said = (kind: 'cmnd-9' | 'cmnd-12' | 'can-cuoc-2024', ...texts: string[]) =>
  issuerIn(
    texts.map((text, i) => line(text, 60 * i)),
    kind,
  );

describe('the issuer on the back of an old card', () => {
  it.each([
    ['GIÁM ĐỐC CA NGHỆ AN', 'Công an tỉnh Nghệ An', true],
    ['GIÁM ĐỐC CA TP HẢI PHÒNG', 'Công an thành phố Hải Phòng', true],
    ['GlÁM ĐỐC CA HẢI DƯƠMG', 'Công an tỉnh Hải Dương', false],
    ['GIÁM ĐỐC CA LONG AN', 'Công an tỉnh Long An', true],
  ])('%s', (text, value, isExact) => expect(said('cmnd-9', text)).toMatchObject({ value, isExact }));

  it('stands below its title too, and is none without a province', () => {
    expect(said('cmnd-9', 'GIÁM ĐỐC CÔNG AN', 'TỈNH ĐỒNG THÁP')?.value).toBe('Công an tỉnh Đồng Tháp');
    expect(said('cmnd-9', 'GIÁM ĐỐC CA XYZ')).toBeNull();
  });

  it('is the office on plastic cards, and told by the kind alone on those of today', () => {
    expect(said('cmnd-12', 'CỤC TRƯỞNG CỤC CẢNH SÁT', 'h ĐKQL CƯ TRU VÀ DLQG VỀ DÂN CƯ')?.value).toBe(
      'Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư',
    );
    expect(said('can-cuoc-2024', 'GIÁM ĐỐC CA NGHỆ AN')).toBeNull();
  });
});

it('a card of nine digits gives its issuer from print', () => {
  const face = readFace([
    line('DẤU VẾT RIÊNG VÀ DỊ HÌNH', 60),
    line('Ngày 20 tháng 01 năm 2009', 300),
    line('GIÁM ĐỐC CA NGHỆ AN', 360),
  ]);
  const { evidence } = evidenceOf({ ...face, kind: 'cmnd-9' }, () => ({ image: 0, x: 0, y: 0, width: 1, height: 1 }));
  expect(evidence.find(({ field }) => field === 'issuer')).toMatchObject({
    value: 'Công an tỉnh Nghệ An',
    source: 'print',
    certainty: 'likely',
  });
});
