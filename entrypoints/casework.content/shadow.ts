import { type ComponentChild, render } from 'preact';
import style from '../../components/casework/casework.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import type { Look } from '../shared/look';

/** A piece of the extension inside a page, behind a closed shadow root: the page can neither read nor press it. */
export interface Piece {
  host: HTMLElement;
  draw(content: ComponentChild): void;
  remove(): void;
}

export function makePiece(name: 'khong-giay-badge' | 'khong-giay-bar', { language, theme }: Look): Piece {
  const host = document.createElement(name);
  host.lang = language;
  if (theme !== 'system') host.dataset.theme = theme;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = tokens + style;
  const place = document.createElement('div');
  root.append(sheet, place);
  return {
    host,
    draw: (content) => render(content, place),
    remove: () => {
      render(null, place);
      host.remove();
    },
  };
}
