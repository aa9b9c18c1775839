// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { press } from '../../../utils/form/events';
import { isFinal } from '../../../utils/form/guard';
import { fieldNamed, pageWith } from './page';

const signal = new AbortController().signal;
const fullName = { concept: 'fullName', text: 'NGUYỄN VĂN AN' } as const;

describe('what is never pressed', () => {
  it.each([
    '<button type="submit">Tiếp</button>',
    '<button form="captchaForm">Tiếp tục</button>',
    '<button type="button">Nộp hồ sơ</button>',
    '<button type="button">Lưu và nộp hồ sơ</button>',
    '<button type="button">Thanh toán lệ phí</button>',
    '<button type="button">Ký số</button>',
    '<input type="button" value="Gửi hồ sơ">',
    '<a href="#" id="kt_gui-ho-so">Gửi</a>',
    '<input type="button" id="ctl00_C_BtnSave" value="Lưu">',
  ])('%s', (html) => {
    document.body.innerHTML = html;
    const button = document.body.firstElementChild as HTMLElement;
    const heard = vi.fn();
    for (const type of ['pointerdown', 'mousedown', 'click']) button.addEventListener(type, heard);
    expect(isFinal(button)).toBe(true);
    press(button);
    expect(heard).not.toHaveBeenCalled();
  });

  it.each(['-- Chọn Tỉnh --', 'Nơi nộp hồ sơ', 'Phường Thanh Toán'])(
    'a list that says "%s" is no final button',
    (words) => {
      document.body.innerHTML = `<button type="button" aria-haspopup="listbox">${words}</button>`;
      expect(isFinal(document.body.firstElementChild as Element)).toBe(false);
    },
  );

  it('sends no form though the list’s own button would', () => {
    document.body.innerHTML = '<form><button aria-haspopup="listbox">-- Chọn --</button></form>';
    const sent = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('form')?.addEventListener('submit', sent);
    press(document.querySelector('button') as HTMLElement);
    expect(sent).not.toHaveBeenCalled();
  });

  it('does not leave the page by a link, and lets the page’s own handlers hear the press', () => {
    document.body.innerHTML = '<a href="https://example.gov.vn/x">Phường Sài Gòn</a>';
    const clicks: boolean[] = [];
    document.querySelector('a')?.addEventListener('click', (event) => clicks.push(event.defaultPrevented));
    press(document.querySelector('a') as HTMLElement);
    expect(clicks).toEqual([true]);
  });
});

describe('what is not written', () => {
  it('a field that something else lies over', async () => {
    const form = pageWith('<div><label for="x">Họ và tên</label><input id="x"></div><div id="cover"></div>');
    const { id } = fieldNamed(form.scan(), 'Họ và tên');
    document.elementFromPoint = () => document.getElementById('cover');
    expect(await form.fill(id, fullName, signal)).toEqual({ status: 'left', reason: 'covered', shown: '' });
  });

  it('what somebody typed after the plan was shown', async () => {
    const form = pageWith('<label for="x">Họ và tên</label><input id="x">');
    const { id } = fieldNamed(form.scan(), 'Họ và tên');
    const input = document.querySelector('input');
    if (input) input.value = 'Đang gõ';
    expect(await form.fill(id, fullName, signal)).toEqual({
      status: 'left',
      reason: 'changed-by-user',
      shown: 'Đang gõ',
    });
  });

  it.each([
    ['another question', '<label for="x">Mã số thuế</label>'],
    ['another person’s question', '<label for="x">Họ và tên người cha</label>'],
  ])('a field of which the page made %s since the plan', async (_, label) => {
    const form = pageWith('<p><label for="x">Họ và tên</label></p><input id="x">');
    const { id } = fieldNamed(form.scan(), 'Họ và tên');
    const holder = document.querySelector('p');
    if (holder) holder.innerHTML = label;
    expect(await form.fill(id, fullName, signal)).toEqual({ status: 'left', reason: 'renamed', shown: '' });
    expect(document.getElementById('x')).toMatchObject({ value: '' });
  });

  it('a text that the box would cut', async () => {
    const form = pageWith('<label for="x">Họ và tên</label><input id="x" maxlength="5">');
    const { id } = fieldNamed(form.scan(), 'Họ và tên');
    expect(await form.fill(id, fullName, signal)).toMatchObject({ status: 'left', reason: 'not-accepted' });
    expect(form.shown(id)).toBe('');
  });

  it('anything, once the page is on its way to another', async () => {
    const form = pageWith('<label for="x">Họ và tên</label><input id="x"><label for="y">Nơi cấp</label><input id="y">');
    const fields = form.scan();
    await form.fill(fieldNamed(fields, 'Họ và tên').id, fullName, signal);
    window.dispatchEvent(new Event('beforeunload'));
    const outcome = await form.fill(
      fieldNamed(fields, 'Nơi cấp').id,
      { concept: 'issuer', text: 'Bộ Công an' },
      signal,
    );
    expect(outcome).toMatchObject({ status: 'left', reason: 'reloading' });
    expect(document.getElementById('y')).toMatchObject({ value: '' });
  });

  it('a placeholder that calls itself an option is no answer to be overwritten', () => {
    const fields = pageWith(
      '<label for="x">Giới tính</label><select id="x"><option value="-1">-- Chọn --</option><option>Nam</option></select>',
    ).scan();
    expect(fields[0]).toMatchObject({ current: '' });
  });
});

describe('answers that exclude each other, drawn as checkboxes', () => {
  const boxes =
    '<label>Giới tính</label><div><label><input type="checkbox" value="1"> Nam</label><label><input type="checkbox" value="2"> Nữ</label></div>';

  it('are one question, with one answer at the end', async () => {
    const form = pageWith(boxes);
    const [field, ...others] = form.scan();
    expect(others).toEqual([]);
    expect(field).toMatchObject({ shape: 'radio', options: ['Nam', 'Nữ'] });
    const [male] = document.querySelectorAll('input');
    if (male) male.checked = true;
    form.scan();
    const outcome = await form.fill(field?.id ?? '', { concept: 'sex', text: 'Nữ' }, signal);
    expect(outcome).toEqual({ status: 'filled', shown: 'Nữ' });
    expect([...document.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([false, true]);
  });

  it('are not made of boxes that may all be ticked', () => {
    const fields = pageWith(
      '<div><label><input type="checkbox"> Bản chính</label><label><input type="checkbox"> Bản sao</label></div>',
    ).scan();
    expect(fields.map(({ shape }) => shape)).toEqual(['checkbox', 'checkbox']);
  });
});
