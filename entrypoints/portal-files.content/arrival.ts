import { refusalIn } from '../../utils/procedure';
import { isShown } from '../shared/paper-row';

export type Arrival = { outcome: 'received' } | { outcome: 'refused'; message: string } | { outcome: 'unknown' };

/** A refusal may follow the name by a moment. */
const settleMs = 1500;
const mostWords = 600;

/** 10 s and 5 s a megabyte (facts/procedures.md 6.2), and never more than a minute. */
export function patienceFor(bytes: number): number {
  return Math.min(60_000, 10_000 + (bytes / 2 ** 20) * 5000);
}

/**
 * Watches, for that time only, what the page does with files it was just given: it shows their names, it refuses
 * them in its own words, or nothing tells. Start before handing over: some pages answer at once.
 */
export function watchArrival(
  target: Element,
  files: File[],
  patienceMs: number,
  own: Node,
): { result: Promise<Arrival>; stop: () => void } {
  const names = namesOf(files);
  let finish: (arrival: Arrival) => void = () => {};
  const result = new Promise<Arrival>((resolve) => {
    finish = resolve;
  });
  let settling: ReturnType<typeof setTimeout> | undefined;
  const received = () => {
    settling ??= setTimeout(() => end({ outcome: 'received' }), settleMs);
  };
  const look = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const shown = (element?.textContent ?? '').slice(0, mostWords);
    const message = refusalIn(shown);
    if (message) end({ outcome: 'refused', message });
    else if (showsName(shown, names)) received();
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.target === own) continue;
      if (record.type === 'characterData') look(record.target);
      for (const node of record.addedNodes) if (node !== own) look(node);
    }
  });
  const roots = new Set([document.documentElement, target.getRootNode()]);
  for (const root of roots) observer.observe(root, { childList: true, subtree: true, characterData: true });
  const timer = setTimeout(
    () => end(heldByInput(target, names) ? { outcome: 'received' } : { outcome: 'unknown' }),
    patienceMs,
  );
  // The browser itself shows the name in a plain file input: the page changes nothing then.
  const early = setTimeout(() => heldByInput(target, names) && received(), 700);
  const end = (arrival: Arrival) => {
    observer.disconnect();
    for (const one of [timer, early, settling]) clearTimeout(one);
    finish(arrival);
  };
  return { result, stop: () => end({ outcome: 'unknown' }) };
}

function heldByInput(target: Element, names: string[]): boolean {
  return (
    target instanceof HTMLInputElement &&
    target.isConnected &&
    isShown(target) &&
    [...(target.files ?? [])].some((file) => names.includes(file.name.normalize('NFC').toLowerCase()))
  );
}

export const namesOf = (files: { name: string }[]) => files.map(({ name }) => name.normalize('NFC').toLowerCase());

/** The name as it is, or cut by the portal: "giay-khai-si…". */
export function showsName(text: string, names: string[]): boolean {
  const shown = text.normalize('NFC').toLowerCase();
  return names.some((name) => {
    const base = name.replace(/\.[^.]*$/, '');
    if (shown.includes(name) || (base.length >= 6 && shown.includes(base))) return true;
    return name.length > 14 && new RegExp(`${escaped(name.slice(0, 10))}\\S*(?:…|\\.\\.\\.)`).test(shown);
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
