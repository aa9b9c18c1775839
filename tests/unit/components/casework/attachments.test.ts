// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://motcua.thanhhoa.gov.vn/ho-so/1" }
import { describe, expect, it } from 'vitest';
import { findAttachments, readAttachment } from '../../../../entrypoints/casework.content/attachments';

const head = '<thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Đính kèm</th><th>Thao tác</th></tr></thead>';
const row = (name: string, files: string) =>
  `<tr><td>1</td><td><textarea>${name}</textarea></td><td>${files}</td><td><button>Số hóa</button></td></tr>`;
const find = (...rows: string[]) => {
  document.body.innerHTML = `<table>${head}<tbody>${rows.join('')}</tbody></table>`;
  return findAttachments(document, new Set()).map(({ url, name }) => ({ url, name }));
};

describe('attachments of a dossier table', () => {
  it('takes links to PDFs with the name a person reads', () => {
    const url = 'https://motcua.thanhhoa.gov.vn/tep/17';
    expect(find(row('Giấy khai sinh', '<a href="/tep/17">Giấy khai sinh.pdf (120 KB)</a>'))).toEqual([
      { url, name: 'Giấy khai sinh.pdf' },
    ]);
  });

  it('names a file once when its cell links it twice', () => {
    expect(find(row('Đơn', '<a href="/a/don.pdf">don.pdf</a> <a href="/a/don.pdf" download><i></i></a>'))).toHaveLength(
      1,
    );
  });

  it('trusts "Xem" only in a column of files, and takes the name of the paper', () => {
    expect(find(row('Quyết định', '<a href="/tai?id=3">Xem</a>'))).toEqual([
      { url: 'https://motcua.thanhhoa.gov.vn/tai?id=3', name: 'Quyết định.pdf' },
    ]);
    expect(find('<tr><td><a href="/ho-so?id=3">Xem</a></td><td></td><td></td><td></td></tr>')).toEqual([]);
  });

  it('never takes a link that does something to a file', () => {
    const files =
      '<a href="/xoa?id=1" title="Xóa don.pdf">×</a><a href="/ky?id=1">Ký số don.pdf</a><button title="Gỡ don.pdf">-</button>';
    expect(find(row('Đơn', files))).toEqual([]);
  });

  it('knows a file that has no address to fetch', () => {
    expect(find(row('Đơn', '<a href="#">don.pdf</a>'), row('Thẻ', '<a>the.pdf</a>'))).toEqual([
      { url: null, name: 'don.pdf' },
      { url: null, name: 'the.pdf' },
    ]);
  });

  it('leaves pictures, documents and links outside tables alone', () => {
    expect(find(row('Ảnh', '<a href="/a.jpg">a.jpg</a> <a href="/b.docx">b.docx</a>'))).toEqual([]);
    document.body.innerHTML = '<a href="/huong-dan.pdf">Hướng dẫn</a>';
    expect(findAttachments(document, new Set())).toEqual([]);
  });

  it('outlives an address with broken escapes', () => {
    expect(find(row('Đơn', '<a href="/a/%E0%A4%A.pdf">Đơn xin</a>'))).toHaveLength(1);
  });

  it('sees that a link now leads elsewhere or is gone', () => {
    find(row('Đơn', '<a href="/a/don.pdf">don.pdf</a>'));
    const link = document.querySelector('a') as HTMLAnchorElement;
    link.href = '/a/khac.pdf';
    expect(readAttachment(link)?.url).toBe('https://motcua.thanhhoa.gov.vn/a/khac.pdf');
    link.remove();
    expect(readAttachment(link)).toBeNull();
  });
});
