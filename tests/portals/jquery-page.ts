import { pageOf } from './page';

/** Scripts that server-rendered portals share: jQuery, select2, a date picker; `ready` runs when they are there. */
export function jqueryPage(title: string, body: string, ready: string): string {
  return pageOf(
    title,
    body,
    `<link rel="stylesheet" href="/lib/select2.css"><script src="/lib/jquery.js"></script><script src="/lib/select2.js"></script>
     <script src="/lib/bootstrap-datepicker.js"></script><script>
     const list = async (path) => (await fetch(path)).json();
     const fillList = (select, rows, first = '-- Chọn --') => {
       select.innerHTML = '<option value="">' + first + '</option>' + rows.map(({ code, name }) => '<option value="' + code + '">' + name + '</option>').join('');
       $(select).trigger('change.select2');
     };
     const valuesIn = (root) => Object.fromEntries([...root.querySelectorAll('input,select,textarea')]
       .filter((one) => (one.name || one.id) && (one.type !== 'radio' || one.checked))
       .map((one) => [one.name || one.id, one.type === 'checkbox' ? one.checked : one.value]));
     ${ready}</script>`,
  );
}
