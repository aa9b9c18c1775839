import { useEffect, useState } from 'preact/hooks';
import type { AddressHints, AddressResolution } from '../../utils/address';
import { type Person, places, withPlace } from '../../utils/person';

/** Where an address lies today. The table of units comes with the first look-up, not with the panel. */
export async function lookUpAddress(text: string, hints: AddressHints): Promise<AddressResolution | null> {
  if (text === '') return null;
  const { resolveAddress } = await import('../../utils/address');
  return resolveAddress(text, hints);
}

/** The person with the units of the other places kept: where the post goes, where the organisation is. */
export async function withPlaces(person: Person): Promise<Person> {
  let placed = person;
  for (const name of placeNames) {
    const found = await lookUpAddress(person[name]?.value ?? '', {});
    if (found) placed = withPlace(placed, name, found);
  }
  return placed;
}

const placeNames = Object.keys(places) as (keyof typeof places)[];

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
