import type { FillValue } from '../../../utils/form';

/** Pages of controls, one for each way of drawing them. */
export const controlPages = ['plain', 'jquery', 'react', 'vue', 'angular', 'formio'] as const;
export type ControlPage = (typeof controlPages)[number];

/** One control of the bench: what its label says, what it is given, and what its framework must then hold. */
export interface ControlRow {
  page: ControlPage;
  /** `library: what is special`. The part before the colon is the library's name in the bench. */
  key: string;
  label: string;
  shape: 'text' | 'choice' | 'date' | 'boxes';
  value: FillValue;
  state: string;
}

const name = { concept: 'fullName', text: 'NGUYỄN VĂN AN' } as const;
const number = { concept: 'personalNumber', text: '003099000017' } as const;
const phone = { concept: 'phone', text: '0912345678' } as const;
const sex = { concept: 'sex', text: 'Nữ' } as const;
const province = { concept: 'province', text: 'Cần Thơ' } as const;
/** Two numbers that could both be the month. */
const birth = { concept: 'birthDate', text: '05/09/1990' } as const;

const row = (page: ControlPage, shape: ControlRow['shape'], label: string, value: FillValue, state: string) => {
  return (key: string): ControlRow => ({
    page,
    key,
    label: `${label} (${key.split(': ').join(' ')})`,
    shape,
    value,
    state,
  });
};
const texts = (page: ControlPage, ...keys: string[]) => keys.map(row(page, 'text', 'Họ và tên', name, name.text));
const choices = (page: ControlPage, ...keys: string[]) =>
  keys.map(row(page, 'choice', 'Tỉnh/Thành phố', province, '92'));
const dates = (page: ControlPage, ...keys: string[]) => keys.map(row(page, 'date', 'Ngày sinh', birth, '1990-09-05'));
const boxes = (page: ControlPage, ...keys: string[]) => keys.map(row(page, 'boxes', 'Giới tính', sex, '2'));

export const controlRows: ControlRow[] = [
  ...texts('plain', 'html: input', 'html: textarea', 'html: shadow root', 'html: x-input', 'html: contenteditable'),
  ...['html: number', 'html: tel'].map(row('plain', 'text', 'Số điện thoại', phone, phone.text)),
  ...['html: birth year'].map(row('plain', 'text', 'Năm sinh', { concept: 'birthYear', text: '1990' }, '1990')),
  ...choices(
    'plain',
    'html: select',
    'html: select in groups',
    'html: select late',
    'html: list without roles',
    'html: lazy list',
  ),
  ...dates(
    'plain',
    'html: date',
    'html: three inputs',
    'html: three lists',
    'html: x-date',
    'html: keys only',
    'html: month first by placeholder',
    'html: year first by placeholder',
  ),
  ...boxes('plain', 'html: radio', 'html: radio in cells', 'html: two checkboxes', 'html: radio without native box'),

  ...choices(
    'jquery',
    'select2: static',
    'select2: ajax',
    'select2: in a modal',
    'Choices.js: static',
    'Choices.js: late',
    'Tom Select: static',
    'Tom Select: remote',
    'jQuery UI: autocomplete',
  ),
  ...dates(
    'jquery',
    'jQuery UI: typed',
    'jQuery UI: readonly',
    'jQuery UI: month first',
    'bootstrap-datepicker: day first',
    'bootstrap-datepicker: default',
    'bootstrap-datepicker: readonly',
    'flatpickr: typed',
    'flatpickr: readonly',
    'flatpickr: alternative box',
    'inputmask: date',
    'Cleave.js: date',
    'IMask: date',
  ),
  ...['inputmask: number', 'Cleave.js: number', 'IMask: number'].map(
    row('jquery', 'text', 'Số định danh cá nhân', number, number.text),
  ),

  ...texts('react', 'React: controlled', 'React: on blur', 'Ant Design: Input', 'Ant Design: TextArea'),
  ...['Ant Design: InputNumber'].map(row('react', 'text', 'Năm sinh', { concept: 'birthYear', text: '1990' }, '1990')),
  ...['react-number-format: pattern'].map(row('react', 'text', 'Số định danh cá nhân', number, number.text)),
  ...choices(
    'react',
    'Ant Design: Select',
    'Ant Design: Select with search',
    'Ant Design: Select, virtual, no search',
    'Ant Design: Select, remote',
    'Ant Design: AutoComplete',
    'react-select: static',
    'react-select: async',
    'react-select: class prefix',
    'Headless UI: Listbox',
    'Headless UI: Combobox',
    'Radix: Select',
  ),
  ...dates(
    'react',
    'Ant Design: DatePicker',
    'Ant Design: DatePicker, ISO',
    'Ant Design: DatePicker, readonly',
    'react-datepicker: day first',
    'react-datepicker: default',
    'react-datepicker: readonly',
  ),
  ...boxes('react', 'Ant Design: Radio', 'Ant Design: Radio.Button', 'Ant Design: Select of sexes'),

  ...texts('vue', 'Vue: v-model', 'Vue: v-model.lazy', 'Element Plus: ElInput', 'Vuetify: VTextField'),
  ...choices(
    'vue',
    'Vue: select of objects',
    'Element Plus: ElSelect',
    'Element Plus: filterable',
    'Element Plus: remote',
    'Vuetify: VSelect',
    'Vuetify: VAutocomplete',
  ),
  ...dates(
    'vue',
    'Element Plus: ElDatePicker',
    'Element Plus: ElDatePicker, ISO',
    'Element Plus: ElDatePicker, readonly',
  ),
  ...boxes('vue', 'Element Plus: ElRadio', 'Vuetify: VRadio'),

  ...texts('angular', 'Angular: reactive', 'Angular: on blur', 'Angular Material: matInput'),
  ...choices(
    'angular',
    'Angular: ngValue',
    'Angular Material: mat-select',
    'Angular Material: autocomplete',
    'ng-select: static',
    'ng-select: virtual',
    'ng-select: remote',
  ),
  ...dates(
    'angular',
    'Angular Material: datepicker, vi-VN',
    'Angular Material: datepicker, en-US',
    'Angular Material: datepicker, readonly',
  ),
  ...boxes('angular', 'Angular Material: mat-radio', 'Angular Material: two checkboxes'),

  ...texts('formio', 'Form.io: textfield', 'Form.io: textarea', 'SurveyJS: text', 'SurveyJS: comment'),
  ...['Form.io: mask'].map(row('formio', 'text', 'Số định danh cá nhân', number, number.text)),
  ...choices('formio', 'Form.io: select', 'Form.io: select, late', 'SurveyJS: dropdown', 'SurveyJS: late'),
  ...dates('formio', 'Form.io: datetime', 'Form.io: day', 'SurveyJS: date'),
  ...boxes('formio', 'Form.io: radio', 'SurveyJS: radiogroup'),
];
