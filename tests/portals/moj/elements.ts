/**
 * The `x-*` elements of the e-form: their insides stand in the page, the name on the element; a date is three boxes, a
 * "radio" is checkboxes of which one stays (facts/portals.md 2, row MoJ).
 */
abstract class Field extends HTMLElement {
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  get words(): string {
    return this.getAttribute('label') ?? '';
  }
  connectedCallback(): void {
    if (this.childElementCount === 0) this.draw();
  }
  abstract draw(): void;
  abstract get value(): string;
}

class XInput extends Field {
  draw(): void {
    this.innerHTML = `<label>${this.words}</label><input type="text" class="x-control">`;
    const input = this.querySelector('input');
    if (!input) return;
    input.value = this.getAttribute('value') ?? '';
    input.disabled = this.hasAttribute('disabled');
  }
  get value(): string {
    return this.querySelector('input')?.value ?? '';
  }
}

class XDate extends Field {
  draw(): void {
    const part = (name: string, hint: string) =>
      `<input type="text" name="${this.name}-${name}" placeholder="${hint}" maxlength="${hint.length}" style="width: 90px">`;
    this.innerHTML = `<label>${this.words}</label>${part('day', 'DD')} ${part('month', 'MM')} ${part('year', 'YYYY')}`;
  }
  get value(): string {
    return [...this.querySelectorAll('input')].map((input) => input.value).join('/');
  }
}

class XRadio extends Field {
  draw(): void {
    const answers = (this.getAttribute('options') ?? '').split('|');
    this.innerHTML = `<span class="label">${this.words}</span>${answers
      .map((answer) => `<label><input type="checkbox" value="${answer}"> ${answer}</label>`)
      .join(' ')}`;
    this.addEventListener('change', (event) => {
      for (const box of this.querySelectorAll('input')) if (box !== event.target) box.checked = false;
    });
  }
  get value(): string {
    return [...this.querySelectorAll('input')]
      .filter((box) => box.checked)
      .map((box) => box.value)
      .join('|');
  }
}

/** A list that is fetched when it is opened; choosing tells the form, which rebuilds what depends on it. */
class XSelect extends Field {
  chosen = '';
  draw(): void {
    this.innerHTML = `<label>${this.words}</label><div role="combobox" tabindex="0" aria-expanded="false" aria-haspopup="listbox" class="x-control">-- Chọn --</div>
      <ul role="listbox" hidden></ul>`;
    const [box, list] = [this.querySelector<HTMLElement>('[role=combobox]'), this.querySelector('ul')];
    if (!box || !list) return;
    const show = (isOpen: boolean) => {
      list.hidden = !isOpen;
      box.setAttribute('aria-expanded', String(isOpen));
    };
    box.addEventListener('click', () => {
      if (!list.hidden) return show(false);
      show(true);
      list.innerHTML = '<li aria-disabled="true">Đang tải…</li>';
      void this.options().then((rows) => {
        list.innerHTML = rows.map(({ code, name }) => `<li role="option" data-code="${code}">${name}</li>`).join('');
      });
    });
    box.addEventListener('keydown', (event) => event.key === 'Escape' && show(false));
    list.addEventListener('mousedown', (event) => {
      const row = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (!row) return;
      this.chosen = row.dataset.code ?? '';
      box.textContent = row.textContent;
      show(false);
      this.dispatchEvent(new CustomEvent('x-change', { bubbles: true }));
    });
  }
  async options(): Promise<{ code: string; name: string }[]> {
    const fixed = this.getAttribute('options');
    if (fixed) return fixed.split('|').map((name) => ({ code: name, name }));
    return (await fetch(this.getAttribute('src') ?? '')).json();
  }
  get value(): string {
    return this.chosen;
  }
}

customElements.define('x-input', XInput);
customElements.define('x-date', XDate);
customElements.define('x-radio', XRadio);
customElements.define('x-select', XSelect);

export const fieldsIn = (root: ParentNode): [string, string][] =>
  [...root.querySelectorAll<Field>('x-input,x-date,x-radio,x-select')].map((field) => [field.name, field.value]);
