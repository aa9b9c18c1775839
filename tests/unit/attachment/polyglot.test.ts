import { describe, expect, it } from 'vitest';
import { checkAttachment } from '../../../utils/attachment';
import { fileOf, joined, jpegOf, plainPdf } from './samples';

const archive = joined('PK\x05\x06', new Uint8Array(18));
const jpeg = jpegOf({ width: 1200, height: 1600 });

async function second(name: string, bytes: Uint8Array) {
  const found = await checkAttachment(fileOf(name, bytes), {});
  return found.find(({ code }) => code === 'polyglot')?.detail?.second ?? null;
}

describe('a file of two natures', () => {
  it.each([
    ['a photo that is an archive', 'a.jpg', joined(jpeg, archive), 'zip'],
    ['a PDF that is an archive', 'a.pdf', joined(plainPdf(), archive), 'zip'],
    ['a PDF that is a program', 'a.pdf', joined('MZ', new Uint8Array(62), plainPdf()), 'program'],
    ['a PDF that is a web page', 'a.pdf', joined('<html><script>alert(1)</script>', plainPdf()), 'web-page'],
    ['a photo that is a PDF', 'a.jpg', joined(jpeg.subarray(0, 20), '%PDF-1.4', jpeg.subarray(20)), 'pdf'],
  ])('%s is told', async (_, name, bytes, nature) => expect(await second(name, bytes)).toBe(nature));

  it.each([
    [
      'a PDF with a mail program’s lines before it',
      'a.pdf',
      joined('Content-Type: application/pdf\r\n\r\n', plainPdf()),
    ],
    ['a photo with its moving second behind it', 'a.jpg', joined(jpeg, [0, 0, 0, 24], 'ftypmp42', new Uint8Array(400))],
    ['a PDF that holds the four letters somewhere', 'a.pdf', joined(plainPdf(), archive, '% and more\n')],
  ])('%s is not', async (_, name, bytes) => expect(await second(name, bytes)).toBeNull());
});
