import { pause } from './events';

/** Lists that draw only what is in view, and lists that fetch more when their end is reached. */

/** The box that scrolls around the options, if there is one. */
export function scrollerOf(option: HTMLElement | undefined): HTMLElement | null {
  for (let at = option?.parentElement ?? null, level = 0; at && level < 6; at = at.parentElement, level += 1) {
    const { overflowY } = getComputedStyle(at);
    if (at.scrollHeight > at.clientHeight + 2 && at.clientHeight > 0 && overflowY !== 'visible') return at;
  }
  return null;
}

/** One screen further down; false at the end. */
export async function scrollOn(list: HTMLElement): Promise<boolean> {
  const before = list.scrollTop;
  await scrollTo(list, before + Math.max(40, list.clientHeight - 40));
  return list.scrollTop > before + 1;
}

export async function scrollTo(list: HTMLElement, top: number): Promise<void> {
  list.scrollTop = top;
  list.dispatchEvent(new Event('scroll'));
  await pause(30);
}

/** True while part of the list is not drawn: what is seen is then not all there is. */
export function isPartOnly(options: HTMLElement[]): boolean {
  const [first, last] = [options[0], options.at(-1)];
  const list = scrollerOf(first);
  if (!first || !last || !list) return false;
  const drawn = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  return list.scrollHeight > drawn + 60;
}
