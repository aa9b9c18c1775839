import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PageForm } from '../utils/form';
import type { FormReplies, FormRequest } from '../utils/messages';

/**
 * The form of one frame, put there when the panel first asks. It answers the extension's own pages only,
 * keeps nothing of the person, and watches nothing.
 */
export default defineContentScript({
  // On demand only: WXT would add these hosts to the required permissions.
  matches: [],
  registration: 'runtime',
  allFrames: true,
  main() {
    const marked = globalThis as { khongGiayForm?: true };
    if (marked.khongGiayForm) return;
    marked.khongGiayForm = true;

    const form = new PageForm(document);
    let running = new AbortController();
    const answer = async (request: FormRequest): Promise<FormReplies[FormRequest['type']]> => {
      switch (request.type) {
        case 'form/scan':
          return { url: location.href, fields: await form.scanInTurns() };
        case 'form/fill':
          return form.fill(request.id, request.value, running.signal);
        case 'form/shown':
          return form.shown(request.id);
        case 'form/mark':
          return form.mark(request.id);
        case 'form/unmark':
          form.unmark();
          return true;
        case 'form/confirm':
          return form.confirm(request.id, request.value);
        case 'form/undo':
          return form.undo(running.signal);
        case 'form/cancel':
          running.abort();
          running = new AbortController();
          return true;
      }
    };
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      // Only the extension's own pages can send here; a web page has no way to this listener.
      if (sender.id !== browser.runtime.id || !isFormRequest(message)) return;
      answer(message).then(sendResponse, () => sendResponse(null));
      return true;
    });
  },
});

function isFormRequest(message: unknown): message is FormRequest {
  return (
    typeof message === 'object' && message !== null && String((message as { type?: unknown }).type).startsWith('form/')
  );
}
