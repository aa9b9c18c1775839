import { pageOf } from '../page';

/** Libraries that a page loads as scripts of its own, as the portals do. */
const librariesOf: Record<string, string[]> = {
  jquery: ['jquery', 'jquery-ui', 'keep-jquery-ui', 'bootstrap-datepicker', 'select2'],
  formio: ['formio'],
};

/** A page of controls of one kind. Below the fold there is room to scroll, so that lost scroll positions show. */
export function controlsPage(name: string): string {
  const scripts = (librariesOf[name] ?? []).map((library) => `<script src="/lib/${library}.js"></script>`).join('');
  return pageOf(
    `Ô nhập ${name}`,
    `<form id="page-form" onsubmit="forbid('submit'); return false"><div id="bench"></div>
     <button onclick="forbid('nop')">Nộp hồ sơ</button></form><div style="height: 900px"></div>`,
    `<script>window.problems = []; addEventListener('error', (event) => window.problems.push(event.message));</script>
     ${name === 'formio' ? '<link rel="stylesheet" href="/lib/formio.css"><link rel="stylesheet" href="/lib/survey.css">' : ''}
     ${scripts}<script src="/lib/controls/${name}.js"></script>`,
  );
}
