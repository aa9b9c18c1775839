import { jqueryPage } from '../jquery-page';

const row = (name: string, label: string, control: string) =>
  `<tr><td><label for="${name}">${label}</label></td><td>${control}</td></tr>`;
const text = (name: string, label: string, more = '') =>
  row(name, label, `<input type="text" id="${name}" name="${name}" ${more}>`);
const list = (name: string, label: string, options = '') =>
  row(name, label, `<select id="${name}" name="${name}"><option value="">-- Chọn --</option>${options}</select>`);
const block = (title: string, rows: string) => `<h3>${title}</h3><table>${rows}</table>`;
const kinds = '<option value="1" selected>Cá nhân</option><option value="2">Tổ chức</option>';
const sexes = '<option value="1">Nam</option><option value="2">Nữ</option>';

/** iGate legacy: editing the name wipes phone and number, switching the kind wipes the branch (facts/portals.md 2 row iGL). */
export function igateLegacyPage(): string {
  return jqueryPage(
    'Cổng dịch vụ công tỉnh Lào Cai',
    `<form id="mainForm" onsubmit="forbid('submit'); return false">
     ${block('Thông tin người nộp hồ sơ', text('CongDan_tenCongDan', 'Họ và tên', 'value="TRẦN THỊ BÌNH" readonly') + text('CongDan_soCmnd', 'Số Căn cước', 'value="003160000019" readonly'))}
     <p><label><input type="checkbox" id="chkbox_nguoinoplachuhs" name="chkbox_nguoinoplachuhs" onchange="forbid('is-owner')"> Người nộp là chủ hồ sơ</label></p>
     ${block(
       'Thông tin chủ hồ sơ',
       list('ChuHoSo_maDoiTuongNopHS', 'Đối tượng nộp hồ sơ', kinds) +
         text('ChuHoSo_diDongLienLacCHS', 'Di động') +
         text('ChuHoSo_soCMNDChuHoSo', 'Số Căn cước') +
         text('ChuHoSo_tenChuHoSo', 'Họ và tên') +
         text('ChuHoSo_ngaySinhCHS', 'Ngày sinh', 'class="ngay"') +
         list('ChuHoSo_gioiTinhCHS', 'Giới tính', sexes) +
         text('ChuHoSo_ngayCapCMNDCHS', 'Ngày cấp', 'class="ngay"') +
         text('ChuHoSo_noiCapCMNDCHS', 'Nơi cấp') +
         list('ChuHoSo_maTinhThanhCHS', 'Tỉnh/Thành phố') +
         list('ChuHoSo_maPhuongXaCHS', 'Phường/Xã') +
         text('ChuHoSo_diaChiChuHoSo', 'Địa chỉ') +
         text('ChuHoSo_maSoThueChuHoSo', 'Mã số thuế'),
     )}
     ${block('Nội dung hồ sơ', text('HoSoOnline_veViec', 'Về việc') + text('HoSoOnline_ghiChu', 'Ghi chú'))}
     <button onclick="forbid('nop')">Gửi hồ sơ</button></form>`,
    `window.state = () => valuesIn(document.getElementById('mainForm'));
     const wipe = (...ids) => ids.forEach((id) => { document.getElementById(id).value = ''; });
     $('#ChuHoSo_tenChuHoSo').on('change', () => wipe('ChuHoSo_diDongLienLacCHS', 'ChuHoSo_soCMNDChuHoSo'));
     $('#ChuHoSo_maDoiTuongNopHS').on('change', () => { $('#mainForm table').eq(1).find('input').val(''); });
     $('.ngay').datepicker({ format: 'dd/mm/yyyy', autoclose: true });
     list('/api/provinces').then((rows) => fillList(document.getElementById('ChuHoSo_maTinhThanhCHS'), rows));
     $('#ChuHoSo_maTinhThanhCHS').on('change', async function () {
       const wards = document.getElementById('ChuHoSo_maPhuongXaCHS');
       fillList(wards, []);
       fillList(wards, this.value ? await list('/api/wards?province=' + this.value) : []);
     });`,
  );
}
