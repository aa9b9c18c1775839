import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { SettingList } from '../../components/options/setting-list';
import { Button, Notice, Panel } from '../../components/ui';
import { type ManagedPolicy, noPolicy } from '../../utils/messages';
import { readPolicy } from '../shared/evidence-policy';
import { hostPattern } from '../shared/host-pattern';

/** Which settings an organisation's policy gives, and the portals it asks the person to allow. */
export function ManagedTab() {
  const [policy, setPolicy] = useState<ManagedPolicy | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [isRefused, setRefused] = useState(false);
  const look = async () => {
    const { managed } = await readPolicy();
    setPolicy(managed);
    setMissing(await withoutPermission(managed.hosts));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads nothing of this component
  useEffect(() => {
    void look();
    // A policy may arrive after the browser has started (facts/toolchain.md 5).
    const onChange = (_changes: unknown, area: string) => area === 'managed' && void look();
    browser.storage.onChanged.addListener(onChange);
    return () => browser.storage.onChanged.removeListener(onChange);
  }, []);
  if (!policy) return null;
  const allow = async () => {
    setRefused(!(await browser.permissions.request({ origins: missing.map(patternOf) })));
    await look();
  };
  return (
    <>
      <Panel title={t('managed_title')}>
        <Notice tone={isSet(policy) ? 'info' : 'neutral'}>{t(isSet(policy) ? 'managed_some' : 'managed_none')}</Notice>
        <SettingList policy={policy} />
      </Panel>
      {missing.length > 0 ? (
        <Panel title={t('managed_hosts_title')}>
          <p>{t('managed_hosts_ask')}</p>
          <ul class="plain-list">
            {missing.map((host) => (
              <li key={host}>
                <code>{host}</code>
              </li>
            ))}
          </ul>
          {isRefused ? (
            <Notice tone="warn" live="polite">
              {t('options_host_refused')}
            </Notice>
          ) : null}
          <div class="row">
            <Button icon="globe" onClick={() => void allow()}>
              {t('managed_hosts_allow', { count: missing.length })}
            </Button>
          </div>
        </Panel>
      ) : null}
    </>
  );
}

const isSet = (policy: ManagedPolicy) => JSON.stringify(policy) !== JSON.stringify(noPolicy);

/** The background has left out every host that has no pattern. */
const patternOf = (host: string) => hostPattern(host) ?? '';

async function withoutPermission(hosts: string[]): Promise<string[]> {
  const held = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [patternOf(host)] })));
  return hosts.filter((_, i) => !held[i]);
}
