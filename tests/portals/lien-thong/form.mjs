import 'zone.js';
import '@angular/compiler';
import { Component, importProvidersFrom, provideZoneChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MAT_DATE_LOCALE, provideNativeDateAdapter } from '@angular/material/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { bootstrapApplication } from '@angular/platform-browser';
import { NoopAnimationsModule } from '@angular/platform-browser/animations';
import { NgSelectModule } from '@ng-select/ng-select';
import materialCss from '../../../node_modules/@angular/material/prebuilt-themes/azure-blue.css?inline';
import ngSelectCss from '../../../node_modules/@ng-select/ng-select/themes/default.theme.css?inline';

for (const sheet of [materialCss, ngSelectCss])
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheet }));

const imports = [
  ReactiveFormsModule,
  MatAutocompleteModule,
  MatFormFieldModule,
  MatInputModule,
  MatSelectModule,
  NgSelectModule,
];
const names = [
  ...['NycHoTen', 'NycSoGiayto', 'NycQuanHe', 'NycSdt', 'NycEmail'],
  ...[
    'Ho',
    'ChuDem',
    'Ten',
    'NgaySinhDinhDang',
    'NgaySinh',
    'NgaySinhChu',
    'GioiTinh',
    'MaDanToc',
    'MaQuocTich',
    'NdktSoGiayto',
  ],
  ...['Tinh', 'Xa', 'ChiTiet'],
];
const locked = { NycHoTen: 'TRẦN THỊ BÌNH', NycSoGiayto: '003160000019' };
const group = new FormGroup(
  Object.fromEntries(
    names.map((name) => [name, new FormControl({ value: locked[name] ?? '', disabled: name in locked })]),
  ),
);
window.state = () => group.getRawValue();

const input = (name, label) =>
  `<app-input><label>${label} <span class="required">*</span></label><input type="text" formcontrolname="${name}" [formControlName]="'${name}'" class="form-control"></app-input>`;
const choice = (name, label, options) =>
  `<mat-form-field><mat-label>${label}</mat-label><mat-select formcontrolname="${name}" [formControlName]="'${name}'">${options
    .map(([value, text]) => `<mat-option value="${value}">${text}</mat-option>`)
    .join('')}</mat-select></mat-form-field>`;

/** The birth date is written as the list beside it says; the words below follow by themselves (facts/portals.md 2, row LT). */
class Page {
  form = group;
  provinces = [];
  wards = [];
  formats = { 'dd/mm/yyyy': /^\d{2}\/\d{2}\/\d{4}$/, 'mm/yyyy': /^\d{2}\/\d{4}$/, yyyy: /^\d{4}$/ };
  constructor() {
    void this.load('/api/provinces').then((rows) => (this.provinces = rows));
    group.controls.Tinh.valueChanges.subscribe((code) => {
      group.controls.Xa.reset('');
      this.wards = [];
      if (code) void this.load(`/api/wards?province=${code}`).then((rows) => (this.wards = rows));
    });
  }
  load = async (path) => (await fetch(path)).json();
  spell() {
    const format = this.formats[group.value.NgaySinhDinhDang];
    if (!format?.test(group.value.NgaySinh)) group.controls.NgaySinh.reset('');
    group.controls.NgaySinhChu.setValue(group.value.NgaySinh ? `Ngày ${group.value.NgaySinh}` : '');
  }
  next() {
    window.forbidden.push('next');
  }
}

const template = `
  <div [formGroup]="form">
    <h3>Thông tin người yêu cầu</h3>
    ${input('NycHoTen', 'Họ, chữ đệm, tên người yêu cầu')}
    ${input('NycSoGiayto', 'Số định danh')}
    ${choice('NycQuanHe', 'Quan hệ với người được khai sinh', [
      ['1', 'Cha'],
      ['2', 'Mẹ'],
      ['3', 'Người thân khác'],
    ])}
    ${input('NycSdt', 'Số điện thoại')} ${input('NycEmail', 'Email')}
    <h3>Thông tin người được khai sinh</h3>
    ${input('Ho', 'Họ người được khai sinh')} ${input('ChuDem', 'Chữ đệm người được khai sinh')} ${input('Ten', 'Tên người được khai sinh')}
    ${choice('NgaySinhDinhDang', 'Định dạng ngày sinh', [
      ['dd/mm/yyyy', 'Ngày/tháng/năm (dd/mm/yyyy)'],
      ['mm/yyyy', 'Tháng/năm (mm/yyyy)'],
      ['yyyy', 'Năm (yyyy)'],
    ])}
    <app-input><label>Ngày tháng năm sinh</label><input type="text" formcontrolname="NgaySinh" [formControlName]="'NgaySinh'" (change)="spell()" class="form-control"></app-input>
    <app-input><label>Ghi bằng chữ ngày sinh</label><input type="text" formcontrolname="NgaySinhChu" [formControlName]="'NgaySinhChu'" readonly class="form-control"></app-input>
    ${choice('GioiTinh', 'Giới tính', [
      ['1', 'Nam'],
      ['2', 'Nữ'],
    ])}
    <div class="form-group"><label for="dan-toc">Dân tộc</label><ng-select labelForId="dan-toc" formcontrolname="MaDanToc" [formControlName]="'MaDanToc'" [items]="['Kinh', 'Tày (Ngạn)', 'Nùng']"></ng-select></div>
    ${choice('MaQuocTich', 'Quốc tịch', [
      ['VN', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
      ['LA', 'Lào'],
    ])}
    ${input('NdktSoGiayto', 'Số định danh')}
    <h4>Nơi cư trú của người được khai sinh</h4>
    <div class="form-group"><label for="tinh">Tỉnh/Thành phố</label><ng-select labelForId="tinh" formcontrolname="NycDiaChi" [formControlName]="'Tinh'" [items]="provinces" bindLabel="name" bindValue="code"></ng-select></div>
    <div class="form-group"><label for="xa">Phường/Xã</label><ng-select labelForId="xa" [formControlName]="'Xa'" [items]="wards" bindLabel="name" bindValue="code" notFoundText="Không có dữ liệu"></ng-select></div>
    ${input('ChiTiet', 'Chi tiết')}
    <button id="next" type="button" (click)="next()">Tiếp tục</button>
  </div>`;

void bootstrapApplication(Component({ selector: 'app-root', template, imports, standalone: true })(Page) ?? Page, {
  providers: [
    provideZoneChangeDetection(),
    importProvidersFrom(NoopAnimationsModule),
    provideNativeDateAdapter(),
    { provide: MAT_DATE_LOCALE, useValue: 'vi-VN' },
  ],
});
