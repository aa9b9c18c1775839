import { pageOf } from '../page';

/** The portal holds the e-form of another host in a frame (facts/portals.md 2, row MoJ). */
export function mojPage(): string {
  return pageOf(
    'Cổng dịch vụ công Bộ Tư pháp',
    `<p>Thủ tục: <b>Đăng ký kết hôn</b> (1.000894)</p>
     <iframe title="Tờ khai điện tử" src="https://tokhaidientu.moj.gov.vn/e-form/0192f3aa-0000-7000-8000-000000000001" style="width: 100%; height: 900px; border: 0"></iframe>
     <p><button type="button" onclick="forbid('nop')">Nộp hồ sơ</button> <button type="button" onclick="forbid('ky')">Ký số</button></p>`,
  );
}

export function mojForm(): string {
  return pageOf('Tờ khai đăng ký kết hôn', '<div id="root"></div>', '<script src="/lib/moj.js"></script>');
}
