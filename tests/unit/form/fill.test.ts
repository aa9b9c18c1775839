// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fieldNamed, pageWith } from './page';

const signal = new AbortController().signal;
const wards = (...names: string[]) =>
  `<label for="w">Phường/Xã</label><select id="w"><option value="">-- Chọn --</option>${names
    .map((name, i) => `<option value="${i}">${name}</option>`)
    .join('')}</select>`;

describe('fill: one field, proved by what it shows', () => {
  it('types a text, tells the page, and gives it back', async () => {
    const form = pageWith('<label for="x">Họ và tên</label><input id="x">');
    const heard: string[] = [];
    for (const type of ['input', 'change', 'blur']) {
      document.getElementById('x')?.addEventListener(type, () => heard.push(type));
    }
    const { id } = fieldNamed(form.scan(), 'Họ và tên');
    const outcome = await form.fill(id, { concept: 'fullName', text: 'NGUYỄN VĂN AN' }, signal);
    expect(outcome).toEqual({ status: 'filled', shown: 'NGUYỄN VĂN AN' });
    expect(heard).toEqual(['input', 'change', 'blur']);
    expect(await form.undo(signal)).toBe(1);
    expect(form.shown(id)).toBe('');
  });

  it('chooses by words and their tones, whatever the type word', async () => {
    const form = pageWith(wards('Phường Thanh An', 'Xã Thạnh An'));
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    const outcome = await form.fill(id, { concept: 'ward', text: 'Đặc khu Thạnh An' }, signal);
    expect(outcome).toEqual({ status: 'filled', shown: 'Xã Thạnh An' });
  });

  it('leaves a ward empty rather than taking the one that differs by its tone', async () => {
    const form = pageWith(wards('Phường Thanh An', 'Phường Sài Gòn'));
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    const outcome = await form.fill(id, { concept: 'ward', text: 'Xã Thạnh An' }, signal);
    expect(outcome).toMatchObject({ status: 'left', reason: 'option-not-found' });
    expect(document.querySelector('select')?.selectedIndex).toBe(0);
  });

  it('does not settle two wards of one name by their order', async () => {
    const form = pageWith(wards('Xã Tân Thành', 'Phường Tân Thành'));
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    const outcome = await form.fill(id, { concept: 'ward', text: 'Tân Thành' }, signal);
    expect(outcome).toMatchObject({ status: 'left', reason: 'option-ambiguous' });
  });

  it('reports a page that swaps day and month, and takes the date back', async () => {
    const form = pageWith('<label for="x">Ngày sinh</label><input id="x">');
    const input = document.querySelector('input');
    input?.addEventListener('change', () => {
      // A month-first box: reads 05/09 as 9 May, and writes every date its own way.
      input.value = input.value.replace(/^(\d\d)\/(\d\d)/, '$2/$1').replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');
    });
    const { id } = fieldNamed(form.scan(), 'Ngày sinh');
    const outcome = await form.fill(id, { concept: 'birthDate', text: '05/09/1990' }, signal);
    expect(outcome).toMatchObject({ status: 'left', reason: 'swapped-date' });
    expect(form.shown(id)).toBe('');
  });

  it('does one thing at a time', async () => {
    const form = pageWith('<label for="x">Họ và tên</label><input id="x"><label for="y">Nơi cấp</label><input id="y">');
    const fields = form.scan();
    const first = form.fill(fieldNamed(fields, 'Họ và tên').id, { concept: 'fullName', text: 'AN' }, signal);
    const second = await form.fill(fieldNamed(fields, 'Nơi cấp').id, { concept: 'issuer', text: 'Bộ Công an' }, signal);
    expect(second).toMatchObject({ status: 'left', reason: 'busy' });
    expect(await first).toMatchObject({ status: 'filled' });
  });

  it('looks again before it writes: a field locked or gone since the scan is left', async () => {
    const form = pageWith('<label for="x">Họ và tên</label><input id="x"><label for="y">Nơi cấp</label><input id="y">');
    const fields = form.scan();
    document.getElementById('x')?.setAttribute('disabled', '');
    document.getElementById('y')?.remove();
    const locked = await form.fill(fieldNamed(fields, 'Họ và tên').id, { concept: 'fullName', text: 'AN' }, signal);
    const gone = await form.fill(fieldNamed(fields, 'Nơi cấp').id, { concept: 'issuer', text: 'Bộ Công an' }, signal);
    expect([locked, gone]).toMatchObject([{ reason: 'locked' }, { reason: 'gone' }]);
  });
});

