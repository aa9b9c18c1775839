/** Lists whose options arrive after what they depend on. */

/** A province's wards may take this long to arrive (facts/forms.md 9). */
export const longestWait = 8000;

/** A list that changed less than this ago may still hold the wards of the province before. */
export const steady = 100;

/** How long ago a list last changed, in milliseconds, each time it is looked at. */
export function listAge(): (texts: string[]) => number {
  let last = '';
  let since = performance.now();
  return (texts) => {
    const now = texts.join('\n');
    if (now !== last) since = performance.now();
    last = now;
    return performance.now() - since;
  };
}
