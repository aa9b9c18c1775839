import { pageOf } from '../page';

/** Tân Dân: React and Ant Design, form `NopHoSoTrucTuyen` (facts/portals.md 2 row TD). */
export function tanDanPage(): string {
  return pageOf('Cổng dịch vụ công', '<div id="root"></div>', '<script src="/lib/tan-dan.js"></script>');
}
