/** A fingerprint in groups of four, so that two people can compare it aloud. */
export function Fingerprint({ hex }: { hex: string }) {
  const groups = hex.toUpperCase().match(/.{1,4}/g) ?? [];
  return <code class="fingerprint">{groups.join(' ')}</code>;
}
