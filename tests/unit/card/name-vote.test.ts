import { describe, expect, it } from 'vitest';
import { letterChoicesIn } from '../../../utils/card/letter-choices';
import { clear, voteOnWord } from '../../../utils/card/print/letter-vote';
import { nameIn } from '../../../utils/card/print/names';
import type { PrintedValue } from '../../../utils/card/print/read-face';
import { voteOnName } from '../../../utils/card/print/vote-name';
import type { LetterChoices } from '../../../utils/card/text-reader';

const box = { x: 0, y: 0, width: 100, height: 30 };
const nothing = () => 0;
/** A word seen plainly but for some letters: `blurred` tells what else each may be. */
const seen = (word: string, blurred: Record<number, LetterChoices> = {}): LetterChoices[] =>
  [...word].map((letter, i) => blurred[i] ?? { [letter]: 94 });

/** A line that was read alone. */
function alone(words: LetterChoices[][], written: string[], confidence = 85): PrintedValue {
  const parts = written.map((text, i) => ({ text, confidence, box, letters: words[i] ?? [] }));
  return { text: written.join(' '), confidence, box, words: parts, rows: [] };
}

describe('a word of several looks', () => {
  it('has the mark that all of them saw a little, not the one that a single look was sure of', () => {
    const looks = [
      seen('THUY', { 2: { Ủ: 89, Ú: 77 } }),
      seen('THUY', { 2: { Ú: 91, Ủ: 70 } }),
      seen('THUY', { 2: { Ú: 88 } }),
    ];
    expect(voteOnWord(looks, nothing)).toEqual({ word: 'THÚY', lead: expect.any(Number) });
  });

  it('is the expected one where marks are equally blurred, and what was seen where one is clear', () => {
    const isHong = (word: string) => (word === 'HỒNG' ? 25 : 0);
    expect(voteOnWord([seen('HONG', { 1: { Ỏ: 88, Ồ: 70 } })], isHong).word).toBe('HỒNG');
    expect(voteOnWord([seen('HONG', { 1: { Ỏ: 94, Ồ: 20 } })], isHong).word).toBe('HỎNG');
  });

  it('leaves out the look that split a letter in two, and is clear when nothing else comes near', () => {
    expect(voteOnWord([seen('LỤUA'), seen('LỤA'), seen('LỤA')], nothing)).toEqual({ word: 'LỤA', lead: clear });
  });
});

describe('a name of several readings', () => {
  it('is sure when every word is one that people are called and none was doubtful', () => {
    const reading = alone([seen('NGUYỄN'), seen('THỊ'), seen('HOA')], ['NGUYỄN', 'THỊ', 'HOA']);
    expect(voteOnName([reading, reading])).toMatchObject({ best: { confidence: 85 }, isSettled: true });
  });

  it('is to be looked at when a mark is doubtful or nobody is called so', () => {
    const blurred = alone([seen('HUỲNH'), seen('THUY', { 2: { Ủ: 86, Ú: 82 } })], ['HUỲNH', 'THỦY']);
    const strange = alone([seen('TRẦN'), seen('TÉ')], ['TRẦN', 'TÉ']);
    expect(voteOnName([blurred, blurred])?.best).toMatchObject({ text: 'HUỲNH THỦY', confidence: 60 });
    expect(voteOnName([strange, strange])?.best).toMatchObject({ text: 'TRẦN TÉ', confidence: 60 });
  });

  it('is shown though the recogniser itself doubts each reading, when they agree', () => {
    const faint = alone([seen('PHẠM'), seen('ÁNH'), seen('VẼ')], ['PHẠM', 'ÁNH', 'VẼ'], 30);
    expect(voteOnName([faint, faint])?.best).toMatchObject({ text: 'PHẠM ÁNH VẼ', confidence: 60 });
    const blurred = alone([seen('PHẠM'), seen('VẼ', { 1: { Ẽ: 87, Ẻ: 82 } })], ['PHẠM', 'VẼ'], 30);
    expect(voteOnName([blurred, blurred])?.best.confidence).toBe(60);
    expect(voteOnName([faint])?.best.confidence).toBe(30);
  });

  it('knows letters that the recogniser writes as those of other languages', () => {
    const reading = alone([seen('SIU'), seen('HÖK')], ['SIU', 'HÖK']);
    expect(voteOnName([reading])?.best.text).toBe('SIU HŎK');
  });
});

it('a surname is set right where one alone has its letters, and only a common one is believed', () => {
  expect(nameIn('NGUYÊN VĂN AN')).toEqual({ value: 'Nguyễn Văn An', isPlausible: true });
  expect(nameIn('KHÔNG KHẮC KHOA')).toEqual({ value: 'Khổng Khắc Khoa', isPlausible: false });
});

it('the choices of each letter are read from hOCR, without the gap before a word', () => {
  const hocr = `<span class='ocrx_word' id='word_1_1' title='bbox 0 0 9 9; x_wconf 93'>TÉ
    <span class='ocrx_cinfo' id='lstm_choices_1_1_1'>
     <span class='ocrx_cinfo' id='choice_1_1_1' title='x_confs 91.6'> </span></span>
    <span class='ocrx_cinfo' id='lstm_choices_1_1_2'>
     <span class='ocrx_cinfo' id='choice_1_1_2' title='x_confs 95.5'>T</span>
     <span class='ocrx_cinfo' id='choice_1_1_3' title='x_confs 0'>N</span></span>
    <span class='ocrx_cinfo' id='lstm_choices_1_1_3'>
     <span class='ocrx_cinfo' id='choice_1_1_4' title='x_confs 93'>É</span>
     <span class='ocrx_cinfo' id='choice_1_1_5' title='x_confs 43.25'>Ẻ</span></span></span>
   <span class='ocrx_word' id='word_1_2' title='bbox 9 0 19 9; x_wconf 9'>&lt;</span>`;
  expect(letterChoicesIn(hocr)).toEqual([
    { text: 'TÉ', letters: [{ T: 95.5 }, { É: 93, Ẻ: 43.25 }] },
    { text: '<', letters: [] },
  ]);
});
