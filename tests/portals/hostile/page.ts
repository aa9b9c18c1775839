import { pageOf } from '../page';

/** What a page does against a fill, by the last word of its address; each keeps a form of four fields. */
const tricks: Record<string, string> = {
  /** The first letter written turns the questions round: the next value would land under another's label. */
  'doi-nhan': `form.addEventListener('input', () => {
    const [, second, third] = form.querySelectorAll('label');
    [second.textContent, third.textContent] = ['Họ và tên người cha', 'Mã số hồ sơ'];
  }, { once: true });`,
  /** The first letter written moves the rest of the form under another person's heading. */
  'doi-cho': `form.addEventListener('input', () => {
    const [, second, third, last] = form.querySelectorAll('.form-group');
    document.getElementById('khac').after(second, third, last);
  }, { once: true });`,
  /** Whatever is written is put aside for the page's own words. */
  'ghi-de': `form.addEventListener('input', ({ target }) => setTimeout(() => { target.value = 'TRẦN THỊ BÌNH'; }, 10));`,
  /** As if by itself, some time after it was written and read back. */
  'ghi-de-sau': `form.addEventListener('change', ({ target }) => setTimeout(() => { if (target.id === 'a') target.value = 'TRẦN THỊ BÌNH'; }, 150));`,
  /** A list that says it is loading, for ever. */
  'khong-tai': `const list = document.getElementById('list');
    document.getElementById('tinh').addEventListener('click', () => { list.hidden = !list.hidden; });
    addEventListener('keydown', ({ key }) => { if (key === 'Escape') list.hidden = true; });`,
  /** Something lies over the fields once the plan is there. */
  che: `form.addEventListener('input', () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 99; background: #fff';
    document.body.append(cover);
  }, { once: true });`,
  /** The package's own panel, framed under a transparent button of the page. */
  khung: '',
};

/** A page that does not wish the person well (issue: hostile pages). */
export function hostilePage(kind: string): string {
  const list =
    kind === 'khong-tai'
      ? `<div class="form-group"><label id="tl">Tỉnh/Thành phố</label>
         <div id="tinh" role="combobox" tabindex="0" aria-labelledby="tl" aria-controls="list" style="border: 1px solid; height: 32px"></div>
         <div id="list" role="listbox" aria-busy="true" hidden style="height: 40px">Đang tải…</div></div>`
      : '';
  return pageOf(
    'Một trang không yên',
    `<form onsubmit="forbid('submit'); return false"><h2>Thông tin chủ hồ sơ</h2>${list}
       <div class="form-group"><label for="a">Họ và tên</label><input id="a"></div>
       <div class="form-group"><label for="b">Số định danh cá nhân</label><input id="b"></div>
       <div class="form-group"><label for="c">Ngày sinh</label><input id="c"></div>
       <div class="form-group"><label for="d">Nơi cấp</label><input id="d"></div>
       <h2 id="khac">Thông tin người làm chứng</h2></form>`,
    `<script>const form = document.querySelector('form'); ${tricks[kind] ?? ''}
     window.state = () => Object.fromEntries([...form.querySelectorAll('input')].map(({ id, value }) => [id, value]));</script>`,
  );
}
