import { useEffect, useState } from 'preact/hooks';
import type { AddressHints, AddressResolution } from '../../utils/address';

/** Where an address lies today. The table of units comes with the first look-up, not with the panel. */
export async function lookUpAddress(text: string, hints: AddressHints): Promise<AddressResolution | null> {
  if (text === '') return null;
  const { resolveAddress } = await import('../../utils/address');
  return resolveAddress(text, hints);
}

/** The look-up for what stands in the field, shortly after the last keystroke; `null` while there is none for it. */
export function useAddress(text: string, hints: AddressHints): AddressResolution | null {
  const { issuedOn, readFrom } = hints;
  const [found, setFound] = useState<{ for: string; address: AddressResolution | null } | null>(null);
  const question = `${issuedOn ?? ''} ${readFrom ?? ''} ${text}`;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const address = await lookUpAddress(text, {
        ...(issuedOn ? { issuedOn } : {}),
        ...(readFrom ? { readFrom } : {}),
      });
      if (isCurrent) setFound({ for: question, address });
    }, 250);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question, text, issuedOn, readFrom]);
  // An answer to an earlier text must never reach the record.
  return found?.for === question ? found.address : null;
}
