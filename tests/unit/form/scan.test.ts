// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fieldNamed, pageWith } from './page';

describe('scan: labels, sections and whose field it is', () => {
  it('tells the same label apart by the heading above it', () => {
    const fields = pageWith(`
      <h2>Thông tin người nộp</h2><label for="a">Họ và tên (*)</label><input id="a">
      <h2>Thông tin chủ hồ sơ</h2><label for="b">Họ và tên</label><input id="b">`).scan();
    expect(fields.map(({ role, concept }) => [role, concept])).toEqual([
      ['applicant', 'fullName'],
      ['owner', 'fullName'],
    ]);
  });

  it('finds the label in the wrapper of a library that ties none to the visible box', () => {
    const [field] = pageWith(`
      <div class="formio-component formio-component-datetime"><label for="hidden">Ngày sinh</label>
        <input type="hidden" class="flatpickr-input" id="hidden"><input type="text"></div>`).scan();
    expect(field).toMatchObject({ label: 'Ngày sinh', concept: 'birthDate', shape: 'date' });
  });

  it('asks a radio group for its question, not for one of its answers', () => {
    const [field, ...others] = pageWith(`
      <div class="formio-component"><label id="q">Giới tính</label><div role="radiogroup" aria-labelledby="q">
        <input type="radio" name="s" id="m"><label for="m">Nam</label>
        <input type="radio" name="s" id="f"><label for="f">Nữ</label></div></div>`).scan();
    expect(field).toMatchObject({ label: 'Giới tính', shape: 'radio', options: ['Nam', 'Nữ'] });
    expect(others).toEqual([]);
  });

  it('believes the last part of a name only where there are no words', () => {
    const [byName, byLabel] = pageWith(`
      <div><input name="data[ownerFullname]"></div>
      <div><label for="x">Ghi chú</label><input id="x" name="data[email]"></div>`).scan();
    expect(byName).toMatchObject({ concept: 'fullName', role: 'owner' });
    expect(byLabel?.concept).toBeNull();
  });
});

describe('scan: what is not ours', () => {
  it.each([
    ['a captcha', '<label for="c">Mã xác nhận</label><input id="c" name="captcha">'],
    ['a sign-in form', '<form><label for="u">Họ và tên</label><input id="u"><input type="password"></form>'],
    ['a hidden box', '<input type="hidden" name="data[fullname]">'],
    ['a library helper', '<input class="formio-select-autocomplete-input" aria-label="autocomplete">'],
    ['a file box', '<label for="f">Họ và tên</label><input id="f" type="file">'],
    ['a box nobody sees', '<div style="opacity: 0"><label for="o">Họ và tên</label><input id="o"></div>'],
  ])('leaves %s out', (_, html) => {
    expect(pageWith(html).scan()).toEqual([]);
  });

  it.each([
    'Số hồ sơ',
    'Ngày cấp phép',
    'Nội dung yêu cầu giải quyết',
    'Ghi ngày sinh bằng chữ',
    'Tình trạng hôn nhân',
    'Số tài khoản',
    'Biển số xe',
  ])('does not take "%s" for a fact about the person', (label) => {
    const [field] = pageWith(`<label for="x">${label}</label><input id="x">`).scan();
    expect(field?.concept).toBeNull();
  });

  it('says that a box the portal filled and disabled is locked', () => {
    const fields = pageWith(`<label for="x">Họ và tên</label><input id="x" value="TRẦN THỊ BÌNH" disabled>`).scan();
    expect(fieldNamed(fields, 'Họ và tên')).toMatchObject({ locked: true, current: 'TRẦN THỊ BÌNH' });
  });
});
