import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Advice } from '../utils/messages';
import { submitSelectors, submitWords } from '../utils/portals';
import { portalMatches } from '../utils/portals/hosts';

/**
 * Put into a frame when the panel has something to say before the dossier is handed in: a note beside the portal's
 * own button. It stands in the flow of the page, so it covers nothing; the button stays the person's.
 */
export default defineContentScript({
  matches: [...portalMatches],
  registration: 'runtime',
  allFrames: true,
  main() {
    const marked = globalThis as { khongGiayAdvice?: true };
    if (marked.khongGiayAdvice) return;
    marked.khongGiayAdvice = true;
    const note = new Note();
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      if (sender.id !== browser.runtime.id) return;
      const { type, advice } = (message ?? {}) as { type?: unknown; advice?: Advice };
      if (type !== 'advice/show' || !advice) return;
      sendResponse({ shown: note.show(advice) });
      return true;
    });
  },
});

/** Not asked again sooner than this when the pointer comes and goes. */
const restMs = 3000;

class Note {
  readonly #host = document.createElement('khong-giay-nhac');
  readonly #words = document.createElement('button');
  readonly #detail = document.createElement('span');
  readonly #known = new WeakSet<Element>();
  #asked = 0;

  constructor() {
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = look;
    this.#words.type = 'button';
    root.append(style, this.#words, this.#detail);
    // What is pressed here is no business of the page.
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'focusin']) {
      this.#host.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#words.addEventListener('click', (event) => event.isTrusted && ask(true));
  }

  /** False where this frame has no such button. */
  show({ words, detail, label, tone }: Advice): boolean {
    const button = submitButton();
    if (!button) {
      this.#host.remove();
      return false;
    }
    this.#words.textContent = words;
    this.#words.setAttribute('aria-label', label);
    this.#detail.textContent = detail;
    this.#host.dataset.tone = tone;
    if (button.nextElementSibling !== this.#host) button.after(this.#host);
    this.#follow(button);
    return true;
  }

  /** Whoever is about to press it gets the newest look; the press itself is not touched. */
  #follow(button: HTMLElement): void {
    if (this.#known.has(button)) return;
    this.#known.add(button);
    for (const type of ['pointerenter', 'focus']) {
      button.addEventListener(type, () => {
        if (Date.now() - this.#asked < restMs) return;
        this.#asked = Date.now();
        ask(false);
      });
    }
  }
}

/** Nobody listening is no error: the panel is closed. */
function ask(isShown: boolean): void {
  browser.runtime.sendMessage({ type: 'advice/look', isShown }).catch(() => {});
}

/** The last one that is seen: steps before it have buttons of the same name that are hidden. */
function submitButton(): HTMLElement | undefined {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'button, input[type="submit"], input[type="button"], a.btn, [role="button"]',
    ),
  ];
  const named = all.filter((one) => one.matches(submitSelectors.join(',')) || submitWords.test(wordsOf(one)));
  return named.filter((one) => one.getClientRects().length > 0).at(-1);
}

function wordsOf(element: HTMLElement): string {
  const words = element instanceof HTMLInputElement ? element.value : element.innerText;
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

const look = `
  :host { all: initial; display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; margin: 4px 8px; max-width: 100%;
    font: 14px/1.4 system-ui, "Noto Sans", Arial, sans-serif; vertical-align: middle; }
  button { all: unset; box-sizing: border-box; min-height: 32px; padding: 4px 12px; border: 1px solid; border-radius: 16px; cursor: pointer;
    font-weight: 600; color: #12566d; background: #eef6f9; border-color: #12566d; }
  :host([data-tone="warn"]) button { color: #6b4300; background: #fdf0d5; border-color: #8a5a00; }
  :host([data-tone="good"]) button { color: #145c33; background: #e4f3e9; border-color: #1c7a44; }
  button:focus-visible { outline: 3px solid #12566d; outline-offset: 2px; }
  span { color: #55605c; background: #fff; font-size: 12px; padding: 0 4px; border-radius: 4px; }
  span:empty { display: none; }
`;
