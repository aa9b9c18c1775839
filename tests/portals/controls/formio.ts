import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { isoOf, place, rowsOf, sexes, units } from './bench-page';

interface FormioForm {
  submission: { data: Record<string, unknown> };
}
const { Formio } = window as unknown as {
  Formio: {
    cdn: { setBaseUrl(url: string): void };
    createForm(at: Element, definition: object, options: object): Promise<FormioForm>;
  };
};
Formio.cdn.setBaseUrl('/lib/cdn');

const labelOf = (key: string) => rowsOf('formio').find((row) => row.key === key)?.label ?? '';
const choices = units.map(({ code, name }) => ({ value: code, label: name }));
const answers = sexes.map(({ code, name }) => ({ value: code, label: name }));
const remote = {
  dataSrc: 'url',
  data: { url: `${location.origin}/api/provinces` },
  valueProperty: 'code',
  template: '<span>{{ item.name }}</span>',
  lazyLoad: true,
};
const calendar = {
  type: 'calendar',
  displayInTimezone: 'viewer',
  locale: 'en',
  useLocaleSettings: false,
  allowInput: true,
  mode: 'single',
  enableTime: false,
  noCalendar: false,
  format: 'dd/MM/yyyy',
};

/** Each component is a form of its own, with the label that Form.io draws. */
const components: Record<string, object> = {
  'Form.io: textfield': { type: 'textfield' },
  'Form.io: textarea': { type: 'textarea' },
  'Form.io: mask': { type: 'textfield', inputMask: '999999999999' },
  'Form.io: select': { type: 'select', data: { values: choices } },
  'Form.io: select, late': { type: 'select', ...remote },
  'Form.io: datetime': { type: 'datetime', format: 'dd/MM/yyyy', enableTime: false, widget: calendar },
  'Form.io: day': { type: 'day', dayFirst: true },
  'Form.io: radio': { type: 'radio', values: answers },
};
/** "05/09/1990" and moments in UTC alike as the day they mean. */
function dateOf(value: unknown): unknown {
  const text = String(value ?? '');
  return text.includes('T') ? isoOf(new Date(text)) : text.split('/').reverse().join('-');
}
for (const [index, [key, component]] of Object.entries(components).entries()) {
  let form: FormioForm | null = null;
  const name = `k${index}`;
  const isDate = key.endsWith('datetime') || key.endsWith('day');
  const held = () => form?.submission.data[name];
  const at = place(key, () => (isDate ? dateOf(held()) : typeof held() === 'number' ? String(held()) : held()));
  at.previousElementSibling?.remove();
  const definition = { components: [{ key: name, label: labelOf(key), input: true, ...component }] };
  void Formio.createForm(at, definition, { language: 'vi' }).then((made) => {
    form = made;
  });
}

const questions: Record<string, object> = {
  'SurveyJS: text': { type: 'text' },
  'SurveyJS: comment': { type: 'comment' },
  'SurveyJS: dropdown': { type: 'dropdown', choices: units.map(({ code, name }) => ({ value: code, text: name })) },
  'SurveyJS: late': { type: 'dropdown', choicesByUrl: { url: '/api/provinces', valueName: 'code', titleName: 'name' } },
  'SurveyJS: date': { type: 'text', inputType: 'date' },
  'SurveyJS: radiogroup': { type: 'radiogroup', choices: sexes.map(({ code, name }) => ({ value: code, text: name })) },
};
for (const [index, [key, question]] of Object.entries(questions).entries()) {
  const name = `q${index}`;
  const model = new Model({ showNavigationButtons: 'none', elements: [{ name, title: labelOf(key), ...question }] });
  const at = place(key, () => model.data[name]);
  at.previousElementSibling?.remove();
  createRoot(at).render(createElement(Survey, { model }));
}
