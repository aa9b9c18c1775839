/**
 * Libraries of single-choice lists differ by these selectors only; the way to choose is one (facts/forms.md 6, 7).
 * A library without a row works by its roles.
 */
interface ChoiceLibrary {
  library: string;
  /** The control a person sees; whatever combobox lies inside belongs to it. */
  control: string;
  /** What inside the control listens for the press, where it is not the control itself. */
  press?: string;
  /** What shows the choice; never the placeholder. Without a row: the control's own words or value. */
  chosen?: string;
  option?: string;
  /** Rows of the open list that are words to the reader, not choices. */
  notOption?: string;
  search?: string;
  clear?: string;
}

const libraries: ChoiceLibrary[] = [
  {
    library: 'roles (ARIA)',
    control:
      '[role=combobox]:not([aria-haspopup=dialog],[aria-haspopup=grid],[aria-haspopup=menu]),button[aria-haspopup=listbox]',
    option: '[role=option],[role=listbox]>li',
    notOption: '[aria-disabled=true],[data-disabled]',
    search: 'input[type=search],[role=combobox] input,input[role=combobox]',
  },
  {
    library: 'Choices.js, Form.io',
    control: '.choices',
    press: '.form-control.selection,.choices__inner',
    chosen: '.choices__list--single .choices__item:not(.choices__placeholder)',
    option: '.choices__item--choice',
    notOption: '.has-no-choices,.has-no-results,.choices__placeholder,.choices__notice',
    search: '.choices__input--cloned',
    clear: '.choices__button',
  },
  {
    library: 'select2',
    control: '.select2-container:not(.select2-container--open:has(.select2-dropdown))',
    press: '.select2-selection',
    chosen: '.select2-selection__rendered:not(:has(.select2-selection__placeholder))',
    option: '.select2-results__option',
    notOption: '.loading-results,.select2-results__message',
    search: '.select2-search--dropdown .select2-search__field',
    clear: '.select2-selection__clear',
  },
  {
    library: 'Tom Select',
    control: '.ts-wrapper',
    press: '.ts-control',
    chosen: '.ts-control .item',
    option: '.ts-dropdown .option',
    clear: '.clear-button',
  },
  { library: 'Angular Material', control: 'mat-select', chosen: '.mat-mdc-select-value-text', option: 'mat-option' },
  {
    library: 'Ant Design',
    control: '.ant-select',
    press: '.ant-select-selector',
    chosen: '.ant-select-selection-item',
    option: '.ant-select-item-option',
    notOption: '.ant-select-item-option-disabled',
    search: '.ant-select-selection-search-input',
    clear: '.ant-select-clear',
  },
  {
    library: 'ng-select',
    control: 'ng-select,.ng-select',
    press: '.ng-select-container',
    chosen: '.ng-value-label',
    option: '.ng-option',
    notOption: '.ng-option-disabled',
    clear: '.ng-clear-wrapper',
  },
  {
    library: 'react-select',
    control: ':is([class*="-control"],[class*="__control"]):has(> * input[role=combobox])',
    chosen: '[class*=singleValue],[class*=single-value]',
    clear: '[class*=clearIndicator],[class*=clear-indicator]',
  },
  {
    library: 'Element Plus',
    control: '.el-select',
    press: '.el-select__wrapper',
    chosen: '.el-select__selected-item.el-select__placeholder:not(.is-transparent)',
    option: '.el-select-dropdown__item',
    notOption: '.is-disabled',
    clear: '.el-select__clear',
  },
  {
    library: 'Vuetify',
    control: '.v-select,.v-autocomplete',
    press: '.v-field',
    chosen: '.v-select__selection-text,.v-autocomplete__selection-text',
    clear: '.v-field__clearable .v-icon',
  },
  {
    library: 'SurveyJS',
    control: '.sd-dropdown',
    chosen: '.sd-dropdown__value > span,.sd-dropdown__value .sv-string-viewer',
    option: '.sv-list__item',
    clear: '.sd-editor-clean-button',
  },
  { library: 'jQuery UI', control: '.ui-autocomplete-input', option: '.ui-autocomplete .ui-menu-item-wrapper' },
  { library: 'national portal, agency step', control: 'button.custom-input-typography' },
];

const joined = (part: (row: ChoiceLibrary) => string | undefined) =>
  libraries.flatMap((row) => part(row) ?? []).join(',');

export const choiceSelectors = {
  control: joined((row) => row.control),
  press: joined((row) => row.press),
  chosen: joined((row) => row.chosen),
  option: joined((row) => row.option),
  notOption: joined((row) => row.notOption),
  search: joined((row) => row.search),
  clear: joined((row) => row.clear),
};