const option = (text: string, value: string) =>
  Object.assign(document.createElement('option'), { textContent: text, value });

describe('fill: what the page refuses or brings late', () => {
  it('takes a refused text back, so that nothing half-accepted stays', async () => {
    const form = pageWith('<label for="x">Họ và tên</label><input id="x" value="CŨ">');
    const input = document.querySelector('input');
    input?.addEventListener('input', () => {
      input.value = input.value.slice(0, 4);
    });
    const { id } = fieldNamed(form.scan(), 'Họ và tên');
    const outcome = await form.fill(id, { concept: 'fullName', text: 'NGUYỄN VĂN AN' }, signal);
    expect(outcome).toMatchObject({ status: 'left', reason: 'not-accepted', shown: 'NGUY' });
    expect(form.shown(id)).toBe('CŨ');
    expect(await form.undo(signal)).toBe(0);
  });

  it('takes a choice back that the page answers with another one', async () => {
    const form = pageWith(wards('Phường Sài Gòn', 'Phường Bến Thành'));
    const list = document.querySelector('select');
    list?.addEventListener('change', () => {
      if (list.selectedIndex === 1) list.selectedIndex = 2;
    });
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    const outcome = await form.fill(id, { concept: 'ward', text: 'Phường Sài Gòn' }, signal);
    expect(outcome).toMatchObject({ status: 'left', reason: 'not-accepted' });
    expect(form.shown(id)).toBe('');
  });

  it('waits for wards that come after the province', async () => {
    const form = pageWith(wards());
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    const list = document.querySelector('select');
    setTimeout(() => list?.append(option('Phường Sài Gòn', '26740')), 300);
    const outcome = await form.fill(id, { concept: 'ward', text: 'Phường Sài Gòn' }, signal);
    expect(outcome).toEqual({ status: 'filled', shown: 'Phường Sài Gòn' });
  });

  it('does not choose from a list that is just being replaced', async () => {
    const form = pageWith(wards('Phường Tân Thành'));
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    const list = document.querySelector('select');
    const old = list?.options[1];
    setTimeout(() => {
      old?.remove();
      list?.append(option('Phường Tân Thành', 'new'), option('Phường Sài Gòn', 'other'));
    }, 40);
    await form.fill(id, { concept: 'ward', text: 'Phường Tân Thành' }, signal);
    expect(list?.value).toBe('new');
  });

  it('stops waiting when it is cancelled', async () => {
    const form = pageWith(wards());
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    const outcome = await form.fill(id, { concept: 'ward', text: 'Phường Sài Gòn' }, stop.signal);
    expect(outcome).toMatchObject({ status: 'left', reason: 'cancelled' });
  });

  it('does not press an option of an open list that is just being replaced', async () => {
    const form = pageWith(`<label id="l">Phường/Xã</label>
      <button aria-haspopup="listbox" aria-labelledby="l" aria-controls="o" aria-expanded="true">-- Chọn --</button>
      <ul id="o"><li role="option">Phường Tân Thành</li></ul>`);
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
    const pressed: string[] = [];
    const list = document.getElementById('o');
    const button = document.querySelector('button');
    list?.addEventListener('click', ({ target }) => {
      pressed.push((target as HTMLElement).id);
      if (button) button.textContent = (target as HTMLElement).textContent;
    });
    const { id } = fieldNamed(form.scan(), 'Phường/Xã');
    setTimeout(() => {
      if (list) list.innerHTML = '<li role="option" id="new">Phường Tân Thành</li><li role="option">Phường Khác</li>';
    }, 40);
    const outcome = await form.fill(id, { concept: 'ward', text: 'Phường Tân Thành' }, signal);
    expect(outcome).toMatchObject({ status: 'filled' });
    expect(pressed).toEqual(['new']);
  });
});
