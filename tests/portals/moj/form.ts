import { fieldsIn } from './elements';

const root = document.getElementById('root');

const block = (side: 'BenNam' | 'BenNu', title: string) => `
  <h3>${title}</h3>
  <x-input name="HoTen${side}" label="Họ, chữ đệm, tên"></x-input>
  <x-date name="NgaySinh${side}" label="Ngày, tháng, năm sinh"></x-date>
  <x-radio name="GioiTinh${side}" label="Giới tính" options="Nam|Nữ"></x-radio>
  <x-input name="SoDinhDanh_${side}" label="Số định danh cá nhân"></x-input>
  <x-select name="LoaiGiayToDinhDanh_${side}" label="Giấy tờ tùy thân" options="Căn cước công dân|Hộ chiếu"></x-select>
  <x-date name="NgayCapDD_${side}" label="Ngày cấp"></x-date>
  <x-input name="NoiCapDD_${side}" label="Cơ quan cấp"></x-input>
  <x-select name="NCT_TinhThanhPho_${side}" label="Tỉnh/Thành phố" src="/api/provinces"></x-select>
  <div data-wards="${side}"></div>
  <x-input name="NCT_ChiTiet_${side}" label="Địa chỉ chi tiết"></x-input>`;

const wards = (side: string, province: string) =>
  `<x-select name="NCT_PhuongXa_${side}" label="Phường/Xã" src="/api/wards?province=${province}"></x-select>`;

if (root) {
  root.innerHTML = `<h3>Người yêu cầu</h3><x-input name="hotenks" label="Họ, chữ đệm, tên" value="TRẦN THỊ BÌNH" disabled></x-input>
    ${block('BenNam', 'Thông tin bên nam')}${block('BenNu', 'Thông tin bên nữ')}`;
  for (const at of root.querySelectorAll<HTMLElement>('[data-wards]')) at.innerHTML = wards(at.dataset.wards ?? '', '');
  // The driver rebuilds its block: what stood in the ward's list before is another element afterwards.
  root.addEventListener('x-change', (event) => {
    const { name, value } = event.target as HTMLElement & { name: string; value: string };
    const side = /^NCT_TinhThanhPho_(.+)$/.exec(name)?.[1];
    const at = root.querySelector(`[data-wards="${side}"]`);
    if (at && side) setTimeout(() => (at.innerHTML = wards(side, value)), 120);
  });
  (window as unknown as { state: () => object }).state = () => Object.fromEntries(fieldsIn(root));
}
