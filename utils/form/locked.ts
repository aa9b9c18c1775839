import type { Control } from './control';

const off = ':disabled,[aria-disabled=true],.is-disabled,.disabled,.sd-input--readonly,.sd-input--disabled';
const offBox =
  '.is-disabled,[aria-disabled=true],.sd-question--readonly,.ant-select-disabled,.ng-select-disabled,.select2-container--disabled,' +
  '.el-select--disabled,.v-input--disabled,.v-input--readonly';

/** The portal fixed the value, or does not take one now. */
export function isLocked({ shape, element, radios, parts }: Control): boolean {
  if (parts) return [parts.day, parts.month, parts.year].some(isLocked);
  const isOff = (one: Element) =>
    one.matches(off) || (one.matches('[readonly]') && shape !== 'choice' && shape !== 'date');
  if (shape === 'radio') return radios.every(isOff);
  if (shape !== 'choice') return isOff(element);
  const native = element.querySelector('input,select,button') ?? nativeTwin(element);
  return isOff(element) || element.closest(offBox) !== null || native?.matches(':disabled') === true;
}

/** select2 leaves the portal's own list in the page, before the box it draws. */
function nativeTwin(element: Element): Element | null {
  const before = element.previousElementSibling;
  return before instanceof HTMLSelectElement ? before : null;
}
