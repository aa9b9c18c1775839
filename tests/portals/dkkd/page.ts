import { pageOf } from '../page';
import { provinces, wardsOf } from '../units';

const person = 'ctl00$C$OWNERCtl$PERSCtl$';
const address = 'ctl00$C$OWNERCtl$ADDRCCtl$';
const idOf = (name: string) => name.replaceAll('$', '_');
const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const options = (rows: { code: string; name: string }[], chosen: string) =>
  [
    '<option value="">-- Chọn --</option>',
    ...rows.map(({ code, name }) => `<option value="${code}"${code === chosen ? ' selected' : ''}>${name}</option>`),
  ].join('');

/**
 * Business registration: ASP.NET WebForms. Choosing a city posts the form back; the server answers with a new page that
 * holds what was posted and the city's wards. Save wakes up with the first change (facts/portals.md 2 row KD).
 */
export function dkkdPage(posted: URLSearchParams): string {
  const held = (name: string) => escaped(posted.get(name) ?? '');
  const text = (name: string, label: string) =>
    `<tr><td><span class="label">${label}</span></td><td><input type="text" name="${name}" id="${idOf(name)}" value="${held(name)}"></td></tr>`;
  const city = posted.get(`${address}CITY_IDFld`) ?? '';
  const post = (name: string) => `setTimeout(function () { __doPostBack('${name}', '') }, 0)`;
  const radio = (value: string, label: string) =>
    `<input type="radio" name="${person}GENDER_IDFld" id="g${value}" value="${value}"${held(`${person}GENDER_IDFld`) === value ? ' checked' : ''}><label for="g${value}" style="display: inline">${label}</label>`;
  return pageOf(
    'Đăng ký hộ kinh doanh qua mạng',
    `<form method="post" id="aspnetForm" action="">
     <input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET"><input type="hidden" name="__EVENTARGUMENT"><input type="hidden" name="__VIEWSTATE" value="dDwtMTA">
     <h3>Thông tin chủ hộ kinh doanh</h3><table>
     ${text(`${person}FULL_NAMEFld`, 'Họ và tên')}
     <tr><td><span class="label">Giới tính</span></td><td>${radio('M', 'Nam')} ${radio('F', 'Nữ')}</td></tr>
     ${text(`${person}DATE_OF_BIRTHFld`, 'Ngày sinh')}
     ${text(`${person}PERS_DOC_NOFld`, 'Số giấy tờ')}
     ${text(`${person}ISSUE_DATEFld`, 'Ngày cấp')}
     ${text(`${person}ISSUE_PLACEFld`, 'Nơi cấp')}
     <tr><td><span class="label">Tỉnh/Thành phố</span></td><td><select name="${address}CITY_IDFld" id="${idOf(address)}CITY_IDFld" onchange="${post(`${address}CITY_IDFld`)}">${options(provinces, city)}</select></td></tr>
     <tr><td><span class="label">Phường/Xã</span></td><td><select name="${address}WARD_IDFld">${options(city ? wardsOf(city) : [], posted.get(`${address}WARD_IDFld`) ?? '')}</select></td></tr>
     ${text(`${address}STREET_NUMBERFld`, 'Số nhà, đường phố/xóm/ấp/thôn')}
     </table><h3>Thông tin hộ kinh doanh</h3><table>${text('ctl00$C$NAMEFld', 'Tên hộ kinh doanh')}</table>
     <input type="submit" name="ctl00$C$BtnSave" id="ctl00_C_BtnSave" value="Lưu" disabled onclick="forbid('save')"></form>`,
    `<script>
     function __doPostBack(target) { document.getElementById('__EVENTTARGET').value = target; document.getElementById('aspnetForm').submit(); }
     document.addEventListener('change', () => { document.getElementById('ctl00_C_BtnSave').disabled = false; });
     window.postbacks = ${posted.has('__EVENTTARGET') ? Number(posted.get('postbacks') ?? 0) + 1 : 0};
     document.getElementById('aspnetForm').insertAdjacentHTML('beforeend', '<input type="hidden" name="postbacks" value="' + window.postbacks + '">');
     window.state = () => Object.fromEntries([...document.querySelectorAll('#aspnetForm input:not([type=hidden],[type=submit]),#aspnetForm select')]
       .filter((one) => one.type !== 'radio' || one.checked).map((one) => [one.name.split('$').at(-1), one.value]));
     </script>`,
  );
}
