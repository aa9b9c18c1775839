import { t } from '../i18n';
import { Badge, Button, Icon } from '../ui';

export interface HostListProps {
  hosts: string[];
  /** Absent for the hosts that belong to the package itself. */
  onRemove?: ((host: string) => void) | undefined;
}

/** Hosts the extension may look at. */
export function HostList({ hosts, onRemove }: HostListProps) {
  return (
    <ul class="plain-list settings-list">
      {hosts.map((host) => (
        <li key={host}>
          <span class="row">
            <Icon name="globe" />
            <code>{shortName(host)}</code>
          </span>
          {onRemove ? (
            <Button
              small
              label={t('options_host_remove_named', { host: shortName(host) })}
              onClick={() => onRemove(host)}
            >
              {t('options_host_remove')}
            </Button>
          ) : (
            <Badge tone="neutral" icon="lock">
              {t('options_host_built_in')}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `https://*.example.gov.vn/*` → `*.example.gov.vn`. */
function shortName(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
