import 'zone.js';
import '@angular/compiler';
import { Component, importProvidersFrom, provideZoneChangeDetection } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { DateAdapter, MAT_DATE_LOCALE, provideNativeDateAdapter } from '@angular/material/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { bootstrapApplication } from '@angular/platform-browser';
import { NoopAnimationsModule } from '@angular/platform-browser/animations';
import { NgSelectModule } from '@ng-select/ng-select';
import materialCss from '../../../node_modules/@angular/material/prebuilt-themes/azure-blue.css?inline';
import ngSelectCss from '../../../node_modules/@ng-select/ng-select/themes/default.theme.css?inline';
import { addStyle, isoOf, manyUnits, place, sexes, units, unitsLike } from './bench-page';

addStyle(materialCss, ngSelectCss);

const imports = [
  ReactiveFormsModule,
  MatAutocompleteModule,
  MatCheckboxModule,
  MatDatepickerModule,
  MatFormFieldModule,
  MatInputModule,
  MatRadioModule,
  MatSelectModule,
  NgSelectModule,
];
let count = 0;

/** One application for one control: each has the locale that its row names. */
function field(key, template, read = (value) => value, more = {}) {
  const { locale = 'vi-VN', lazy = false, value = null, ...members } = more;
  const control = new FormControl(value, { updateOn: lazy ? 'blur' : 'change' });
  count += 1;
  const selector = `bench-${count}`;
  const id = `a${count}`;
  class Field {
    control = control;
    units = units;
    many = manyUnits;
    sexes = sexes;
    id = id;
    nameOf = (code) => units.find((unit) => unit.code === code)?.name ?? code ?? '';
    constructor() {
      Object.assign(this, members);
    }
  }
  const decorated =
    Component({
      selector,
      template,
      imports,
      standalone: true,
    })(Field) ?? Field;
  place(key, () => read(control.value), id).append(document.createElement(selector));
  void bootstrapApplication(decorated, {
    providers: [
      provideZoneChangeDetection(),
      importProvidersFrom(NoopAnimationsModule),
      provideNativeDateAdapter(),
      {
        provide: MAT_DATE_LOCALE,
        useValue: locale,
      },
    ],
  }).then((app) => app.injector.get(DateAdapter).setLocale(locale));
}

field('Angular: reactive', '<input [id]="id" [formControl]="control">');
field('Angular: on blur', '<input [id]="id" [formControl]="control">', undefined, { lazy: true });
field(
  'Angular Material: matInput',
  '<mat-form-field><mat-label>Họ và tên (Angular Material matInput)</mat-label><input matInput [formControl]="control"></mat-form-field>',
);

field(
  'Angular: ngValue',
  '<select [id]="id" [formControl]="control"><option [ngValue]="null">-- Chọn --</option>@for (unit of units; track unit.code) {<option [ngValue]="unit">{{ unit.name }}</option>}</select>',
  (value) => value?.code,
);
field(
  'Angular Material: mat-select',
  '<mat-form-field><mat-label>Tỉnh/Thành phố (Angular Material mat-select)</mat-label><mat-select [formControl]="control">@for (unit of units; track unit.code) {<mat-option [value]="unit.code">{{ unit.name }}</mat-option>}</mat-select></mat-form-field>',
);
{
  const control = { found: units.slice(0, 10) };
  field(
    'Angular Material: autocomplete',
    `<mat-form-field><mat-label>Tỉnh/Thành phố (Angular Material autocomplete)</mat-label>
     <input matInput [formControl]="control" [matAutocomplete]="auto" (input)="search($event)">
     <mat-autocomplete #auto="matAutocomplete" [displayWith]="nameOf">@for (unit of state.found; track unit.code) {<mat-option [value]="unit.code">{{ unit.name }}</mat-option>}</mat-autocomplete></mat-form-field>`,
    undefined,
    {
      state: control,
      search: (event) => void unitsLike(event.target.value).then((found) => (control.found = found)),
    },
  );
}
field(
  'ng-select: static',
  '<ng-select [labelForId]="id" [formControl]="control" [items]="units" bindLabel="name" bindValue="code"></ng-select>',
);
field(
  'ng-select: virtual',
  '<ng-select [labelForId]="id" [formControl]="control" [items]="many" bindLabel="name" bindValue="code" [virtualScroll]="true"></ng-select>',
);
{
  const state = { found: [] };
  field(
    'ng-select: remote',
    '<ng-select [labelForId]="id" [formControl]="control" [items]="state.found" bindLabel="name" bindValue="code" (search)="search($event.term)" (open)="search(\'\')"></ng-select>',
    undefined,
    {
      state,
      search: (words) => void unitsLike(words).then((found) => (state.found = found)),
    },
  );
}

const picker = (
  words,
  more = '',
) => `<mat-form-field><mat-label>Ngày sinh (Angular Material datepicker, ${words})</mat-label><input matInput [matDatepicker]="picker" [formControl]="control" ${more}>
   <mat-datepicker-toggle matIconSuffix [for]="picker"></mat-datepicker-toggle><mat-datepicker #picker></mat-datepicker></mat-form-field>`;
field('Angular Material: datepicker, vi-VN', picker('vi-VN'), isoOf);
field('Angular Material: datepicker, en-US', picker('en-US'), isoOf, { locale: 'en-US' });
field('Angular Material: datepicker, readonly', picker('readonly', 'readonly'), isoOf);

field(
  'Angular Material: mat-radio',
  '<mat-radio-group [formControl]="control">@for (sex of sexes; track sex.code) {<mat-radio-button [value]="sex.code">{{ sex.name }}</mat-radio-button>}</mat-radio-group>',
);
{
  const ticked = new Set();
  field(
    'Angular Material: two checkboxes',
    '@for (sex of sexes; track sex.code) {<mat-checkbox (change)="tick(sex.code, $event.checked)">{{ sex.name }}</mat-checkbox>}',
    () => [...ticked].join(),
    { tick: (code, isOn) => (isOn ? ticked.add(code) : ticked.delete(code)) },
  );
}
