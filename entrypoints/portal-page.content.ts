import { defineContentScript } from 'wxt/utils/define-content-script';
import { portalMatches } from '../utils/portals/hosts';

/**
 * In the page's own world: a file input that was never put into the page sends its events to nobody but itself.
 * It is parked in the page for the time of the choice, so that the watcher can hold the file (facts/forms.md 11).
 */
export default defineContentScript({
  matches: [...portalMatches],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  world: 'MAIN',
  main() {
    const { prototype } = HTMLInputElement;
    for (const name of ['click', 'showPicker'] as const) {
      const original = prototype[name];
      if (!original) continue;
      prototype[name] = function (this: HTMLInputElement) {
        if (this.type === 'file' && !this.isConnected) park(this);
        return original.call(this);
      };
    }
  },
});

function park(input: HTMLInputElement): void {
  const place = document.createElement('div');
  place.hidden = true;
  place.append(input);
  document.documentElement.append(place);
  const leave = () => {
    // A page may have taken it elsewhere meanwhile.
    if (input.parentNode === place) input.remove();
    place.remove();
  };
  // The trusted change is stopped before it gets here; this one is the hand-over.
  input.addEventListener('change', () => setTimeout(leave), { once: true });
  input.addEventListener('cancel', leave, { once: true });
}
