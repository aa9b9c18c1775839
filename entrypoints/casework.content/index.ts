import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { caseworkMatches } from '../../utils/portals';
import { Casework } from './casework';

/**
 * An officer's dossier page. At rest this is one message listener: nothing is read, observed or drawn
 * until the toolbar button is pressed.
 */
export default defineContentScript({
  matches: [...caseworkMatches],
  runAt: 'document_idle',
  main() {
    let casework: Casework | null = null;
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      const isStart = typeof message === 'object' && message !== null && 'type' in message;
      if (sender.id !== browser.runtime.id || !isStart || message.type !== 'casework/start') return;
      casework ??= new Casework(() => {
        casework = null;
      });
      void casework.start();
      sendResponse(true);
    });
  },
});
