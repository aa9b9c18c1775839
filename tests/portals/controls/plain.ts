import { place, sexes, units } from './bench-page';

const byId = <T extends HTMLElement = HTMLInputElement>(id: string) => document.getElementById(id) as T;
const options = units.map(({ code, name }) => `<option value="${code}">${name}</option>`).join('');
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `<option value="${from + i}">${from + i}</option>`).join('');

/** A box without any library; its value is its state. */
function simple(key: string, html: string, id: string, state = () => byId(id).value): void {
  place(key, state, id).innerHTML = html;
}
const iso = (y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;

simple('html: input', '<input id="p1" name="hoTen">', 'p1');
simple('html: textarea', '<textarea id="p2"></textarea>', 'p2');
{
  const host = place('html: shadow root', () => root.querySelector('input')?.value);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML =
    '<label for="inner">Họ và tên (html shadow root)</label><input id="inner" style="width: 300px; height: 30px">';
}
simple('html: x-input', '<x-input name="hotenks"><input id="p4" style="width: 300px"></x-input>', 'p4');
{
  // An editor's model: what the page heard, not what its box shows.
  let heard = '';
  const holder = place('html: contenteditable', () => heard, 'p4b');
  holder.innerHTML =
    '<div id="p4b" role="textbox" contenteditable="true" style="border: 1px solid; width: 300px; min-height: 30px"></div>';
  holder.querySelector('div')?.addEventListener('input', (event) => {
    if (event.isTrusted) heard = (event.target as HTMLElement).innerText;
  });
}
simple('html: number', '<input id="p5" type="number">', 'p5');
simple('html: tel', '<input id="p6" type="tel" maxlength="10">', 'p6');
simple('html: birth year', '<input id="p7" maxlength="4">', 'p7');

simple('html: select', `<select id="s1"><option value="">-- Chọn --</option>${options}</select>`, 's1');
simple(
  'html: select in groups',
  `<select id="s2"><option value="">--</option><optgroup label="Việt Nam">${options}</optgroup></select>`,
  's2',
);
simple('html: select late', '<select id="s3"><option value="">-- Chọn --</option></select>', 's3');
setTimeout(() => byId<HTMLSelectElement>('s3').insertAdjacentHTML('beforeend', options), 1500);

/** National portal, agency step: the list hangs at the end of the page, commits on mousedown, says no roles (facts/portals.md 2). */
{
  let chosen = '';
  const holder = place('html: list without roles', () => chosen);
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: '-- Chọn Tỉnh --' });
  button.setAttribute('aria-haspopup', 'listbox');
  holder.append(button);
  button.addEventListener('click', () => {
    const layer = document.createElement('div');
    layer.style.cssText =
      'position: fixed; left: 20px; top: 20px; background: #fff; z-index: 9; height: 200px; overflow: auto';
    layer.innerHTML = '<input placeholder="Tìm kiếm"><ul role="listbox"></ul>';
    const list = layer.querySelector('ul');
    const draw = (words: string) => {
      const hits = units.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase())).slice(0, 8);
      list?.replaceChildren(
        ...hits.map(({ code, name }) => Object.assign(document.createElement('li'), { textContent: name, id: code })),
      );
    };
    draw('');
    layer.querySelector('input')?.addEventListener('input', (event) => draw((event.target as HTMLInputElement).value));
    list?.addEventListener('mousedown', (event) => {
      const row = event.target as HTMLElement;
      chosen = row.id;
      button.textContent = row.textContent;
      layer.remove();
    });
    layer.addEventListener('keydown', (event) => event.key === 'Escape' && layer.remove());
    document.body.append(layer);
  });
}

/** A list that fetches its next page when it is scrolled to the end, and has no search. */
{
  let chosen = '';
  const holder = place('html: lazy list', () => chosen);
  holder.innerHTML =
    '<div role="combobox" tabindex="0" aria-expanded="false" aria-controls="lazy" style="border: 1px solid; height: 32px"></div><ul id="lazy" role="listbox" hidden style="height: 120px; overflow-y: auto; margin: 0"></ul>';
  const [box, list] = [holder.querySelector('div'), holder.querySelector('ul')];
  let busy = false;
  const more = () => {
    if (busy || !list) return;
    busy = true;
    setTimeout(() => {
      const next = units.slice(list.children.length, list.children.length + 7);
      for (const { code, name } of next)
        list.insertAdjacentHTML('beforeend', `<li role="option" data-code="${code}">${name}</li>`);
      busy = false;
    }, 150);
  };
  const show = (isOpen: boolean) => {
    if (!list || !box) return;
    list.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
    if (isOpen && list.children.length === 0) more();
  };
  box?.addEventListener('click', () => show(list?.hidden === true));
  box?.addEventListener('keydown', (event) => event.key === 'Escape' && show(false));
  list?.addEventListener('scroll', () => list.scrollTop + list.clientHeight > list.scrollHeight - 20 && more());
  list?.addEventListener('click', (event) => {
    const row = event.target as HTMLElement;
    chosen = row.dataset.code ?? '';
    if (box) box.innerHTML = `<span class="chosen">${row.textContent}</span>`;
    show(false);
  });
}

