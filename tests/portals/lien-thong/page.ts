import { pageOf } from '../page';

/** Liên thông: Angular, `app-input`, mat-select, ng-select, found by `formcontrolname` (facts/portals.md 2 row LT). */
export function lienThongPage(): string {
  return pageOf('Dịch vụ công liên thông', '<app-root></app-root>', '<script src="/lib/lien-thong.js"></script>');
}
