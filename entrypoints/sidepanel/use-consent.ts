import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { activeConsents, giveConsent, type Purpose } from '../shared/consent';
import { backToStart } from './session';

/** The consents in force, followed when they change elsewhere; `null` until they have been read. */
export function useConsent(): { given: ReadonlySet<Purpose> | null; give: (purposes: Purpose[]) => void } {
  const [given, setGiven] = useState<ReadonlySet<Purpose> | null>(null);
  useEffect(() => {
    const read = () => void activeConsents().then(setGiven);
    const onChange = (changes: object) => {
      if ('consents' in changes) read();
    };
    read();
    browser.storage.local.onChanged.addListener(onChange);
    return () => browser.storage.local.onChanged.removeListener(onChange);
  }, []);
  return { given, give: (purposes) => void giveConsent(purposes) };
}

/** Consent withdrawn on the options page while pictures of a card are here: they go at once. */
export function useEndWithoutConsent(hasPictures: boolean): void {
  const { given } = useConsent();
  const isWithdrawn = hasPictures && given !== null && !given.has('readCard');
  useEffect(() => {
    if (isWithdrawn) backToStart();
  }, [isWithdrawn]);
}
