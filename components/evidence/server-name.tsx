import type { EvidenceService } from '../../utils/trust';
import { t } from '../i18n';

/** An authority's server as a person is told of it. */
export interface NamedServer {
  host: string;
  operator: string;
  services: EvidenceService[];
}

/** Host, operator, and what it is asked for. */
export function ServerName({ server }: { server: NamedServer }) {
  return (
    <span class="choice-text">
      <code>{server.host}</code>
      <span class="soft small">
        {server.operator} · {server.services.map((service) => t(`evidence_service_${service}`)).join(', ')}
      </span>
    </span>
  );
}
