import { expect, test } from 'vitest';
import { findText } from '../../../utils/pdf';

const text = (value: string) => new TextEncoder().encode(value);

test('finds a word wherever it stands, and only where it stands whole', () => {
  for (let at = 0; at < 40; at += 1) {
    const bytes = text(`${'/Byte'.repeat(9).slice(0, at)}/ByteRange[0 1 2 3]`);
    expect(findText(bytes, '/ByteRange')).toBe(at);
    expect(findText(bytes, '/ByteRange', at + 1)).toBe(-1);
    expect(findText(bytes, '/ByteRange', 0, at + 9)).toBe(-1);
    expect(findText(bytes, '/ByteRange', 0, at + 10)).toBe(at);
  }
});

test('finds nothing in bytes that are too few, and beyond their end', () => {
  expect(findText(text('/Byte'), '/ByteRange')).toBe(-1);
  expect(findText(text(''), 'ftyp')).toBe(-1);
  expect(findText(text('aaab'), 'ab', 0, 100)).toBe(2);
});
