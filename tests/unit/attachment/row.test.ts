// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '../../../entrypoints/portal.content/hold';
import { filesIn, rowOf } from '../../../entrypoints/shared/paper-row';
import { slotForRow } from '../../../utils/procedure';

function holdOf(target: Element | null, ...clicked: (Element | null)[]): Hold {
  if (!target) throw new Error('no such element');
  const standing = clicked.filter((element) => element !== null);
  return { files: [], target, clicked: standing, open: true, seen() {}, pass() {}, drop() {} };
}
const $ = (selector: string) => document.querySelector(selector);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the row a file is meant for', () => {
  it('is the row of the button that was clicked when one hidden input serves all', () => {
    document.body.innerHTML = `<table>
      <tr><td>Giấy chứng sinh <i>(Bắt buộc)</i></td><td><button id="a">Tải lên</button></td></tr>
      <tr><td>Văn bản ủy quyền</td><td><button id="b">Tải lên</button></td></tr>
    </table><input type="file" accept=".pdf,.zip" style="display:none">`;
    expect(rowOf(holdOf($('input'), $('#b')))).toMatchObject({ label: 'Văn bản ủy quyền', accept: '.pdf,.zip' });
    expect(rowOf(holdOf($('input'), $('#a'))).label).toBe('Giấy chứng sinh');
  });

  it('finds a limit in the row, in a tooltip, or around it when only one is named', () => {
    document.body.innerHTML = `<section><p>Mỗi file tối đa 6 MB</p><table>
      <tr><td>Hợp đồng thuê nhà</td><td><input id="a" type="file"></td></tr>
      <tr><td>Tờ khai CT01</td><td title="Chấp nhận: pdf. Tối đa 3 MB"><input id="b" type="file"></td></tr>
    </table></section>`;
    const mb = 2 ** 20;
    expect(slotForRow(rowOf(holdOf($('#b'), $('#b')))).maxBytes).toBe(3 * mb);
    document.querySelector('[title]')?.removeAttribute('title');
    expect(slotForRow(rowOf(holdOf($('#a'), $('#a'))))).toMatchObject({
      maxBytes: 6 * mb,
      basis: { maxBytes: 'page' },
    });
  });

  it('does not take the limit of another row for its own', () => {
    document.body.innerHTML = `<div><div class="form-group"><label>Ảnh thẻ</label><input id="a" type="file"></div>
      <p>Tờ khai: tối đa 1 MB</p><p>Phụ lục: tối đa 9 MB</p></div>`;
    expect(slotForRow(rowOf(holdOf($('#a'), $('#a')))).basis.maxBytes).toBe('default');
  });

  it('says nothing where nothing is said', () => {
    document.body.innerHTML = '<input type="file" style="display:none">';
    expect(rowOf(holdOf($('input')))).toMatchObject({ label: '', text: '' });
  });
});

describe('the files that lie in a row', () => {
  const files = (cells: string, heads = '<th>Tên giấy tờ</th><th>Mẫu đơn</th><th>Tệp tin</th>') => {
    document.body.innerHTML = `<table><thead><tr>${heads}</tr></thead><tbody><tr>${cells}</tr></tbody></table>`;
    const row = document.querySelector('tbody tr');
    return row ? filesIn(row) : null;
  };

  it('are named by their extension', () => {
    expect(files('<td>Giấy khai sinh</td><td></td><td>giay khai sinh (1).pdf</td>')).toEqual([
      'giay khai sinh (1).pdf',
    ]);
  });

  it('are no blank forms to download', () => {
    expect(files('<td>Tờ khai</td><td><a>to-khai.docx</a></td><td></td>')).toEqual([]);
    expect(files('<td>Tờ khai</td><td></td><td><a>Mẫu số 1.docx</a></td>')).toEqual([]);
    expect(files('<td>Tờ khai</td><td></td><td><a>mau-01.docx</a></td>')).toEqual([]);
  });

  it('are no types of a hint', () => {
    expect(files('<td>Tờ khai</td><td></td><td>Chấp nhận .pdf, .docx tối đa 2 MB</td>')).toEqual([]);
  });
});
