import { boxOf, type Control, controlOf, radioLabel, sharedBox } from './control';
import { parentOf } from './dom';

/** A browser ties radios by name within a form, wherever they stand; radios without a name, by their box. */
export function radioGroup(element: HTMLInputElement, grouped: Set<Element>): Control | null {
  if (grouped.has(element)) return null;
  const near = boxOf(element);
  const root = element.name ? (element.getRootNode() as Document | ShadowRoot) : near;
  const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (radio) => radio.name === element.name && radio.form === element.form,
  );
  for (const radio of radios) grouped.add(radio);
  return { shape: 'radio', element, box: sharedBox(near, radios), radios };
}

/** "Giới tính" is asked with two checkboxes on some portals: the answers one may hold, two at the least. */
const exclusive = [/^(giới tính\s+)?nam$/i, /^(giới tính\s+)?nữ$/i];

/** One box to tick, or a question whose answers exclude each other though they are drawn as checkboxes. */
export function checkboxGroup(element: HTMLInputElement, grouped: Set<Element>): Control | null {
  if (grouped.has(element)) return null;
  if (!exclusive.some((answer) => answer.test(radioLabel(element)))) return controlOf('checkbox', element);
  const answers = neighbours(element);
  for (const answer of answers) grouped.add(answer);
  if (answers.length < 2) return controlOf('checkbox', element);
  return { shape: 'radio', element, box: sharedBox(boxOf(element), answers), radios: answers };
}

/** The other answers, no further away than the first ancestor that holds any of them. */
function neighbours(element: HTMLInputElement): HTMLInputElement[] {
  for (let at = parentOf(element), level = 0; at && level < 4; at = parentOf(at), level += 1) {
    const boxes = [...at.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    if (boxes.length < 2) continue;
    const answers = boxes.filter((box) => exclusive.some((answer) => answer.test(radioLabel(box))));
    return answers.length === exclusive.length ? answers : [element];
  }
  return [element];
}
