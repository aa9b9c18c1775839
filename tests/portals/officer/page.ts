import { pageOf } from '../page';

export interface DossierFile {
  name: string;
  path: string;
}

const link = (file: DossierFile) =>
  `<a href="/files/${encodeURIComponent(file.name)}" target="_blank">${file.name}</a>`;

/** Boxes of the form behind "Số hóa" (facts/portals.md 6.2); the starred ones must be filled. */
const formBoxes: [name: string, label: string, control: string][] = [
  ['ngayBanHanh', 'Ngày ban hành *', '<input placeholder="dd/mm/yyyy"'],
  ['ngayHetHieuLuc', 'Ngày hết hiệu lực', '<input placeholder="dd/mm/yyyy"'],
  ['soKyHieu', 'Số ký hiệu giấy tờ *', '<input'],
  ['phamVi', 'Phạm vi hiệu lực', '<input'],
  ['coQuan', 'Cơ quan ban hành', '<input'],
  ['nguoiKy', 'Người ký', '<input'],
  ['trichYeu', 'Trích yếu nội dung', '<textarea rows="2"'],
];

/** The form as a framework holds it: what counts is `window.state()`, and one box has a will of its own. */
function digitisationForm(): string {
  const boxes = formBoxes.map(
    ([name, label, control]) =>
      `<div class="ant-form-item"><label for="${name}">${label}</label>${control} id="${name}" oninput="keep(this)">${control.startsWith('<textarea') ? '</textarea>' : '</input>'}</div>`,
  );
  return `<section><h2>Số hóa giấy tờ</h2>${boxes.join('')}
    <p><label><input type="checkbox"> Hiệu lực vĩnh viễn</label></p>
    <p><button type="button" onclick="forbid('luu-so-hoa')">Lưu</button></p></section>
    <script>
      const held = { phamVi: 'Toàn quốc' };
      document.getElementById('phamVi').value = held.phamVi;
      // A name longer than its column is thrown away, as such software does without a word.
      const keep = (box) => { if (box.id === 'coQuan' && box.value.length > 60) setTimeout(() => { box.value = ''; }); else held[box.id] = box.value; };
      window.state = () => ({ data: held, forbidden: window.forbidden });
    </script>`;
}

/** Online intake of the one-stop software: the columns of facts/portals.md 6.2; `withForm`: the form behind "Số hóa" is open. */
export function officerPage(files: DossierFile[], withForm = false): string {
  const rows = files.map(
    (file, index) =>
      `<tr><td>${index + 1}</td><td><textarea rows="2">Giấy tờ số ${index + 1}</textarea></td><td>${link(file)}</td>
       <td><button type="button" onclick="forbid('so-hoa')">Số hóa</button></td></tr>`,
  );
  return pageOf(
    'Hệ thống một cửa điện tử',
    `<p>Mã hồ sơ: <b>H56.101-261005-0001</b></p>
     <p>Chủ hồ sơ: <b>NGUYỄN VĂN AN</b> · Số giấy tờ: <b>003099000017</b></p>
     <table class="ant-table"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Đính kèm</th><th>Thao tác</th></tr></thead>
     <tbody>${rows.join('')}</tbody></table>
     <p><button type="button" onclick="forbid('tiep-nhan')">Tiếp nhận</button> <button type="button" onclick="forbid('tu-choi')">Từ chối tiếp nhận</button></p>${withForm ? digitisationForm() : ''}`,
  );
}

/**
 * A result that the page fetches, makes a `blob:` of and saves through a link that was never in the page; the address
 * is taken back at once, as saving libraries do (facts/portals.md 5.6).
 */
const blobDownload = (file: DossierFile) => `
  <button type="button" onclick="saveAsBlob('${encodeURIComponent(file.name)}')">Tải bản điện tử</button>
  <script>
    async function saveAsBlob(name) {
      const blob = await (await fetch('/files/' + name, { credentials: 'include' })).blob();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = 'giay-chung-nhan.pdf';
      link.dispatchEvent(new MouseEvent('click'));
      setTimeout(() => URL.revokeObjectURL(link.href));
    }
  </script>`;

/** The citizen's results: links as portals give them (facts/portals.md 5.6). */
export function resultsPage(files: DossierFile[]): string {
  return pageOf(
    'Kết quả giải quyết thủ tục hành chính',
    `<table><thead><tr><th>Tên kết quả</th><th>Tệp kết quả</th></tr></thead><tbody>
     ${files.map((file) => `<tr><td>Giấy chứng nhận</td><td>${link(file)}</td></tr>`).join('')}</tbody></table>
     ${files[0] ? blobDownload(files[0]) : ''}
     ${files[0] ? `<p><a href="/files/${encodeURIComponent(files[0].name)}" download="ban-luu.pdf">Lưu bản PDF</a></p>` : ''}`,
  );
}
