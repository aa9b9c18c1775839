import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { caseworkMatches } from '../../utils/portals';
import { managedValues } from '../shared/managed-values';
import { Casework, type Start } from './casework';

/**
 * An officer's dossier page. At rest this is one message listener: nothing is read, observed or drawn
 * until the toolbar button is pressed, or the agency's policy says that attachments are checked when a page opens.
 */
export default defineContentScript({
  matches: [...caseworkMatches],
  runAt: 'document_idle',
  main() {
    let casework: Casework | null = null;
    const start = (how: Start) => {
      casework ??= new Casework(how, () => {
        casework = null;
      });
      void casework.start();
    };
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      const isStart = typeof message === 'object' && message !== null && 'type' in message;
      if (sender.id !== browser.runtime.id || !isStart || message.type !== 'casework/start') return;
      start('asked');
      sendResponse(true);
    });
    void checksAtOnce().then((isWanted) => {
      if (isWanted) start('by-policy');
    });
  },
});

async function checksAtOnce(): Promise<boolean> {
  return (await managedValues('checkDossiers')).checkDossiers === true;
}
