import { ElConfigProvider, ElDatePicker, ElInput, ElOption, ElRadio, ElRadioGroup, ElSelect } from 'element-plus';
import elementCss from 'element-plus/dist/index.css?inline';
import vi from 'element-plus/es/locale/lang/vi';
import { createApp, h, ref, vModelSelect, vModelText, withDirectives } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp, VAutocomplete, VRadio, VRadioGroup, VSelect, VTextField } from 'vuetify/components';
import vuetifyCss from 'vuetify/styles?inline';
import { addStyle, isoOf, manyUnits, place, sexes, units, unitsLike } from './bench-page';

addStyle(elementCss, vuetifyCss, 'html { overflow-y: auto !important; }');

/** One control bound to one ref, as `v-model` binds it. */
function field(key, draw, read = (value) => value) {
  const value = ref(null);
  const id = `v-${key.replace(/\W+/g, '-')}`;
  const set = (next) => {
    value.value = next;
  };
  const app = createApp({
    render: () =>
      h(ElConfigProvider, { locale: vi }, () =>
        draw(
          {
            modelValue: value.value,
            'onUpdate:modelValue': set,
          },
          id,
        ),
      ),
  });
  app.use(createVuetify());
  app.mount(place(key, () => read(value.value), id));
}
const bound = (key, directive, tag, modifiers, children = () => []) =>
  field(key, (model, id) =>
    withDirectives(
      h(
        tag,
        {
          id,
          'onUpdate:modelValue': model['onUpdate:modelValue'],
        },
        children(),
      ),
      [[directive, model.modelValue, '', modifiers]],
    ),
  );

bound('Vue: v-model', vModelText, 'input', {});
bound('Vue: v-model.lazy', vModelText, 'input', { lazy: true });
field('Element Plus: ElInput', (model, id) =>
  h(ElInput, {
    ...model,
    id,
  }),
);
field('Vuetify: VTextField', (model, id) =>
  h(VApp, null, () =>
    h(VTextField, {
      ...model,
      id,
    }),
  ),
);

field(
  'Vue: select of objects',
  (model, id) =>
    withDirectives(
      h(
        'select',
        {
          id,
          'onUpdate:modelValue': model['onUpdate:modelValue'],
        },
        [h('option', { value: null }, '-- Chọn --'), ...units.map((unit) => h('option', { value: unit }, unit.name))],
      ),
      [[vModelSelect, model.modelValue]],
    ),
  (value) => value?.code,
);
const elOptions = (rows) => () =>
  rows.map(({ code, name }) =>
    h(ElOption, {
      key: code,
      value: code,
      label: name,
    }),
  );
field('Element Plus: ElSelect', (model, id) =>
  h(
    ElSelect,
    {
      ...model,
      id,
    },
    elOptions(units),
  ),
);
field('Element Plus: filterable', (model, id) =>
  h(
    ElSelect,
    {
      ...model,
      id,
      filterable: true,
    },
    elOptions(units),
  ),
);
{
  const found = ref([]);
  const search = (words) => void unitsLike(words).then((rows) => (found.value = rows));
  field('Element Plus: remote', (model, id) =>
    h(
      ElSelect,
      {
        ...model,
        id,
        filterable: true,
        remote: true,
        remoteMethod: search,
        onFocus: () => search(''),
      },
      elOptions(found.value),
    ),
  );
}
const items = (rows) => ({
  items: rows,
  itemTitle: 'name',
  itemValue: 'code',
});
field('Vuetify: VSelect', (model, id) =>
  h(VApp, null, () =>
    h(VSelect, {
      ...model,
      ...items(units),
      id,
    }),
  ),
);
field('Vuetify: VAutocomplete', (model, id) =>
  h(VApp, null, () =>
    h(VAutocomplete, {
      ...model,
      ...items(manyUnits),
      id,
    }),
  ),
);

field(
  'Element Plus: ElDatePicker',
  (model, id) =>
    h(ElDatePicker, {
      ...model,
      id,
      format: 'DD/MM/YYYY',
    }),
  isoOf,
);
field(
  'Element Plus: ElDatePicker, ISO',
  (model, id) =>
    h(ElDatePicker, {
      ...model,
      id,
    }),
  isoOf,
);
field(
  'Element Plus: ElDatePicker, readonly',
  (model, id) =>
    h(ElDatePicker, {
      ...model,
      id,
      format: 'DD/MM/YYYY',
      editable: false,
    }),
  isoOf,
);

field('Element Plus: ElRadio', (model) =>
  h(ElRadioGroup, model, () =>
    sexes.map(({ code, name }) =>
      h(
        ElRadio,
        {
          key: code,
          value: code,
        },
        () => name,
      ),
    ),
  ),
);
field('Vuetify: VRadio', (model) =>
  h(VApp, null, () =>
    h(VRadioGroup, model, () =>
      sexes.map(({ code, name }) =>
        h(VRadio, {
          key: code,
          value: code,
          label: name,
        }),
      ),
    ),
  ),
);
