import { choiceSelectors } from './choice-libraries';
import type { Control } from './control';
import { isCovered, isInView, isVisible } from './dom';
import { isEditable, writeEditable } from './editable';
import { enter, leave, pause, setText } from './events';
import { faceOf } from './find-controls';
import { isLocked } from './locked';
import { shownValue } from './shown';
import type { FillOutcome, FillValue } from './types';
import { writeCheckbox, writeRadio } from './write-boxes';
import { writeChoice } from './write-choice';
import { writeDate } from './write-date';
import { writeDateParts } from './write-date-parts';
import { writeSelect } from './write-select';
import { writeText } from './write-text';

/** Marks what we filled. An attribute, for a repaint of the page overwrites classes (facts/portals.md 10.7). */
const filledMark = 'data-khong-giay-filled';

/**
 * Writes one value into one control and proves it by reading back. Looks once more before writing: a field that went
 * away, was locked or covered since the scan is left and named. Never throws.
 */
export async function fillControl(control: Control, value: FillValue, signal: AbortSignal): Promise<FillOutcome> {
  const { element } = control;
  if (signal.aborted) return left('cancelled', control);
  if (!element.isConnected) return left('gone', control);
  if (isLocked(control)) return left('locked', control);
  const face = faceOf(control);
  if (!isVisible(face)) return left('gone', control);
  await bringIntoView(face);
  if (isCovered(face, control.box)) return left('covered', control);
  const before = shownValue(control);
  const outcome = await write(control, value.text, signal);
  // What the page refused does not stay behind (facts/forms.md 7.6).
  if (outcome.status === 'left' && shownValue(control) !== before) await restoreControl(control, before, signal);
  if (outcome.status === 'filled') element.setAttribute(filledMark, '');
  return outcome;
}

/** Some lists close when the page scrolls (SurveyJS): the scroll's own event is over before anything is opened. */
async function bringIntoView(face: Element): Promise<void> {
  if (isInView(face)) return;
  face.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  await pause(60);
}

async function write(control: Control, text: string, signal: AbortSignal): Promise<FillOutcome> {
  const { element, shape } = control;
  if (shape === 'date-parts') return writeDateParts(control, text, (part, form) => write(part, form, signal));
  if (shape === 'radio') return writeRadio(control, text);
  if (element instanceof HTMLSelectElement) return writeSelect(element, text, signal);
  if (shape === 'choice') return writeChoice(control, text, signal);
  if (element instanceof HTMLTextAreaElement) return writeText(element, text);
  if (isEditable(element)) return writeEditable(element, text);
  if (!(element instanceof HTMLInputElement)) return left('unsupported', control);
  if (shape === 'checkbox') return writeCheckbox(element, text);
  return shape === 'date' ? writeDate(control, text, signal) : writeText(element, text);
}

/** Gives a control back what it showed before. False when the page does not let us. */
export async function restoreControl(control: Control, before: string, signal: AbortSignal): Promise<boolean> {
  const { element, shape, parts } = control;
  if (!element.isConnected) return false;
  element.removeAttribute(filledMark);
  if (before) return (await write(control, before, signal)).status === 'filled';
  if (parts) {
    for (const part of Object.values(parts)) await restoreControl(part, '', signal);
    return shownValue(control) === '';
  }
  if (isEditable(element)) return (await writeEditable(element, '')).status === 'filled';
  empty(control, shape);
  await pause(shape === 'choice' ? 80 : 30);
  return shownValue(control) === '';
}

function empty(control: Control, shape: Control['shape']): void {
  const { element, box, radios } = control;
  const clear = box.querySelector<HTMLElement>(`${choiceSelectors.clear},.ant-picker-clear,.el-input__clear`);
  if (shape === 'choice' || (element as HTMLInputElement).readOnly) {
    clear?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    clear?.click();
    if (element instanceof HTMLInputElement && element.value && !element.readOnly) setText(element, '');
    return;
  }
  if (shape === 'radio') {
    for (const radio of radios) radio.checked = false;
    radios[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (shape === 'checkbox') {
    if ((element as HTMLInputElement).checked) element.click();
  } else if (element instanceof HTMLSelectElement) {
    element.selectedIndex = 0;
    leave(element);
  } else {
    enter(element);
    setText(element as HTMLInputElement, '');
    leave(element);
  }
}

function left(reason: Extract<FillOutcome, { status: 'left' }>['reason'], control: Control): FillOutcome {
  return { status: 'left', reason, shown: control.element.isConnected ? shownValue(control) : '' };
}
