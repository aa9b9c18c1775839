import { pageOf, uploadScript } from '../page';

const row = (name: string, required: boolean) =>
  `<tr><td>${name}${required ? ' <i>(Bắt buộc)</i>' : ''}</td><td>1 bản chính</td>
   <td class="cell"><button type="button" title="Tải lên file" onclick="choose(this.parentNode)">Tải lên</button></td></tr>`;

/**
 * The last step of a dossier as portals show it: a short form, the list of papers with one shared hidden input, and
 * the portal's own button (facts/portals.md 4.1). The procedure stands in the page's words, as on iGate and dkkd.
 */
export function dossierPage(): string {
  return pageOf(
    'Đăng ký thường trú',
    `<p>Thủ tục: <b>1.004222 - Đăng ký thường trú</b></p>
     <form onsubmit="return false"><h2>Thông tin người nộp hồ sơ</h2>
       <div class="form-group"><label for="hoTen">Họ và tên <span class="required">*</span></label><input id="hoTen" name="hoTen" required value="NGUYỄN VĂN ANH"></div>
       <div class="form-group"><label for="soDinhDanh">Số định danh cá nhân *</label><input id="soDinhDanh" name="soDinhDanh" required></div>
       <div class="form-group"><label for="ghiChu">Ghi chú</label><input id="ghiChu" name="ghiChu"></div></form>
     <h2>Thành phần hồ sơ</h2>
     <table><thead><tr><th>Tên giấy tờ</th><th>Loại bản</th><th>Tệp tin</th></tr></thead><tbody>
       ${row('Tờ khai thay đổi thông tin cư trú (CT01)', true)}
       ${row('Giấy tờ chứng minh chỗ ở hợp pháp', false)}
       ${row('Bản sao Căn cước công dân của chủ hộ', false)}
       ${row('Giấy tờ khác', false)}
     </tbody></table>
     <input type="file" id="shared" accept=".pdf" style="display:none">
     <p><button type="button" onclick="forbid('nop')">Nộp hồ sơ</button></p>`,
    `<script>${uploadScript}
     let target = null;
     function choose(cell) { target = cell; document.getElementById('shared').click(); }
     document.getElementById('shared').addEventListener('change', (event) => upload(event.target, target));
     </script>`,
  );
}
