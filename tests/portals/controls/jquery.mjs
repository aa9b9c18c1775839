import bootstrapCss from 'bootstrap-datepicker/dist/css/bootstrap-datepicker3.standalone.css?inline';
import Choices from 'choices.js';
import choicesCss from 'choices.js/public/assets/styles/choices.css?inline';
import Cleave from 'cleave.js';
import flatpickr from 'flatpickr';
import flatpickrCss from 'flatpickr/dist/flatpickr.css?inline';
import IMask from 'imask';
import Inputmask from 'inputmask';
import jQueryUiCss from 'jquery-ui/dist/themes/base/jquery-ui.css?inline';
import select2Css from 'select2/dist/css/select2.css?inline';
import TomSelect from 'tom-select';
import tomSelectCss from 'tom-select/dist/css/tom-select.default.css?inline';
import { addStyle, isoOf, place, units, unitsLike } from './bench-page';

const { jQuery: $ } = window;

addStyle(select2Css, jQueryUiCss, bootstrapCss, choicesCss, tomSelectCss, flatpickrCss);

let ids = 0;
const listWith = (key, withOptions, state) => {
  ids += 1;
  const id = `s${ids}`;
  const select = Object.assign(document.createElement('select'), { id });
  select.innerHTML = `<option value="">-- Chọn --</option>${withOptions ? units.map(({ code, name }) => `<option value="${code}">${name}</option>`).join('') : ''}`;
  place(key, state ?? (() => $(select).val()), id).append(select);
  return select;
};
const boxWith = (key, state, settings = {}) => {
  ids += 1;
  const id = `b${ids}`;
  const box = Object.assign(document.createElement('input'), {
    id,
    ...settings,
  });
  place(key, () => state(box), id).append(box);
  return box;
};
const results = (found) =>
  found.map(({ code, name }) => ({
    id: code,
    text: name,
  }));

$(listWith('select2: static', true)).select2?.({ width: '100%' });
$(listWith('select2: ajax', false)).select2?.({
  width: '100%',
  ajax: {
    delay: 100,
    transport: ({ data }, done) => void unitsLike(data.q ?? '').then(done),
    data: ({ term }) => ({ q: term ?? '' }),
    processResults: (found) => ({ results: results(found) }),
  },
});
const inModal = listWith('select2: in a modal', true);
$(inModal).select2?.({
  width: '100%',
  dropdownParent: $(inModal.parentElement),
});

new Choices(listWith('Choices.js: static', true), { shouldSort: false });
const late = new Choices(listWith('Choices.js: late', false), { shouldSort: false });
setTimeout(
  () =>
    late.setChoices(
      units.map(({ code, name }) => ({
        value: code,
        label: name,
      })),
      'value',
      'label',
      true,
    ),
  1200,
);

new TomSelect(listWith('Tom Select: static', true), {});
new TomSelect(listWith('Tom Select: remote', false), {
  valueField: 'code',
  labelField: 'name',
  searchField: ['name'],
  preload: 'focus',
  load: (words, done) => void unitsLike(words).then(done),
});

let chosen = '';
const suggest = boxWith('jQuery UI: autocomplete', () => chosen);
$(suggest).autocomplete?.({
  minLength: 0,
  source: ({ term }, done) =>
    void unitsLike(term).then((found) =>
      done(
        found.map(({ code, name }) => ({
          label: name,
          value: name,
          code,
        })),
      ),
    ),
  select: (_, { item }) => {
    chosen = item.code;
  },
});
suggest.setAttribute('role', 'combobox');
suggest.addEventListener('focus', () => $(suggest).autocomplete?.('search', ''));

const uiDate = (box) => isoOf($(box).uiDatepicker?.('getDate'));
$(boxWith('jQuery UI: typed', uiDate)).uiDatepicker?.({ dateFormat: 'dd/mm/yy' });
$(boxWith('jQuery UI: readonly', uiDate, { readOnly: true })).uiDatepicker?.({ dateFormat: 'dd/mm/yy' });
$(boxWith('jQuery UI: month first', uiDate)).uiDatepicker?.({
  changeMonth: true,
  changeYear: true,
  yearRange: '1920:2030',
});
const bootstrapDate = (box) => isoOf($(box).datepicker?.('getDate'));
$(boxWith('bootstrap-datepicker: day first', bootstrapDate)).datepicker?.({
  format: 'dd/mm/yyyy',
  autoclose: true,
});
$(boxWith('bootstrap-datepicker: default', bootstrapDate)).datepicker?.({});
$(boxWith('bootstrap-datepicker: readonly', bootstrapDate, { readOnly: true })).datepicker?.({
  format: 'dd/mm/yyyy',
  autoclose: true,
});

const pickers = new Map();
const picked = (box) => isoOf(pickers.get(box)?.selectedDates[0]);
for (const [key, settings] of [
  [
    'flatpickr: typed',
    {
      dateFormat: 'd/m/Y',
      allowInput: true,
    },
  ],
  ['flatpickr: readonly', { dateFormat: 'd/m/Y' }],
  [
    'flatpickr: alternative box',
    {
      altInput: true,
      altFormat: 'd/m/Y',
      dateFormat: 'Y-m-d',
      allowInput: true,
    },
  ],
]) {
  const box = boxWith(key, picked);
  pickers.set(box, flatpickr(box, settings));
}

const asIso = (box) => box.value.split('/').reverse().join('-');
const digits = (box) => box.value.replace(/\D/g, '');
Inputmask({
  alias: 'datetime',
  inputFormat: 'dd/mm/yyyy',
}).mask(boxWith('inputmask: date', asIso));
Inputmask('999 999 999 999').mask(boxWith('inputmask: number', digits));
const cleaveDate = new Cleave(
  boxWith('Cleave.js: date', () => cleaveDate.getISOFormatDate()),
  {
    date: true,
    datePattern: ['d', 'm', 'Y'],
  },
);
const cleaveNumber = new Cleave(
  boxWith('Cleave.js: number', () => cleaveNumber.getRawValue()),
  {
    blocks: [3, 3, 3, 3],
    numericOnly: true,
  },
);
const maskedDate = IMask(
  boxWith('IMask: date', () => isoOf(maskedDate.typedValue)),
  {
    mask: Date,
    pattern: 'd/`m/`Y',
    format: (date) => isoOf(date).split('-').reverse().join('/'),
    parse: (text) => new Date(Number(text.split('/')[2]), Number(text.split('/')[1]) - 1, Number(text.split('/')[0])),
    min: new Date(1900, 0, 1),
    max: new Date(2100, 0, 1),
  },
);
const maskedNumber = IMask(
  boxWith('IMask: number', () => maskedNumber.unmaskedValue),
  { mask: '000000000000' },
);
