/** Calendars differ by these selectors only (facts/forms.md 6, 8); `days` are those of the month that is shown. */
export interface CalendarLibrary {
  library: string;
  root: string;
  /** Words that name month and year. */
  title: string;
  days: string;
  /** The chosen day, when it lies in the month that is shown. */
  active: string;
  previous: string;
  next: string;
  previousYear?: string;
  nextYear?: string;
  /** A box to type the year in, or a native list of years or months. */
  year?: string;
  month?: string;
  /** Leads out to months, years and spans of years; `cells` are then what can be pressed. */
  period?: string;
  cells?: string;
}

export const calendarLibraries: CalendarLibrary[] = [
  {
    library: 'flatpickr',
    root: '.flatpickr-calendar.open',
    title: '.flatpickr-current-month',
    days: '.flatpickr-day:not(.prevMonthDay,.nextMonthDay,.flatpickr-disabled)',
    active: '.flatpickr-day.selected:not(.prevMonthDay,.nextMonthDay)',
    previous: '.flatpickr-prev-month',
    next: '.flatpickr-next-month',
    year: '.cur-year',
    month: '.flatpickr-monthDropdown-months',
  },
  {
    library: 'jQuery UI',
    root: '.ui-datepicker',
    title: '.ui-datepicker-title',
    days: 'td:not(.ui-datepicker-other-month,.ui-datepicker-unselectable) > a',
    active: '.ui-datepicker-current-day:not(.ui-datepicker-other-month) > a',
    previous: '.ui-datepicker-prev',
    next: '.ui-datepicker-next',
    year: 'select.ui-datepicker-year',
    month: 'select.ui-datepicker-month',
  },
  {
    library: 'bootstrap-datepicker',
    root: '.datepicker.datepicker-dropdown',
    title: '.datepicker-days .datepicker-switch',
    days: '.datepicker-days td.day:not(.old,.new,.disabled)',
    active: '.datepicker-days td.day.active:not(.old,.new)',
    previous: '.prev',
    next: '.next',
    period: '.datepicker-switch',
    cells: '.year:not(.disabled),.month:not(.disabled)',
  },
  {
    library: 'Ant Design',
    root: '.ant-picker-dropdown',
    title: '.ant-picker-header-view',
    days: '.ant-picker-cell-in-view:not(.ant-picker-cell-disabled) .ant-picker-cell-inner',
    active: '.ant-picker-cell-in-view.ant-picker-cell-selected .ant-picker-cell-inner',
    previous: '.ant-picker-header-prev-btn',
    next: '.ant-picker-header-next-btn',
    previousYear: '.ant-picker-header-super-prev-btn',
    nextYear: '.ant-picker-header-super-next-btn',
  },
  {
    library: 'Angular Material',
    root: 'mat-calendar',
    title: '.mat-calendar-period-button',
    days: '.mat-calendar-body-cell:not(.mat-calendar-body-disabled)',
    active: '.mat-calendar-body-cell:has(.mat-calendar-body-selected)',
    previous: '.mat-calendar-previous-button',
    next: '.mat-calendar-next-button',
    period: '.mat-calendar-period-button',
    cells: '.mat-calendar-body-cell:not(.mat-calendar-body-disabled)',
  },
  {
    library: 'Element Plus',
    root: '.el-picker-panel',
    title: '.el-date-picker__header-label',
    days: 'td.available:not(.prev-month,.next-month) .el-date-table-cell__text',
    active: 'td.current .el-date-table-cell__text',
    previous: '.el-date-picker__prev-btn .arrow-left',
    next: '.el-date-picker__next-btn .arrow-right',
    previousYear: '.el-date-picker__prev-btn .d-arrow-left',
    nextYear: '.el-date-picker__next-btn .d-arrow-right',
  },
  {
    library: 'react-datepicker',
    root: '.react-datepicker',
    title: '.react-datepicker__current-month',
    days: '.react-datepicker__day:not(.react-datepicker__day--outside-month,.react-datepicker__day--disabled)',
    active: '.react-datepicker__day--selected:not(.react-datepicker__day--outside-month)',
    previous: '.react-datepicker__navigation--previous',
    next: '.react-datepicker__navigation--next',
    year: 'select.react-datepicker__year-select',
    month: 'select.react-datepicker__month-select',
  },
  {
    library: 'roles (ARIA): a dialog with a grid of days',
    root: '[role=dialog]:has([role=grid])',
    title: '[aria-live],[role=heading],h2,h3',
    days: '[role=gridcell]:not([aria-disabled=true])',
    active: '[role=gridcell][aria-selected=true]',
    previous: 'button[aria-label*="trước" i],button[aria-label*="previous month" i]',
    next: 'button[aria-label*="sau" i],button[aria-label*="next month" i]',
    previousYear: 'button[aria-label*="năm trước" i],button[aria-label*="previous year" i]',
    nextYear: 'button[aria-label*="năm sau" i],button[aria-label*="next year" i]',
  },
];

/** Buttons beside a box that open its calendar. */
export const calendarToggles =
  'mat-datepicker-toggle button,.ui-datepicker-trigger,.input-group-addon,.input-group-append button,.input-group-text,' +
  'button[aria-label*="lịch" i],button[aria-label*="calendar" i],button[aria-label*="chọn ngày" i]';

/** Boxes that are known to have one. */
export const calendarOwners =
  '.flatpickr-input,.hasDatepicker,.mat-datepicker-input,[aria-haspopup=dialog],[aria-haspopup=grid],.ant-picker *,' +
  '.el-date-editor *,.react-datepicker__input-container *,[data-provide=datepicker],[data-date-format],.input-group.date *';
