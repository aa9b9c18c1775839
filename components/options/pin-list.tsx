import type { PinnedCertificate } from '../../utils/trust';
import { Fingerprint } from './fingerprint';

/** Certificates known by their fingerprint alone, so that a person can compare these too. */
export function PinList({ pins }: { pins: PinnedCertificate[] }) {
  return (
    <ul class="plain-list certificates">
      {pins.map((pin) => (
        <li key={pin.sha256} class="certificate">
          <strong>{pin.note}</strong>
          <span class="small">{pin.subject}</span>
          <span class="small">
            SHA-256 <Fingerprint hex={pin.sha256} />
          </span>
        </li>
      ))}
    </ul>
  );
}
