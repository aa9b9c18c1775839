import { describe, expect, it } from 'vitest';
import { isPdfLink, linkedFileName, readMadeFiles } from '../../../utils/portals';

const link = (href: string, download = '', textContent = '') => ({ href, download, textContent });

describe('links to results', () => {
  it.each([
    ['https://x.gov.vn/files/ket-qua.pdf', '', true],
    ['https://x.gov.vn/files/KET-QUA.PDF?token=1', '', true],
    ['https://x.gov.vn/api/getfilebucket?path=a/b', '', true],
    ['https://x.gov.vn/GetFileStream?id=1', '', true],
    ['blob:https://x.gov.vn/0f0f', 'giay.pdf', true],
    ['blob:https://x.gov.vn/0f0f', 'anh.png', false],
    ['https://x.gov.vn/tin-tuc', '', false],
    ['javascript:alert(1)//a.pdf', '', false],
  ])('%s (%s): %s', (href, download, expected) => {
    expect(isPdfLink(link(href, download))).toBe(expected);
  });

  it.each([
    [link('https://x.gov.vn/a', 'giấy.pdf'), 'giấy.pdf'],
    [link('https://x.gov.vn/files/gi%E1%BA%A5y.pdf'), 'giấy.pdf'],
    [link('https://x.gov.vn/getfilebucket?path=2026/a%2Fb.pdf'), 'b.pdf'],
    [link('https://x.gov.vn/files/50%.pdf'), '50%.pdf'],
    [link('https://x.gov.vn/GetFileStream?id=1', '', ' Giấy chứng nhận '), 'Giấy chứng nhận'],
    [link('https://x.gov.vn/GetFileStream?id=1'), 'ket-qua.pdf'],
  ])('names the file', (given, name) => {
    expect(linkedFileName(given)).toBe(name);
  });
});

describe('files a page says it made', () => {
  const file = { source: 'blob:https://x.gov.vn/1', url: 'blob:https://x.gov.vn/2', name: 'a.pdf', bytes: 5 };

  it('are read from its own words', () => {
    expect(readMadeFiles(JSON.stringify([file]))).toEqual([file]);
  });

  it('are nothing where the words have another shape', () => {
    for (const detail of [
      undefined,
      null,
      {},
      'x',
      '{}',
      '[1,null]',
      JSON.stringify([{ ...file, url: 'https://evil/' }]),
    ]) {
      expect(readMadeFiles(detail)).toEqual([]);
    }
    expect(readMadeFiles(JSON.stringify(Array.from({ length: 9 }, () => file)))).toHaveLength(3);
  });
});
