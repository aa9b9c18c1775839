// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Hold, holdChannel } from '../../../entrypoints/portal.content/hold';
import { watchFiles } from '../../../entrypoints/portal.content/watch-files';

const view = window as unknown as Window & typeof globalThis;
const summon = vi.fn(async () => {});
watchFiles(view, { summon: () => summon(), shadowOf: () => null });

/** Only a browser makes trusted events; here they are marked by hand. */
function trusted(event: Event): Event {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

function inputWith(files: File[]): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  let held = files;
  Object.defineProperty(input, 'files', {
    get: () => held,
    set: (list: Iterable<File>) => {
      held = [...list];
    },
  });
  document.body.append(input);
  return input;
}

const photo = new File(['a'], 'a.jpg');
const better = new File(['b'], 'a.pdf');
let seen: string[][];

/** The page's own listeners. */
for (const type of ['input', 'change']) {
  document.addEventListener(type, ({ target }) => {
    const files = target instanceof HTMLInputElement ? [...(target.files ?? [])] : [];
    seen.push([type, ...files.map((file) => file.name)]);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  seen = [];
  summon.mockReset().mockResolvedValue(undefined);
  holdChannel().waiting.length = 0;
  delete holdChannel().take;
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function choose(input: HTMLInputElement): Hold {
  input.dispatchEvent(trusted(new Event('input', { bubbles: true })));
  input.dispatchEvent(trusted(new Event('change', { bubbles: true })));
  const [hold, more] = holdChannel().waiting;
  if (!hold || more) throw new Error('one choice is one hold');
  return hold;
}

describe('a chosen file', () => {
  it('is held before the page hears of it, and handed over once, as decided', () => {
    const input = inputWith([photo]);
    const hold = choose(input);
    expect(seen).toEqual([]);
    expect(summon).toHaveBeenCalledOnce();
    hold.pass([better]);
    hold.pass([photo]);
    expect(seen).toEqual([
      ['input', 'a.pdf'],
      ['change', 'a.pdf'],
    ]);
  });

  it('goes on unchanged when nobody comes to look at it', () => {
    const input = inputWith([photo]);
    choose(input);
    vi.advanceTimersByTime(3900);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(seen.at(-1)).toEqual(['change', 'a.jpg']);
  });

  it('goes on unchanged at once when the panel cannot come', async () => {
    summon.mockRejectedValue(new Error('gone'));
    const input = inputWith([photo]);
    choose(input);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.at(-1)).toEqual(['change', 'a.jpg']);
  });

  it('waits as long as the person needs once it is seen', () => {
    const input = inputWith([photo]);
    choose(input).seen();
    vi.advanceTimersByTime(600_000);
    expect(seen).toEqual([]);
  });

  it('is taken back without a word to the page but the cancel of a picker', () => {
    const input = inputWith([photo]);
    const cancelled = vi.fn();
    input.addEventListener('cancel', cancelled);
    choose(input).drop();
    expect(seen).toEqual([]);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('leaves alone what a script dispatches, other inputs, and a whole folder', () => {
    const input = inputWith([photo]);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const many = inputWith(Array.from({ length: 301 }, () => photo));
    many.dispatchEvent(trusted(new Event('change', { bubbles: true })));
    const words = document.createElement('input');
    document.body.append(words);
    words.dispatchEvent(trusted(new Event('input', { bubbles: true })));
    expect(holdChannel().waiting).toEqual([]);
    expect(seen.length).toBe(3);
  });

  it('knows what was clicked for it', () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));
    expect(choose(inputWith([photo])).clicked[0]).toBe(button);
  });
});
