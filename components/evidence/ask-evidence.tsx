import { t } from '../i18n';
import { Button, Notice } from '../ui';
import { type NamedServer, ServerName } from './server-name';

export interface AskEvidenceProps {
  /** Servers that could say more and may be asked. */
  servers: NamedServer[];
  /** Hosts that certificates name but that this product cannot ask. */
  unknownHosts?: string[] | undefined;
  /** The question went out, or the browser is asking the person. */
  busy?: boolean | undefined;
  /** The person said no when the browser asked. */
  isRefused?: boolean | undefined;
  onAllow: () => void;
}

/** Who would be asked, what would be sent, and the button that allows it: nothing goes out before. */
export function AskEvidence({ servers, unknownHosts = [], busy, isRefused, onAllow }: AskEvidenceProps) {
  if (servers.length === 0 && unknownHosts.length === 0) return null;
  const unknown = unknownHosts.length > 0 ? <p>{t('evidence_unknown', { hosts: unknownHosts.join(', ') })}</p> : null;
  if (servers.length === 0) return <Notice tone="info">{unknown}</Notice>;
  return (
    <Notice
      tone="info"
      icon="globe"
      title={t('evidence_ask_title')}
      action={
        <Button icon="globe" disabled={busy} onClick={onAllow}>
          {t('evidence_ask')}
        </Button>
      }
    >
      <div class="stack">
        <ul class="plain-list">
          {servers.map((server) => (
            <li key={server.host}>
              <ServerName server={server} />
            </li>
          ))}
        </ul>
        <p>{t('evidence_sent')}</p>
        {isRefused ? <p role="alert">{t('evidence_refused')}</p> : null}
        {unknown}
      </div>
    </Notice>
  );
}
