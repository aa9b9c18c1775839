import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { CertificateItem } from '../../components/options/certificate-item';
import { ListItem } from '../../components/options/list-item';
import { PinList } from '../../components/options/pin-list';
import { Confirm, Notice, Panel } from '../../components/ui';
import type { ManagedPolicy } from '../../utils/messages';
import { type Anchor, builtInPins, type GivenList, type PinnedCertificate } from '../../utils/trust';
import { readPolicy } from '../shared/evidence-policy';
import { listAnchors, listLists, removeAnchor, removeList } from '../shared/trust-store';
import { EvidencePanel } from './evidence-panel';
import { ImportPanel } from './import-panel';

interface Known {
  managed: ManagedPolicy;
  anchors: Anchor[];
  lists: GivenList[];
  pins: PinnedCertificate[];
}

/** Whom the checks believe: the package's own list, and what was added after comparing; and whom they may ask. */
export function TrustTab() {
  const [known, setKnown] = useState<Known | null>(null);
  const [removing, setRemoving] = useState<Anchor | null>(null);
  const look = async () => {
    const { managed } = await readPolicy();
    setKnown({
      managed,
      anchors: await listAnchors(managed),
      lists: await listLists(),
      pins: await builtInPins(),
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads nothing of this component
  useEffect(() => {
    void look();
    // An organisation's policy may arrive after the browser has started (facts/toolchain.md 5).
    const onChange = (_changes: unknown, area: string) => area === 'managed' && void look();
    browser.storage.onChanged.addListener(onChange);
    return () => browser.storage.onChanged.removeListener(onChange);
  }, []);
  if (!known) return null;
  const of = (origin: Anchor['origin']) => known.anchors.filter((anchor) => anchor.origin === origin);
  const imported = of('imported');
  return (
    <>
      <ImportPanel onChange={() => void look()} />
      <Panel title={t('options_imported_title')}>
        {imported.length === 0 ? <p class="soft">{t('options_imported_none')}</p> : null}
        <ul class="plain-list certificates">
          {imported.map((anchor) => (
            <CertificateItem key={anchor.sha256} certificate={anchor} onRemove={() => setRemoving(anchor)} />
          ))}
        </ul>
      </Panel>
      {of('managed').length > 0 ? (
        <Panel title={t('options_managed_title')}>
          <p class="soft">{t('options_managed_hint')}</p>
          <ul class="plain-list certificates">
            {of('managed').map((anchor) => (
              <CertificateItem key={anchor.sha256} certificate={anchor} />
            ))}
          </ul>
        </Panel>
      ) : null}
      <EvidencePanel managed={known.managed} />
      <Panel title={t('evidence_lists_title')}>
        <p class="soft">{t('evidence_lists_hint')}</p>
        {known.lists.length === 0 ? <p class="soft">{t('evidence_lists_none')}</p> : null}
        <ul class="plain-list certificates">
          {known.lists.map((list) => (
            <ListItem key={list.sha256} list={list} onRemove={() => void removeList(list.sha256).then(look)} />
          ))}
        </ul>
      </Panel>
      <Panel title={t('options_built_in_title')}>
        <Notice tone="info">{t('options_built_in_compare')}</Notice>
        <ul class="plain-list certificates">
          {of('built-in').map((anchor) => (
            <CertificateItem key={anchor.sha256} certificate={anchor} />
          ))}
        </ul>
      </Panel>
      <Panel title={t('options_pins_title')}>
        <p class="soft">{t('options_pins_hint')}</p>
        <PinList pins={known.pins} />
      </Panel>
      <Confirm
        title={t('options_cert_remove_title')}
        open={removing !== null}
        danger
        confirmLabel={t('common_remove')}
        onClose={() => setRemoving(null)}
        onConfirm={() => {
          if (removing) void removeAnchor(removing.sha256).then(look);
          setRemoving(null);
        }}
      >
        <p>{t('options_cert_remove_text', { name: removing?.subject.display ?? '' })}</p>
      </Confirm>
    </>
  );
}
