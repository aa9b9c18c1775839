import { pageOf } from '../page';

const item = (label: string, control: string) => `<div class="form-group"><label>${label}</label>${control}</div>`;

/**
 * A form of a portal nobody has a row for: native boxes, Choices.js, flatpickr; a name typed by the person, fields for
 * robots, a covered one, one pushed out of sight, a sign-in form and a payment form beside it.
 */
export function genericPage(): string {
  return pageOf(
    'Cổng dịch vụ công tỉnh Thái Nguyên',
    `<form id="login"><h3>Đăng nhập</h3>${item('Họ và tên', '<input name="tenDangNhap">')}${item('Mật khẩu', '<input type="password">')}</form>
     <form id="mainForm" onsubmit="forbid('submit'); return false">
     <h3>Thông tin người nộp</h3>
     ${item('Họ và tên', '<input name="hoTen">')}
     ${item('Số định danh cá nhân', '<input name="soDinhDanh">')}
     ${item('Ngày sinh', '<input name="ngaySinh" placeholder="dd/mm/yyyy">')}
     ${item('Ngày cấp', '<input name="ngayCap" type="date">')}
     ${item('Giới tính', '<label><input type="radio" name="gioiTinh" value="1"> Nam</label><label><input type="radio" name="gioiTinh" value="2"> Nữ</label>')}
     ${item('Tỉnh/Thành phố', '<select id="tinh" name="tinh"><option value="">-- Chọn --</option></select>')}
     ${item('Phường/Xã', '<select id="xa" name="xa"><option value="">-- Chọn --</option></select>')}
     ${item('Địa chỉ chi tiết', '<textarea name="diaChi"></textarea>')}
     ${item('Nơi cấp', '<input name="noiCap" value="Đã ghi tay">')}
     <div style="position: absolute; left: -9000px">${item('Họ và tên', '<input name="bayOng">')}</div>
     <div style="position: relative">${item('Quốc tịch', '<input name="biChe">')}<div style="position: absolute; inset: 0; background: #eee">Quảng cáo</div></div>
     <button onclick="forbid('nop')">Nộp hồ sơ</button></form>
     <form id="pay"><h3>Thanh toán lệ phí</h3>${item('Họ và tên chủ thẻ', '<input autocomplete="cc-name" name="chuThe">')}${item('Số thẻ', '<input autocomplete="cc-number" name="soThe">')}
     <button type="button" onclick="forbid('pay')">Thanh toán</button></form>`,
    `<script src="/lib/generic.js"></script>`,
  );
}
