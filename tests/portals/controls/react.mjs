import {
  Combobox,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
} from '@headlessui/react';
import * as RadixSelect from '@radix-ui/react-select';
import { AutoComplete, ConfigProvider, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { createElement as h, useState } from 'react';
import ReactDatePicker from 'react-datepicker';
import reactDatePickerCss from 'react-datepicker/dist/react-datepicker.css?inline';
import { createRoot } from 'react-dom/client';
import { PatternFormat } from 'react-number-format';
import ReactSelect from 'react-select';
import AsyncSelect from 'react-select/async';
import { addStyle, isoOf, manyUnits, place, sexes, units, unitsLike } from './bench-page';

addStyle(reactDatePickerCss, '.ant-select, .ant-picker { width: 100%; }');
dayjs.locale('vi');

/** One control with its own state, as a form's field has: what it holds is what the bench reads. */
function field(key, draw, read = (value) => value) {
  let held = null;
  const id = `r-${key.replace(/\W+/g, '-')}`;
  const Field = () => {
    const [value, setValue] = useState(null);
    held = value;
    return h(
      ConfigProvider,
      {
        locale: viVN,
        theme: { token: { motion: false } },
      },
      draw(value, setValue, id),
    );
  };
  createRoot(place(key, () => read(held), id)).render(h(Field));
}

const options = units.map(({ code, name }) => ({
  value: code,
  label: name,
}));
const many = manyUnits.map(({ code, name }) => ({
  value: code,
  label: name,
}));

field('React: controlled', (value, set, id) =>
  h('input', {
    id,
    value: value ?? '',
    onChange: (event) => set(event.target.value),
  }),
);
field('React: on blur', (_, set, id) =>
  h('input', {
    id,
    onBlur: (event) => set(event.target.value),
  }),
);
field('Ant Design: Input', (value, set, id) =>
  h(Input, {
    id,
    value: value ?? '',
    onChange: (event) => set(event.target.value),
  }),
);
field('Ant Design: TextArea', (value, set, id) =>
  h(Input.TextArea, {
    id,
    value: value ?? '',
    onChange: (event) => set(event.target.value),
  }),
);
field('Ant Design: InputNumber', (value, set, id) =>
  h(InputNumber, {
    id,
    value,
    stringMode: true,
    controls: false,
    onChange: set,
  }),
);
field('react-number-format: pattern', (value, set, id) =>
  h(PatternFormat, {
    id,
    format: '### ### ### ###',
    value: value ?? '',
    onValueChange: ({ value: raw }) => set(raw),
  }),
);

field('Ant Design: Select', (value, set, id) =>
  h(Select, {
    id,
    value,
    options: options.slice(20),
    onChange: set,
  }),
);
field('Ant Design: Select with search', (value, set, id) =>
  h(Select, {
    id,
    value,
    options,
    showSearch: true,
    optionFilterProp: 'label',
    onChange: set,
  }),
);
field('Ant Design: Select, virtual, no search', (value, set, id) =>
  h(Select, {
    id,
    value,
    options: many,
    onChange: set,
  }),
);
function Remote({ id, value, set }) {
  const [found, setFound] = useState([]);
  const search = (words) =>
    void unitsLike(words).then((rows) =>
      setFound(
        rows.map(({ code, name }) => ({
          value: code,
          label: name,
        })),
      ),
    );
  return h(Select, {
    id,
    value,
    options: found,
    showSearch: true,
    filterOption: false,
    onSearch: search,
    onFocus: () => search(''),
    onChange: set,
  });
}
field('Ant Design: Select, remote', (value, set, id) =>
  h(Remote, {
    id,
    value,
    set,
  }),
);
field('Ant Design: AutoComplete', (value, set, id) =>
  h(AutoComplete, {
    id,
    value: units.find(({ code }) => code === value)?.name ?? value,
    options: units.map(({ code, name }) => ({
      value: name,
      code,
    })),
    filterOption: (words, option) => option?.value.toLowerCase().includes(words.toLowerCase()) ?? false,
    onSelect: (_, option) => set(option.code),
    onChange: (text) => set(units.find(({ name }) => name === text)?.code ?? text),
  }),
);
const single = (value) => value?.value;
field(
  'react-select: static',
  (value, set, id) =>
    h(ReactSelect, {
      inputId: id,
      value,
      options,
      onChange: set,
    }),
  single,
);
field(
  'react-select: async',
  (value, set, id) =>
    h(AsyncSelect, {
      inputId: id,
      value,
      defaultOptions: true,
      loadOptions: (words) =>
        unitsLike(words).then((rows) =>
          rows.map(({ code, name }) => ({
            value: code,
            label: name,
          })),
        ),
      onChange: set,
    }),
  single,
);
field(
  'react-select: class prefix',
  (value, set, id) =>
    h(ReactSelect, {
      inputId: id,
      classNamePrefix: 'chon',
      isClearable: true,
      value,
      options,
      onChange: set,
    }),
  single,
);

field('Headless UI: Listbox', (value, set, id) =>
  h(
    Listbox,
    {
      value,
      onChange: set,
    },
    h(ListboxButton, { id }, units.find(({ code }) => code === value)?.name ?? 'Chọn tỉnh'),
    h(
      ListboxOptions,
      {
        style: {
          position: 'absolute',
          background: '#fff',
          zIndex: 9,
          maxHeight: 150,
          overflow: 'auto',
        },
      },
      units.map(({ code, name }) =>
        h(
          ListboxOption,
          {
            key: code,
            value: code,
          },
          name,
        ),
      ),
    ),
  ),
);
function Search({ id, value, set }) {
  const [words, setWords] = useState('');
  const found = units.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  return h(
    Combobox,
    {
      value,
      onChange: set,
      immediate: true,
    },
    h(ComboboxInput, {
      id,
      displayValue: (code) => units.find((unit) => unit.code === code)?.name ?? '',
      onChange: (event) => setWords(event.target.value),
    }),
    h(
      ComboboxOptions,
      {
        style: {
          position: 'absolute',
          background: '#fff',
          zIndex: 9,
          maxHeight: 150,
          overflow: 'auto',
        },
      },
      found.map(({ code, name }) =>
        h(
          ComboboxOption,
          {
            key: code,
            value: code,
          },
          name,
        ),
      ),
    ),
  );
}
field('Headless UI: Combobox', (value, set, id) =>
  h(Search, {
    id,
    value,
    set,
  }),
);
field('Radix: Select', (value, set, id) =>
  h(
    RadixSelect.Root,
    {
      value: value ?? '',
      onValueChange: set,
    },
    h(RadixSelect.Trigger, { id }, h(RadixSelect.Value, { placeholder: 'Chọn tỉnh' })),
    h(
      RadixSelect.Portal,
      null,
      h(
        RadixSelect.Content,
        {
          position: 'popper',
          style: {
            background: '#fff',
            maxHeight: 200,
            overflow: 'auto',
          },
        },
        h(
          RadixSelect.Viewport,
          null,
          units.map(({ code, name }) =>
            h(
              RadixSelect.Item,
              {
                key: code,
                value: code,
              },
              h(RadixSelect.ItemText, null, name),
            ),
          ),
        ),
      ),
    ),
  ),
);

const day = (value) => value?.format('YYYY-MM-DD');
field(
  'Ant Design: DatePicker',
  (value, set, id) =>
    h(DatePicker, {
      id,
      value,
      format: 'DD/MM/YYYY',
      onChange: set,
    }),
  day,
);
field(
  'Ant Design: DatePicker, ISO',
  (value, set, id) =>
    h(DatePicker, {
      id,
      value,
      onChange: set,
    }),
  day,
);
field(
  'Ant Design: DatePicker, readonly',
  (value, set, id) =>
    h(DatePicker, {
      id,
      value,
      format: 'DD/MM/YYYY',
      inputReadOnly: true,
      onChange: set,
    }),
  day,
);
field(
  'react-datepicker: day first',
  (value, set, id) =>
    h(ReactDatePicker, {
      id,
      selected: value,
      dateFormat: 'dd/MM/yyyy',
      onChange: set,
    }),
  isoOf,
);
field(
  'react-datepicker: default',
  (value, set, id) =>
    h(ReactDatePicker, {
      id,
      selected: value,
      onChange: set,
    }),
  isoOf,
);
field(
  'react-datepicker: readonly',
  (value, set, id) =>
    h(ReactDatePicker, {
      id,
      selected: value,
      dateFormat: 'dd/MM/yyyy',
      onChange: set,
      customInput: h('input', { readOnly: true }),
      showYearDropdown: true,
      dropdownMode: 'select',
    }),
  isoOf,
);

field('Ant Design: Radio', (value, set) =>
  h(
    Radio.Group,
    {
      value,
      onChange: (event) => set(event.target.value),
    },
    sexes.map(({ code, name }) =>
      h(
        Radio,
        {
          key: code,
          value: code,
        },
        name,
      ),
    ),
  ),
);
field('Ant Design: Radio.Button', (value, set) =>
  h(
    Radio.Group,
    {
      value,
      onChange: (event) => set(event.target.value),
    },
    sexes.map(({ code, name }) =>
      h(
        Radio.Button,
        {
          key: code,
          value: code,
        },
        name,
      ),
    ),
  ),
);
field('Ant Design: Select of sexes', (value, set, id) =>
  h(Select, {
    id,
    value,
    options: sexes.map(({ code, name }) => ({
      value: code,
      label: name,
    })),
    onChange: set,
  }),
);
