import { pageOf } from '../page';

const labels = ['Họ và tên', 'Ngày sinh', 'Số định danh cá nhân', 'Địa chỉ chi tiết', 'Số điện thoại'];
const parts = ['Thông tin thành viên', 'Thông tin chủ hồ sơ', 'Thông tin thửa đất'];

/** A form of `n` controls: household and land forms grow long (facts/forms.md 13). */
export function manyPage(n: number): string {
  const fields = Array.from({ length: n }, (_, i) => {
    const heading = i % 10 === 0 ? `<h3>${parts[(i / 10) % parts.length]} ${i / 10 + 1}</h3>` : '';
    const label = labels[i % labels.length];
    const control =
      i % 5 === 4
        ? `<select id="f${i}"><option>-- Chọn --</option><option>Có</option></select>`
        : `<input id="f${i}" name="f${i}">`;
    return `${heading}<div class="row"><div class="form-group"><label for="f${i}">${label}</label><div>${control}</div></div></div>`;
  });
  return pageOf(`Tờ khai ${n} ô`, `<form>${fields.join('')}</form>`);
}
