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

  it('gathers radios that stand in cells of their own', () => {
    const fields = pageWith(`<table><tr><td>Giới tính</td>
      <td><input type="radio" name="s" id="m"><label for="m">Nam</label></td>
      <td><input type="radio" name="s" id="f"><label for="f">Nữ</label></td></tr></table>
      <form><p>Giới tính</p><div><label><input type="radio" name="s"> Nam</label></div></form>`).scan();
    expect(fields.map(({ label, options }) => [label, options])).toEqual([
      ['Giới tính', ['Nam', 'Nữ']],
      ['Giới tính', ['Nam']],
    ]);
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
    'Số tài khoản định danh điện tử',
    'Chủ tài khoản',
    'Biển số xe',
    'Tính chất công việc',
    'Tính chất công trình',
    'Địa chỉ thửa đất',
    'Địa chỉ công trình',
    'Địa điểm xây dựng, địa chỉ',
    'Phường/Xã nơi có đất',
    'Tỉnh/Thành phố nơi có đất',
    'Tỉnh/Thành phố nơi sinh',
    'Số giấy tờ về quyền sử dụng đất',
    'Số giấy tờ nhà đất',
    'Ngày cấp giấy khai sinh',
    'Nơi cấp đăng ký kết hôn',
    'Ngày cấp giấy chứng nhận đăng ký kinh doanh',
  ])('does not take "%s" for a fact about the person', (label) => {
    const [field] = pageWith(`<label for="x">${label}</label><input id="x">`).scan();
    expect(field?.concept).toBeNull();
  });

  it('says that a box the portal filled and disabled is locked', () => {
    const fields = pageWith(`<label for="x">Họ và tên</label><input id="x" value="TRẦN THỊ BÌNH" disabled>`).scan();
    expect(fieldNamed(fields, 'Họ và tên')).toMatchObject({ locked: true, current: 'TRẦN THỊ BÌNH' });
  });
});

describe('scan: whose name it is', () => {
  const roleUnder = (section: string, label: string) =>
    pageWith(`<h2>${section}</h2><label for="x">${label}</label><input id="x">`).scan()[0]?.role;

  it.each([
    ['Họ và tên người chết', 'other'],
    ['Họ và tên người thân', 'other'],
    ['Họ và tên người liên hệ', 'other'],
    ['Họ và tên giám đốc', 'other'],
    ['Họ và tên ông/bà nội', 'other'],
    ['Họ và tên chủ hộ', 'other'],
    ['Họ và tên vợ/chồng', 'other'],
    ['Quan hệ giữa người nộp và người chết', 'other'],
    ['Họ và tên con', 'child'],
    ['Họ và tên bố', 'father'],
    ['Họ và tên người ủy quyền', 'other'],
    ['Họ và tên người được ủy quyền', 'authorised'],
    ['Họ và tên người yêu cầu', 'applicant'],
    ['Số căn cước công dân', 'owner'],
    ['Nơi cấp (Bộ Công an)', 'owner'],
  ])('"%s" in the owner\'s block is about: %s', (label, role) => {
    expect(roleUnder('Thông tin chủ hồ sơ', label)).toBe(role);
  });

  it.each([
    ['Thông tin người chết', 'other'],
    ['Thông tin về con', 'child'],
    ['Thông tin người liên hệ', 'other'],
    ['Thông tin người ủy quyền', 'other'],
    ['Bộ phận tiếp nhận', 'other'],
    ['Thông tin người nộp', 'applicant'],
  ])('a block headed "%s" is about: %s', (section, role) => {
    expect(roleUnder(section, 'Họ và tên')).toBe(role);
  });

  it('does not give the address of the person for the place of the land', () => {
    const fields = pageWith(`<h2>Thửa đất của chủ hồ sơ</h2>
      <label for="a">Tỉnh</label><input id="a"><label for="b">Địa chỉ</label><input id="b">`).scan();
    expect(fields.map(({ concept }) => concept)).toEqual([null, null]);
  });

  it.each([
    ['Họ', 'familyName'],
    ['Họ người được khai sinh', 'familyName'],
    ['Chữ đệm', 'middleName'],
    ['Tên', 'givenName'],
    ['Tên người được khai sinh', 'givenName'],
    ['Họ, chữ đệm, tên', 'fullName'],
    ['Họ và chữ đệm', null],
    ['Tên dự án', null],
    ['Tên gọi khác', null],
    ['Năm sinh', 'birthYear'],
    ['Ngày tháng năm sinh', 'birthDate'],
    ['Định dạng ngày sinh', 'birthDateFormat'],
    ['Chi tiết', 'addressDetail'],
    ['Chi tiết yêu cầu', null],
  ])('"%s" asks for: %s', (label, concept) => {
    expect(pageWith(`<label for="x">${label}</label><input id="x">`).scan()[0]?.concept).toBe(concept);
  });

  it('takes "Tỉnh" alone for the province', () => {
    expect(pageWith('<label for="x">Tỉnh (*)</label><input id="x">').scan()[0]?.concept).toBe('province');
  });
});
