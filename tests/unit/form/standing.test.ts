// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { standingPeople } from '../../../utils/form';
import { pageWith } from './page';

describe('what a page says already', () => {
  it('is each person it names, locked or not, and nobody it does not name', () => {
    const fields = pageWith(`
      <h2>Thông tin người nộp</h2>
      <label for="a">Họ và tên</label><input id="a" value="TRẦN THỊ BÌNH" disabled>
      <label for="b">Ngày sinh</label><input id="b" value="15/05/1960" readonly>
      <label for="c">Ngày cấp</label><input id="c" value="__/__/____">
      <label for="d">Tỉnh/Thành phố</label><select id="d"><option>Thành phố Hồ Chí Minh</option></select>
      <label for="e">Phường/Xã</label><select id="e"><option>Phường Sài Gòn</option></select>
      <label for="f">Địa chỉ</label><input id="f" value="12 Đồng Khởi">
      <h2>Thông tin chủ hồ sơ</h2>
      <label for="g">Họ và tên</label><input id="g"><label for="h">Email</label><input id="h" value="x@example.vn">
      <h2>Thông tin tổ chức</h2>
      <label for="i">Tên tổ chức</label><input id="i" value="Công ty TNHH Mẫu">`).scan();
    expect(standingPeople(fields)).toEqual([
      {
        role: 'applicant',
        section: 'Thông tin người nộp',
        texts: {
          fullName: 'TRẦN THỊ BÌNH',
          birthDate: '15/05/1960',
          province: 'Thành phố Hồ Chí Minh',
          ward: 'Phường Sài Gòn',
          address: '12 Đồng Khởi, Phường Sài Gòn, Thành phố Hồ Chí Minh',
        },
      },
      { role: 'organisation', section: 'Thông tin tổ chức', texts: { organisationName: 'Công ty TNHH Mẫu' } },
    ]);
  });

  it('joins a name that is asked for in parts', () => {
    const fields = pageWith(`<label for="a">Họ</label><input id="a" value="TRẦN">
      <label for="b">Chữ đệm</label><input id="b" value="THỊ"><label for="c">Tên</label><input id="c" value="BÌNH">`).scan();
    expect(standingPeople(fields)[0]?.texts.fullName).toBe('TRẦN THỊ BÌNH');
  });
});
