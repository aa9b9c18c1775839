import { jqueryPage } from '../jquery-page';

const prefix = '_org_bn_hoso_noptructuyen_';
let element = 0;
/** Ids are numbered anew in every version of the form; the class and the title stay (facts/portals.md 2 row BN). */
const box = (key: string, label: string, control: (id: string) => string) => {
  element += 1;
  const id = `element_${element}`;
  return `<div class="eform-element eform-element-${key} control-group"><label for="${id}">${label}</label>${control(id)}</div>`;
};
const text = (key: string, label: string, more = 'type="text"') =>
  box(key, label, (id) => `<input id="${id}" name="${prefix}${key}" title="${label}" ${more}>`);
const list = (key: string, label: string, options = '') =>
  box(
    key,
    label,
    (id) =>
      `<select id="${id}" name="${prefix}${key}" title="${label}"><option value="">-- Chọn --</option>${options}</select>`,
  );

/** Bắc Ninh: a Liferay portlet with select2 and jQuery; the phone is a number box. */
export function bacNinhPage(): string {
  element = 0;
  return jqueryPage(
    'Cổng dịch vụ công tỉnh Bắc Ninh',
    `<div class="portlet"><form id="${prefix}fm" onsubmit="forbid('submit'); return false">
     <h3 class="portlet-title">Thông tin người nộp</h3>${text('nguoiNophoTen', 'Họ và tên', 'type="text" value="TRẦN THỊ BÌNH" readonly')}
     <h3 class="portlet-title">Thông tin chủ hồ sơ</h3>
     ${text('doiTuongKhachoTen', 'Họ và tên')}
     ${text('doiTuongKhacngaySinh', 'Ngày sinh', 'type="text" class="datepicker-input" placeholder="dd/mm/yyyy"')}
     ${list('doiTuongKhacgioiTinhId', 'Giới tính', '<option value="1">Giới tính Nam</option><option value="2">Giới tính Nữ</option>')}
     ${text('doiTuongKhacsoDinhDanh', 'Số định danh cá nhân')}
     ${text('doiTuongKhacngayCap', 'Ngày cấp', 'type="text" class="datepicker-input" placeholder="dd/mm/yyyy"')}
     ${text('doiTuongKhacnoiCap', 'Nơi cấp')}
     ${list('doiTuongKhactinhThanhId', 'Tỉnh/Thành phố')}
     ${list('doiTuongKhacphuongXaId', 'Phường/Xã')}
     ${text('doiTuongKhacdiaChiChiTiet', 'Địa chỉ chi tiết')}
     ${text('doiTuongKhacsoDienThoai', 'Số điện thoại', 'type="number"')}
     <h3 class="portlet-title">Nơi nhận kết quả</h3>${text('nhanTaiNhahoTen', 'Họ và tên người nhận')}
     <button id="${prefix}nopTrucTuyen" onclick="forbid('nop')">Nộp trực tuyến</button></form></div>`,
    `const named = (key) => document.querySelector('[name="${prefix}' + key + '"]');
     window.state = () => valuesIn(document.getElementById('${prefix}fm'));
     $('select').select2({ width: '100%' });
     $('.datepicker-input').datepicker({ format: 'dd/mm/yyyy', autoclose: true });
     list('/api/provinces').then((rows) => fillList(named('doiTuongKhactinhThanhId'), rows));
     $(named('doiTuongKhactinhThanhId')).on('change', async function () {
       fillList(named('doiTuongKhacphuongXaId'), []);
       fillList(named('doiTuongKhacphuongXaId'), this.value ? await list('/api/wards?province=' + this.value) : []);
     });`,
  );
}
