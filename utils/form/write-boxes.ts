import { fold } from '../text';
import { type Control, radioLabel } from './control';
import { pause, press } from './events';
import { matchOption, readBack } from './match';
import type { FillOutcome } from './types';

/** Presses the answer whose words are the wanted ones; answers drawn as checkboxes exclude each other. */
export async function writeRadio({ radios }: Control, wanted: string): Promise<FillOutcome> {
  const found = matchOption(radios.map(radioLabel), wanted);
  if (typeof found === 'string')
    return { status: 'left', reason: found === 'none' ? 'option-not-found' : 'option-ambiguous', shown: '' };
  const answer = radios[found.at];
  for (const other of radios) {
    if (other !== answer && other.type === 'checkbox' && other.checked) pressBox(other);
  }
  if (answer && !answer.checked) pressBox(answer);
  await pause(30);
  const checked = radios.filter((radio) => radio.checked).map(radioLabel);
  return checked.length > 1
    ? { status: 'left', reason: 'not-accepted', shown: checked.join(', ') }
    : readBack(checked[0] ?? '', wanted);
}

const yes = ['co', 'dung', 'x', 'yes', 'true'];

/** Ticks or clears one box; "có" and "không" are what a person would say. */
export async function writeCheckbox(element: HTMLInputElement, wanted: string): Promise<FillOutcome> {
  const isWanted = yes.includes(fold(wanted)) || wanted === '✓';
  if (element.checked !== isWanted) pressBox(element);
  await pause(30);
  const shown = element.checked ? '✓' : '';
  return element.checked === isWanted ? { status: 'filled', shown } : { status: 'left', reason: 'not-accepted', shown };
}

/** A native box hears its own click; a styled one that swallows it hears the press on its label. */
function pressBox(box: HTMLInputElement): void {
  const before = box.checked;
  box.click();
  const [label] = box.labels ?? [];
  if (box.checked === before && label) press(label);
}