simple('html: date', '<input id="d1" type="date">', 'd1');
const three = (id: string) => iso(byId(`${id}y`).value, byId(`${id}m`).value, byId(`${id}d`).value);
simple(
  'html: three inputs',
  '<input id="d2d" placeholder="dd" style="width: 60px"><input id="d2m" placeholder="mm" style="width: 60px"><input id="d2y" placeholder="yyyy" style="width: 90px">',
  '',
  () => three('d2'),
);
simple(
  'html: three lists',
  `<select id="d3d" aria-label="Ngày" style="width: 80px"><option value="">Ngày</option>${numbers(1, 31)}</select>
   <select id="d3m" aria-label="Tháng" style="width: 80px"><option value="">Tháng</option>${numbers(1, 12).replaceAll(/>(\d+)</g, '>Tháng $1<')}</select>
   <select id="d3y" aria-label="Năm" style="width: 90px"><option value="">Năm</option>${numbers(1950, 2026)}</select>`,
  '',
  () => three('d3'),
);
simple(
  'html: x-date',
  '<x-date name="NgaySinhBenNu"><input id="d4d" name="NgaySinhBenNu-day" style="width: 60px">/<input id="d4m" name="NgaySinhBenNu-month" style="width: 60px">/<input id="d4y" name="NgaySinhBenNu-year" style="width: 90px"></x-date>',
  '',
  () => three('d4'),
);

/** National owner step: what no key brought is taken back (facts/portals.md 2). */
{
  let typed = '';
  simple('html: keys only', '<input id="d5" placeholder="dd/mm/yyyy">', 'd5', () =>
    typed.split('/').reverse().join('-'),
  );
  const box = byId('d5');
  box.addEventListener('keydown', (event) => {
    if (event.keyCode === 8) typed = '';
    if (/^[\d/]$/.test(event.key) && event.keyCode > 0 && typed.length < 10) typed += event.key;
  });
  box.addEventListener('input', () => {
    if (box.value === '') typed = '';
    box.value = typed;
  });
  box.addEventListener('paste', (event) => event.preventDefault());
}
const parts = (id: string, order: string) => () => {
  const numbersIn = byId(id).value.split(/\D/);
  const part = (letter: string) => numbersIn[order.indexOf(letter)] ?? '';
  return iso(part('y'), part('m'), part('d'));
};
simple('html: month first by placeholder', '<input id="d6" placeholder="MM/DD/YYYY">', 'd6', parts('d6', 'mdy'));
simple('html: year first by placeholder', '<input id="d7" placeholder="yyyy-mm-dd">', 'd7', parts('d7', 'ymd'));

const chosenOf = (name: string) => () => document.querySelector<HTMLInputElement>(`[name=${name}]:checked`)?.value;
const radios = (name: string) =>
  sexes.map(
    ({ code, name: words }) =>
      `<input type="radio" name="${name}" id="${name}${code}" value="${code}"><label for="${name}${code}">${words}</label>`,
  );
place('html: radio', chosenOf('r1')).innerHTML = radios('r1').join('');
place('html: radio in cells', chosenOf('r2')).innerHTML = `<table><tr>${radios('r2')
  .map((one) => `<td>${one}</td>`)
  .join('')}</tr></table>`;
place('html: two checkboxes', () =>
  [...document.querySelectorAll<HTMLInputElement>('[name=r3]:checked')].map(({ value }) => value).join(),
).innerHTML = sexes
  .map(({ code, name }) => `<label><input type="checkbox" name="r3" value="${code}"> ${name}</label>`)
  .join('');
place('html: radio without native box', chosenOf('r4')).innerHTML = sexes
  .map(
    ({ code, name }) =>
      `<label style="position: relative; display: inline-block"><input type="radio" name="r4" value="${code}" style="opacity: 0; position: absolute; width: 100%; height: 100%"><span>◯ ${name}</span></label>`,
  )
  .join('');
