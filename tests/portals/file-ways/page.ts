import { pageOf } from '../page';

/**
 * Every way in which a file reaches a portal (facts/forms.md 11), each in a block of its own with a limit of PDF only.
 * What the page gets to know, it writes down by the way's name: `got` the files, `heard` the events.
 */
export function fileWaysPage(): string {
  const block = (name: string, inside: string) =>
    `<fieldset id="${name}"><legend>${name}: Giấy tờ kèm theo (chỉ nhận định dạng .pdf)</legend>${inside}</fieldset>`;
  return pageOf(
    'Các cách gửi tệp',
    `<style>.zone { border: 2px dashed #999; padding: 20px; }</style>
     ${block('plain', '<input type="file">')}
     ${block('multiple', '<input type="file" multiple>')}
     ${block('dynamic', '<button type="button" onclick="makeInput(this.parentNode)">Thêm tệp</button>')}
     ${block('detached', '<button type="button" onclick="detached(\'click\', this.parentNode.id)">Chọn tệp</button>')}
     ${block('picker', '<button type="button" onclick="detached(\'showPicker\', this.parentNode.id)">Chọn tệp</button>')}
     ${block('open-shadow', '<x-open></x-open>')}
     ${block('closed-shadow', '<x-closed></x-closed>')}
     ${block('frame', '<iframe src="/tep/khung" height="480" width="700"></iframe>')}
     ${block('written-frame', '<iframe height="480" width="700"></iframe>')}
     ${block('small-frame', '<iframe src="/tep/khung" height="70"></iframe>')}
     ${block('zone', '<div class="zone">Kéo tệp vào đây</div>')}
     ${block('drop-on-input', '<input type="file">')}
     ${block('formio', '<div class="formio-here"></div>')}
     ${block('label', '<label for="far">Tải giấy tờ lên</label>')}
     <input type="file" id="far" hidden>`,
    `<link rel="stylesheet" href="/lib/formio.css"><script src="/lib/formio.js"></script><script>${record}
     listen(document.querySelector('#plain input'), 'plain');
     listen(document.querySelector('#multiple input'), 'multiple');
     listen(document.querySelector('#drop-on-input input'), 'drop-on-input');
     listen(document.getElementById('far'), 'label');
     function makeInput(place) {
       const input = document.createElement('input');
       input.type = 'file'; input.onchange = () => note('dynamic', input.files);
       place.append(input);
     }
     function detached(way, name) {
       const input = document.createElement('input');
       input.type = 'file'; listen(input, name); input[way]();
       window.lastDetached = input;
     }
     for (const mode of ['open', 'closed']) {
       customElements.define('x-' + mode, class extends HTMLElement {
         constructor() {
           super();
           const root = this.attachShadow({ mode });
           root.innerHTML = '<input type="file">';
           const input = root.firstChild;
           listen(input, mode + '-shadow');
           root.addEventListener('change', () => heard(mode + '-shadow', 'root change'));
           this.addEventListener('input', () => heard(mode + '-shadow', 'host input'));
           window[mode + 'Input'] = input;
         }
       });
     }
     const written = document.querySelector('#written-frame iframe').contentDocument;
     written.body.innerHTML = '<p>Giấy tờ kèm theo (chỉ nhận định dạng .pdf)</p><input type="file">';
     listen(written.querySelector('input'), 'written-frame');
     const zone = document.querySelector('.zone');
     zone.addEventListener('dragover', (event) => event.preventDefault());
     zone.addEventListener('drop', (event) => {
       event.preventDefault();
       heard('zone', event.isTrusted ? 'trusted drop' : 'drop');
       window.folders = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()?.isDirectory === true);
       note('zone', event.dataTransfer.files);
     });
     Formio.createForm(document.querySelector('.formio-here'), { components: [
       { type: 'file', key: 'tep', label: 'Giấy tờ kèm theo (chỉ nhận định dạng .pdf)', storage: 'base64', input: true, filePattern: '*', multiple: true, webcam: false },
     ] }, { language: 'vi' }).then((form) => {
       window.form = form;
       form.on('change', () => note('formio-data', (form.submission.data.tep ?? []).map((one) => ({ name: one.originalName, size: one.size }))));
     });</script>`,
  );
}

/** The frame of the way `frame`: it tells the page around it what it got. */
export function fileFramePage(): string {
  return `<!doctype html><meta charset="utf-8"><p>Giấy tờ kèm theo (chỉ nhận định dạng .pdf)</p><input type="file">
    <script>const input = document.querySelector('input');
    for (const type of ['input', 'change']) input.addEventListener(type, () => { parent.heard('frame', type); if (type === 'change') parent.note('frame', input.files); });</script>`;
}

const record = `
  window.got = {}; window.events = {};
  function heard(name, what) { (window.events[name] ??= []).push(what); }
  async function note(name, files) {
    const list = [];
    for (const file of files) {
      const hash = file instanceof Blob || file.arrayBuffer ? await crypto.subtle.digest('SHA-256', await file.arrayBuffer()) : new ArrayBuffer(0);
      list.push({ name: file.name, size: file.size, sha256: [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('') });
    }
    (window.got[name] ??= []).push(list);
  }
  function listen(input, name) {
    for (const type of ['input', 'change']) input.addEventListener(type, () => { heard(name, type); if (type === 'change') note(name, input.files); });
    input.addEventListener('cancel', () => heard(name, 'cancel'));
  }`;
