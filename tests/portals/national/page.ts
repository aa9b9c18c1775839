import { pageOf, uploadScript } from '../page';

/**
 * As the live form is told to behave: lists and dates do not listen to what no person did, and take a value through
 * the survey's model only (facts/portals.md 2 row NP).
 */
const strict = `<script>
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'input', 'change', 'focusin', 'focusout']) {
    addEventListener(type, (event) => {
      if (!event.isTrusted && event.target.closest?.('.sd-dropdown, input[type=date]')) event.stopImmediatePropagation();
    }, true);
  }</script>`;

/** The national portal's `/nop-ho-so`: SurveyJS inside React, one shared hidden file input (facts/portals.md 2, 4.1). */
export function nationalPage(url: URL): string {
  return pageOf(
    'Cổng Dịch vụ công quốc gia',
    `<div id="survey"></div>
     <h2>Thành phần hồ sơ</h2>
     <table><thead><tr><th>Tên giấy tờ</th><th>Tệp tin</th></tr></thead><tbody>
       <tr><td>Giấy tờ chứng minh chỗ ở hợp pháp <i>(Bắt buộc)</i></td>
       <td class="cell"><button type="button" title="Tải lên file" onclick="choose(this.parentNode)">Tải lên</button></td></tr>
     </tbody></table>
     <input type="file" id="shared" accept=".pdf,.zip,.docx" style="display:none">
     <p><button type="button" onclick="forbid('nop')">Nộp hồ sơ</button></p>`,
    `<link rel="stylesheet" href="/lib/survey.css"><script>${uploadScript}
     let target = null;
     function choose(cell) { target = cell; document.getElementById('shared').click(); }
     document.getElementById('shared').addEventListener('change', (event) => upload(event.target, target ?? document.querySelector('.cell')));
     </script>${url.searchParams.has('nghiem') ? strict : ''}<script src="/lib/national.js"></script>`,
  );
}
