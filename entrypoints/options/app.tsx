import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { PageHeader, Tabs } from '../../components/ui';
import { saveSettings } from '../shared/settings';
import { HostsTab } from './hosts-tab';
import { LookTab } from './look-tab';
import { ManagedTab } from './managed-tab';
import { PrivacyTab } from './privacy-tab';
import { TrustTab } from './trust-tab';

const ids = ['privacy', 'trust', 'hosts', 'look', 'managed'] as const;
type TabId = (typeof ids)[number];

const icons = { privacy: 'lock', trust: 'shield-check', hosts: 'globe', look: 'eye', managed: 'key' } as const;

/** The settings page; the tab stands in the address (`options.html#trust`), so that other pages can point at it. */
export function App() {
  const [tab, setTab] = useState<TabId>(tabInAddress);
  useEffect(() => {
    const follow = () => setTab(tabInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = `${t('options_title')} · Không Giấy`;
  });
  return (
    <div class="page">
      <PageHeader title={t('options_title')} onLanguage={(language) => void saveSettings({ language })} />
      <main>
        <Tabs
          label={t('options_title')}
          tabs={ids.map((id) => ({ id, label: t(`options_tab_${id}`), icon: icons[id] }))}
          selected={tab}
          onSelect={(id) => {
            history.replaceState(null, '', `#${id}`);
            setTab(id);
          }}
        >
          {tab === 'privacy' ? <PrivacyTab /> : null}
          {tab === 'trust' ? <TrustTab /> : null}
          {tab === 'hosts' ? <HostsTab /> : null}
          {tab === 'look' ? <LookTab /> : null}
          {tab === 'managed' ? <ManagedTab /> : null}
        </Tabs>
      </main>
    </div>
  );
}

function tabInAddress(): TabId {
  const wanted = location.hash.slice(1);
  return ids.find((id) => id === wanted) ?? 'privacy';
}
