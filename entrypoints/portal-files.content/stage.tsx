import { render, type VNode } from 'preact';
import { language } from '../../components/i18n';
import attachment from '../../components/styles/attachment.css?inline';
import controls from '../../components/styles/controls.css?inline';
import surfaces from '../../components/styles/surfaces.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import { readLook } from '../shared/look';
import own from './panel.css?inline';

/** Our place in the page: one element with a closed shadow root, whose inside no script of the page can reach. */
export interface Stage {
  host: HTMLElement;
  show(view: VNode | null): void;
}

/** Pages set their own root font size; ours must not follow it. */
const fixed = (css: string) => css.replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);

/** Events a page's own dialogs listen for to close or to pull the focus back (facts/portals.md 4.1, MoJ). */
const shielded = ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'touchstart', 'focusin', 'focusout'];

export async function openStage(): Promise<Stage> {
  const host = document.createElement('khong-giay-tep');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = fixed([own, tokens, controls, surfaces, attachment].join('\n'));
  const place = document.createElement('div');
  root.append(style, place);
  await follow(host);
  document.documentElement.append(host);
  // Keys and pointers inside our part are no business of the page. Buttons and Escape still work: the browser
  // acts on those itself, whoever hears of them.
  for (const type of shielded) {
    window.addEventListener(
      type,
      (event) => {
        if (event.composedPath()[0] === host || event.target === host) event.stopImmediatePropagation();
      },
      true,
    );
  }
  for (const type of ['click', 'input', 'change']) host.addEventListener(type, (event) => event.stopPropagation());
  return {
    host,
    show(view) {
      // A page that redraws its whole body may have thrown us out.
      if (!host.isConnected) document.documentElement.append(host);
      render(view, place);
    },
  };
}

/** Language and theme as set in the options. The page's own root element is not ours to mark. */
async function follow(host: HTMLElement): Promise<void> {
  const look = await readLook();
  language.value = look.language;
  host.lang = look.language;
  if (look.theme !== 'system') host.dataset.theme = look.theme;
}
