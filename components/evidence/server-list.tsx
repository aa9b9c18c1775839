import { t } from '../i18n';
import { Badge, Button } from '../ui';
import { type NamedServer, ServerName } from './server-name';

export interface ListedServer extends NamedServer {
  /** `waiting`: an organisation chose it, the browser's permission is still to be given. */
  state: 'off' | 'allowed' | 'managed' | 'waiting';
}

export interface ServerListProps {
  servers: ListedServer[];
  onAllow: (host: string) => void;
  onRefuse: (host: string) => void;
}

/** Every server that may ever be asked, with what was decided about it. */
export function ServerList({ servers, onAllow, onRefuse }: ServerListProps) {
  return (
    <ul class="plain-list settings-list">
      {servers.map((server) => (
        <li key={server.host}>
          <ServerName server={server} />
          <span class="row">
            {server.state === 'off' ? null : (
              <Badge tone={server.state === 'waiting' ? 'warn' : 'info'}>{t(`evidence_state_${server.state}`)}</Badge>
            )}
            {server.state === 'off' || server.state === 'waiting' ? (
              <Button
                small
                label={t('evidence_allow_named', { host: server.host })}
                onClick={() => onAllow(server.host)}
              >
                {t('evidence_allow')}
              </Button>
            ) : null}
            {server.state === 'allowed' ? (
              <Button
                small
                label={t('evidence_refuse_named', { host: server.host })}
                onClick={() => onRefuse(server.host)}
              >
                {t('evidence_refuse')}
              </Button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
