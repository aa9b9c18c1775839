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
            <code>{host}</code>
          </span>
          {onRemove ? (
            <Button small label={t('options_host_remove_named', { host })} onClick={() => onRemove(host)}>
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
