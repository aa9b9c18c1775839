import { useEffect, useState } from 'preact/hooks';
import { openDocument, type Sheets } from './sheets';

/** Opens a file for looking at as long as the screen shows it; null while it opens. */
export function useSheets(file: Blob): Sheets | 'failed' | null {
  const [state, setState] = useState<Sheets | 'failed' | null>(null);
  useEffect(() => {
    let closed = false;
    let opened: Sheets | null = null;
    setState(null);
    openDocument(file).then(
      (sheets) => {
        opened = sheets;
        if (closed) sheets.close();
        else setState(sheets);
      },
      () => !closed && setState('failed'),
    );
    return () => {
      closed = true;
      opened?.close();
    };
  }, [file]);
  return state;
}
