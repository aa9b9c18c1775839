import { type Control, isLocked, shownValue } from './control';
import { isVisible } from './dom';
import { enter, leave, pause, setText } from './events';
import type { FillOutcome, FillValue } from './types';
import { writeChoice, writeRadio } from './write-choice';
import { writeDate } from './write-date';
import { writeSelect } from './write-select';
import { writeText } from './write-text';

/** Marks what we filled. An attribute, for a repaint of the page overwrites classes (facts/portals.md 10.7). */
const filledMark = 'data-khong-giay-filled';

/**
 * Writes one value into one control and proves it by reading back. Looks once more before writing: a field that went
 * away, was locked or covered since the scan is left and named. Never throws.
 */
export async function fillControl(control: Control, value: FillValue, signal: AbortSignal): Promise<FillOutcome> {
  const { element, shape } = control;
  if (signal.aborted) return left('cancelled', control);
  if (!element.isConnected) return left('gone', control);
  if (isLocked(control)) return left('locked', control);
  if (!isVisible(shape === 'radio' ? control.box : element)) return left('gone', control);
  const before = shownValue(control);
  const outcome = await write(control, value.text, signal);
  // What the page refused does not stay behind (facts/forms.md 7.6).
  if (outcome.status === 'left' && shownValue(control) !== before) await restoreControl(control, before, signal);
  if (outcome.status === 'filled') element.setAttribute(filledMark, '');
  return outcome;
}

async function write(control: Control, text: string, signal: AbortSignal): Promise<FillOutcome> {
  const { element, shape } = control;
  if (shape === 'radio') return writeRadio(control, text);
  if (element instanceof HTMLSelectElement) return writeSelect(element, text, signal);
  if (shape === 'choice') return writeChoice(control, text, signal);
  if (element instanceof HTMLTextAreaElement) return writeText(element, text);
  if (!(element instanceof HTMLInputElement)) return left('unsupported', control);
  if (shape === 'date') return writeDate(element, text);
  return shape === 'text' ? writeText(element, text) : left('unsupported', control);
}

/** Gives a control back what it showed before. False when the page does not let us. */
export async function restoreControl(control: Control, before: string, signal: AbortSignal): Promise<boolean> {
  const { element, shape, radios } = control;
  if (!element.isConnected) return false;
  element.removeAttribute(filledMark);
  if (before) return (await write(control, before, signal)).status === 'filled';
  if (shape === 'choice') return clearChoice(control);
  if (shape === 'radio') {
    for (const radio of radios) radio.checked = false;
    radios[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (element instanceof HTMLSelectElement) {
    element.selectedIndex = 0;
    leave(element);
  } else {
    enter(element);
    setText(element as HTMLInputElement, '');
    leave(element);
  }
  await pause(30);
  return shownValue(control) === '';
}

async function clearChoice(control: Control): Promise<boolean> {
  const clear = control.box.querySelector<HTMLElement>(
    '.choices__button,.sd-editor-clean-button,.ant-select-clear,.ng-clear-wrapper',
  );
  clear?.click();
  if (control.element instanceof HTMLInputElement && control.element.value) setText(control.element, '');
  await pause(80);
  return shownValue(control) === '';
}

function left(reason: Extract<FillOutcome, { status: 'left' }>['reason'], control: Control): FillOutcome {
  return { status: 'left', reason, shown: control.element.isConnected ? shownValue(control) : '' };
}
