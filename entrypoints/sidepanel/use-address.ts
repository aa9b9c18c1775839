import { useEffect, useState } from 'preact/hooks';
import type { AddressResolution } from '../../utils/address';

/** Where an address lies today. The table of units comes with the first look-up, not with the panel. */
export async function lookUpAddress(text: string, issuedOn: string | undefined): Promise<AddressResolution | null> {
  if (text === '') return null;
  const { resolveAddress } = await import('../../utils/address');
  return resolveAddress(text, issuedOn ? { issuedOn } : {});
}

/** The look-up for what stands in the field, shortly after the last keystroke; `null` while there is none for it. */
export function useAddress(text: string, issuedOn: string | undefined): AddressResolution | null {
  const [found, setFound] = useState<{ for: string; address: AddressResolution | null } | null>(null);
  const question = `${issuedOn ?? ''} ${text}`;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const address = await lookUpAddress(text, issuedOn);
      if (isCurrent) setFound({ for: question, address });
    }, 250);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question, text, issuedOn]);
  // An answer to an earlier text must never reach the record.
  return found?.for === question ? found.address : null;
}
