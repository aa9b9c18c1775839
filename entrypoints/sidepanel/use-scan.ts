import { useEffect, useState } from 'preact/hooks';
import type { ScannedField } from '../../utils/form';
import { scanTab } from '../shared/page-form';
import { type ActiveTab, activeTab } from './active-tab';

/** What is on the page beside the panel. */
export type Scan =
  | { is: 'form'; host: string; fields: ScannedField[] }
  | { is: 'no-fields' }
  | { is: 'not-portal' }
  | { is: 'no-permission'; origin: string | null }
  | { is: 'unreachable' };

/** Looks at the page once when shown and again when asked; never watches it. `scan` is `null` meanwhile. */
export function useScan(): { scan: Scan | null; scannedTab: ActiveTab | null; rescan: () => void } {
  const [scan, setScan] = useState<Scan | null>(null);
  const [scannedTab, setScannedTab] = useState<ActiveTab | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a new look; the tab is read when it begins
  useEffect(() => {
    let isCurrent = true;
    const tab = activeTab.peek();
    setScan(null);
    setScannedTab(tab);
    void look(tab).then((found) => {
      if (isCurrent) setScan(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [turn]);
  return { scan, scannedTab, rescan: () => setTurn((before) => before + 1) };
}

async function look(tab: ActiveTab | null): Promise<Scan> {
  if (tab === null) return { is: 'not-portal' };
  try {
    const found = await scanTab(tab.id);
    if (found.ok) {
      return found.fields.length > 0 ? { is: 'form', host: found.host, fields: found.fields } : { is: 'no-fields' };
    }
    return found.reason === 'no-permission'
      ? { is: 'no-permission', origin: originOf(found.origin ?? tab.url) }
      : { is: found.reason };
  } catch {
    return { is: 'unreachable' };
  }
}

/** Only https pages can be asked for; a page of the browser itself is no portal. */
function originOf(url: string | null): string | null {
  return url?.startsWith('https://') ? new URL(url).origin : null;
}
