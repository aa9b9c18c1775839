import { pageOf, uploadScript } from '../page';
import { igateCompanyForm, igateForm } from './form';

/** VNPT iGate 2.0: Form.io form, attachment table, captcha step (facts/portals.md 2 row iG, 4.1). */
export function igatePage(definition: object = igateForm, title = 'Thành phố Hồ Chí Minh'): string {
  return pageOf(
    `Cổng Dịch vụ công ${title}`,
    `<p>Thủ tục: <b>Đăng ký thành lập hộ kinh doanh</b> (1.001612)</p>
     <div id="formio"></div>
     <h2>Thành phần hồ sơ</h2>
     <table class="mat-table"><thead><tr><th>Tên giấy tờ</th><th>Loại bản</th><th>Đính kèm giấy tờ</th></tr></thead><tbody>
       <tr><td>Hợp đồng thuê mặt bằng <i>(Bắt buộc)</i><br><small>Định dạng .pdf, dung lượng tối đa 2 MB</small></td><td>Bản sao</td>
         <td class="cell"><input type="file" accept=".pdf" aria-label="Chọn tệp tin: Hợp đồng thuê mặt bằng" onchange="upload(this, this.parentNode)"></td></tr>
       <tr><td>Giấy đề nghị đăng ký hộ kinh doanh (ký số)<br><small>Định dạng .pdf, dung lượng tối đa 2 MB</small></td><td>Bản chính</td>
         <td class="cell"><button type="button" class="btn_upload" onclick="detached(this.parentNode)">Chọn tệp tin</button></td></tr>
     </tbody></table>
     <h2>Xác nhận</h2>
     <form id="captchaForm" onsubmit="forbid('submit'); return false">
       <label for="captcha">Mã xác nhận</label><input id="captcha" name="captcha" oninput="forbid('captcha')">
     </form>
     <p><button form="captchaForm" onclick="forbid('nop')">Nộp hồ sơ</button> <button type="button" onclick="forbid('pay')">Thanh toán</button></p>`,
    `<link rel="stylesheet" href="/lib/formio.css"><script src="/lib/formio.js"></script><script>${uploadScript}
     function detached(cell) {
       const input = document.createElement('input');
       input.type = 'file'; input.accept = '.pdf';
       input.onchange = () => upload(input, cell);
       window.lastDetached = input;
       input.click();
     }
     const definition = JSON.parse(${JSON.stringify(JSON.stringify(definition))}.replaceAll('{origin}', location.origin));
     Formio.cdn.setBaseUrl('/lib/cdn');
     Formio.createForm(document.getElementById('formio'), definition, { language: 'vi' }).then(async (form) => {
       window.form = form;
       // Moments in UTC as the day they mean by this clock, numbers as words.
       const plain = (value) => typeof value === 'number' ? String(value)
         : /^\\d{4}-\\d\\d-\\d\\dT/.test(value) ? new Date(value).toLocaleDateString('sv-SE') : value;
       window.state = () => Object.fromEntries(Object.entries(form.submission.data).map(([key, value]) => [key, plain(value)]));
       await form.ready; await form.setSubmission({ data: { fullname: 'TRẦN THỊ BÌNH', identityNumber: '003160000019', birthday: '15/05/1960' } });
       form.on('submit', () => forbid('formio-submit'));
     });</script>`,
  );
}

/** The engine of another province, asked by a company. */
export function igateCompanyPage(): string {
  return igatePage(igateCompanyForm, 'thành phố Đà Nẵng');
}
