import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { HostList } from '../../components/options/host-list';
import { Button, Notice, Panel, TextField } from '../../components/ui';
import { hostPattern } from '../shared/host-pattern';

/** Which pages the extension may look at: its own list, and those the person added. */
export function HostsTab() {
  const own = browser.runtime.getManifest().host_permissions ?? [];
  const [granted, setGranted] = useState<string[]>([]);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<'not-gov' | 'refused' | null>(null);
  const look = async () => {
    const { origins = [] } = await browser.permissions.getAll();
    setGranted(origins.filter((origin) => !own.includes(origin)));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tab is shown
  useEffect(() => void look(), []);

  const add = async () => {
    const pattern = hostPattern(address);
    if (pattern === null) return setProblem('not-gov');
    const isAllowed = await browser.permissions.request({ origins: [pattern] });
    setProblem(isAllowed ? null : 'refused');
    if (isAllowed) setAddress('');
    await look();
  };
  return (
    <>
      <Panel title={t('options_hosts_own_title')}>
        <p class="soft">{t('options_hosts_own_hint')}</p>
        <HostList hosts={own} />
      </Panel>
      <Panel title={t('options_hosts_added_title')}>
        {granted.length === 0 ? (
          <p class="soft">{t('options_hosts_none')}</p>
        ) : (
          <HostList
            hosts={granted}
            onRemove={(host) => void browser.permissions.remove({ origins: [host] }).then(look)}
          />
        )}
        <div class="add-host">
          <TextField
            label={t('options_host_address')}
            hint={t('options_host_address_hint')}
            error={problem === 'not-gov' ? t('options_host_not_gov') : null}
            value={address}
            onInput={(text) => {
              setAddress(text);
              setProblem(null);
            }}
            onEnter={() => void add()}
          />
          <Button icon="globe" onClick={() => void add()}>
            {t('options_host_add')}
          </Button>
        </div>
        {problem === 'refused' ? (
          <Notice tone="warn" live="polite">
            {t('options_host_refused')}
          </Notice>
        ) : null}
      </Panel>
    </>
  );
}
