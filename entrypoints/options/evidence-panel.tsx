import { useEffect, useState } from 'preact/hooks';
import { type ListedServer, ServerList } from '../../components/evidence';
import { t } from '../../components/i18n';
import { Button, Notice, Panel } from '../../components/ui';
import type { ManagedPolicy } from '../../utils/messages';
import { evidenceServers } from '../../utils/trust';
import { allowHosts, chosenHosts, permittedHosts, refuseHosts } from '../shared/evidence-consent';

const allHosts = evidenceServers.map((server) => server.host);

/** Which authorities' servers may be asked about revocation. Nothing is asked before a click here or in a report. */
export function EvidencePanel({ managed }: { managed: ManagedPolicy }) {
  const [servers, setServers] = useState<ListedServer[]>([]);
  const [isRefused, setRefused] = useState(false);
  const look = async () => setServers(await listedServers(managed));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads nothing but the policy
  useEffect(() => void look(), [managed]);

  const allow = async (hosts: string[]) => {
    setRefused(!(await allowHosts(hosts)));
    await look();
  };
  const refuse = async (hosts: string[]) => {
    await refuseHosts(hosts);
    await look();
  };
  const askable = servers.filter(({ state }) => state === 'allowed' || state === 'managed');
  return (
    <Panel title={t('evidence_title')}>
      <p>{t('evidence_what')}</p>
      <p>{t('evidence_sent')}</p>
      <p class="soft">{t('evidence_plain')}</p>
      {askable.length === 0 ? (
        <Notice tone="neutral">{t('evidence_off')}</Notice>
      ) : (
        <Notice tone="info">{t('evidence_on', { count: askable.length })}</Notice>
      )}
      {isRefused ? (
        <Notice tone="warn" live="polite">
          {t('evidence_refused')}
        </Notice>
      ) : null}
      <ServerList servers={servers} onAllow={(host) => void allow([host])} onRefuse={(host) => void refuse([host])} />
      <div class="row">
        <Button icon="globe" disabled={askable.length === allHosts.length} onClick={() => void allow(allHosts)}>
          {t('evidence_allow_all')}
        </Button>
        <Button
          disabled={!servers.some(({ state }) => state === 'allowed')}
          onClick={() => void refuse(servers.filter(({ state }) => state === 'allowed').map(({ host }) => host))}
        >
          {t('evidence_refuse_all')}
        </Button>
      </div>
    </Panel>
  );
}

async function listedServers(managed: ManagedPolicy): Promise<ListedServer[]> {
  const chosen = await chosenHosts();
  const permitted = await permittedHosts(allHosts);
  const stateOf = (host: string): ListedServer['state'] => {
    const isPermitted = permitted.includes(host);
    if (managed.evidenceHosts.includes(host)) return isPermitted ? 'managed' : 'waiting';
    return isPermitted && chosen.includes(host) ? 'allowed' : 'off';
  };
  return evidenceServers.map((server) => ({ ...server, state: stateOf(server.host) }));
}
