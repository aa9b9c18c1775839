import Choices from 'choices.js';
import choicesCss from 'choices.js/public/assets/styles/choices.css?inline';
import flatpickr from 'flatpickr';
import flatpickrCss from 'flatpickr/dist/flatpickr.css?inline';

for (const sheet of [choicesCss, flatpickrCss])
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheet }));

const list = async (path) => (await (await fetch(path)).json()).map(({ code, name }) => ({ value: code, label: name }));
const provinces = new Choices('#tinh', { shouldSort: false, searchEnabled: true });
const wards = new Choices('#xa', { shouldSort: false, searchEnabled: true });
void list('/api/provinces').then((rows) => provinces.setChoices(rows, 'value', 'label', true));
document.getElementById('tinh').addEventListener('change', async (event) => {
  wards.clearStore();
  wards.setChoices(await list(`/api/wards?province=${event.target.value}`), 'value', 'label', true);
});
flatpickr('[name=ngaySinh]', { dateFormat: 'd/m/Y' });

window.state = () =>
  Object.fromEntries(
    [...document.querySelectorAll('input[name],select,textarea')]
      .filter((one) => one.name && (one.type !== 'radio' || one.checked))
      .map((one) => [one.name, one.value]),
  );
