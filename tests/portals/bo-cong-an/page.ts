import { jqueryPage } from '../jquery-page';

/** The same rows again for each person who moves along: `txtFULLNAME_CUNGTD{i}` (facts/portals.md 3.1). */
const together = (i: number) => `
  <div class="form-group"><label for="txtFULLNAME_CUNGTD${i}">Họ tên</label><input id="txtFULLNAME_CUNGTD${i}"></div>
  <div class="form-group"><label for="txtDOB_CUNGTD${i}">Ngày sinh</label><input id="txtDOB_CUNGTD${i}" placeholder="dd/mm/yyyy"></div>
  <div class="form-group"><label for="txtID_CUNGTD${i}">Số CMND/CCCD/ĐDCN</label><input id="txtID_CUNGTD${i}"></div>`;

/** Bộ Công an: server-rendered, jQuery and select2, ids `txt*`, `cbo*`, `chk*` (facts/portals.md 2 row CA, 3.1, 3.2). */
export function boCongAnPage(): string {
  return jqueryPage(
    'Cổng dịch vụ công Bộ Công an',
    `<form id="frm" onsubmit="forbid('submit'); return false">
     <h2>Thông tin người đề nghị</h2><div class="row">
       <div class="form-group"><label for="txtFULLNAME">Họ tên</label><input id="txtFULLNAME" value="TRẦN THỊ BÌNH" readonly></div>
       <div class="form-group"><label for="txtID_CARD_NUMBER">Số CMND/CCCD</label><input id="txtID_CARD_NUMBER" value="003160000019" readonly></div></div>
     <h2>Thông tin người được ủy quyền</h2>
       <div class="form-group"><label for="txtFULLNAME_DEPUTY">Họ tên <span class="required">*</span></label><input id="txtFULLNAME_DEPUTY"></div>
       <div class="form-group"><label for="cboFORMAT_DATE">Định dạng ngày sinh</label><select id="cboFORMAT_DATE"><option value="1">Ngày/tháng/năm</option><option value="2">Năm</option></select></div>
       <div class="form-group"><label for="txtDOB_DEPUTY">Ngày sinh</label><div class="input-group date"><input id="txtDOB_DEPUTY" data-date-format="dd/mm/yyyy"></div></div>
       <div class="form-group"><label for="cboGENDER_ID">Giới tính</label><select id="cboGENDER_ID"><option value="">-- Chọn --</option><option value="0">Nữ</option><option value="1">Nam</option></select></div>
       <div class="form-group"><label for="txtIDENTIFIER_NUMBER_DEPUTY">Số CMND/CCCD/ĐDCN</label><input id="txtIDENTIFIER_NUMBER_DEPUTY" maxlength="12"></div>
       <div class="form-group"><label for="cboADDR_CITY_ID">Tỉnh/Thành phố</label><select id="cboADDR_CITY_ID"><option value="">-- Chọn --</option></select></div>
       <div class="form-group"><label for="cboADDR_VILLAGE_ID">Xã/Phường</label><select id="cboADDR_VILLAGE_ID"><option value="">-- Chọn --</option></select></div>
       <div class="form-group"><label for="txtPERMANENT_DEPUTY">Địa chỉ chi tiết</label><input id="txtPERMANENT_DEPUTY"></div>
       <div class="form-group"><label for="txtPHONE_NUMBER">Số điện thoại</label><input id="txtPHONE_NUMBER"></div>
     <h2>Người cùng thay đổi</h2>
       ${[0, 1, 2].map(together).join('')}
     <h2>Xác nhận</h2><div class="form-group"><label for="txtCaptcha">Mã xác nhận</label><input id="txtCaptcha" oninput="forbid('captcha')"></div>
     <button onclick="forbid('nop')">Nộp hồ sơ</button></form>`,
    `window.state = () => valuesIn(document.getElementById('frm'));
     $('#cboGENDER_ID,#cboADDR_CITY_ID,#cboADDR_VILLAGE_ID').select2({ width: '100%' });
     $('#txtDOB_DEPUTY').datepicker({ autoclose: true });
     list('/api/provinces').then((rows) => fillList(document.getElementById('cboADDR_CITY_ID'), rows));
     $('#cboADDR_CITY_ID').on('change', async function () {
       const wards = document.getElementById('cboADDR_VILLAGE_ID');
       fillList(wards, []);
       fillList(wards, this.value ? await list('/api/wards?province=' + this.value) : []);
     });`,
  );
}
