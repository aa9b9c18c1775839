import { useEffect } from 'preact/hooks';
import { backToStart } from './session';

/** A picture of a card is not left on a screen nobody looks at (facts/idcards.md 8: wipe by timer). */
const idleMs = 10 * 60_000;

/** Ends a review with pictures after ten minutes without a touch. */
export function useIdleWipe(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const wipe = () => backToStart({ tone: 'info', lines: [{ key: 'sidepanel_pictures_timed_out' }] });
    let timer = setTimeout(wipe, idleMs);
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(wipe, idleMs);
    };
    const signs = ['pointerdown', 'keydown', 'input'] as const;
    for (const sign of signs) addEventListener(sign, restart);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, restart);
    };
  }, [isOn]);
}
