// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '../../../entrypoints/portal.content/hold';
import { TakenFiles } from '../../../entrypoints/portal-files.content/taken-files';

const $ = (selector: string) => document.querySelector(selector) as Element;
const holdOf = (clicked: Element): Hold => ({
  files: [],
  target: $('input'),
  clicked: [clicked],
  open: true,
  seen() {},
  pass() {},
  drop() {},
});
const file = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);

beforeEach(() => {
  document.body.innerHTML = `<table>
    <tr><td>Giấy chứng sinh</td><td id="a-files"></td><td><button id="a">Tải lên</button></td></tr>
    <tr><td>Văn bản ủy quyền</td><td></td><td><button id="b">Tải lên</button></td></tr>
  </table><input type="file" style="display:none">`;
});

describe('what lies in a row', () => {
  it('is all that the row shows, and no more what was taken out of it', () => {
    const taken = new TakenFiles();
    $('#a-files').innerHTML = '<div>mat-truoc.pdf</div><div>mat-sau.pdf</div>';
    taken.add(holdOf($('#a')), [file('mat-truoc.pdf', 700)]);
    taken.add(holdOf($('#a')), [file('mat-sau.pdf', 500)]);
    expect(taken.usedIn(holdOf($('#a')))).toBe(1200);
    expect(taken.usedIn(holdOf($('#b')))).toBe(0);
    $('#a-files').innerHTML = '<div>mat-sau.pdf</div>';
    expect(taken.usedIn(holdOf($('#a')))).toBe(500);
    $('#a-files').innerHTML = '<div>mat-truoc.pdf</div><div>mat-sau.pdf</div>';
    expect(taken.usedIn(holdOf($('#a')))).toBe(500);
  });

  it('counts what went in where the row never shows a name', () => {
    const taken = new TakenFiles();
    taken.add(holdOf($('#b')), [file('uy-quyen.pdf', 900)]);
    expect(taken.usedIn(holdOf($('#b')))).toBe(900);
  });
});
