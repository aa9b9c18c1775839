import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { ConsentLog } from '../../components/options/consent-log';
import { Button, Confirm, Icon, Notice, Panel } from '../../components/ui';
import { type ConsentRecord, listConsents, withdrawConsent } from '../shared/consent';
import { loadPeople, people, removeEverybody } from '../shared/people';
import { countAdded } from '../shared/trust-store';
import { wipeDevice } from './wipe-device';

/** What this device keeps, what was agreed to, and the button that takes it all away. */
export function PrivacyTab() {
  const [consents, setConsents] = useState<ConsentRecord[]>([]);
  const [added, setAdded] = useState({ certificates: 0, lists: 0 });
  const [asking, setAsking] = useState(false);
  const [wiped, setWiped] = useState<'done' | 'failed' | null>(null);
  const look = async () => {
    await loadPeople();
    setConsents(await listConsents());
    setAdded(await countAdded());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tab is shown
  useEffect(() => void look(), []);
  const kept = people.value.length;
  return (
    <>
      {wiped ? (
        <Notice tone={wiped === 'done' ? 'good' : 'bad'} live="now">
          {t(wiped === 'done' ? 'options_wiped' : 'options_wipe_failed')}
        </Notice>
      ) : null}
      <Panel title={t('options_promise_title')}>
        <ul class="plain-list text-columns">
          {(['local', 'pictures', 'fields', 'submit', 'telemetry'] as const).map((promise) => (
            <li key={promise} class="row">
              <Icon name="check" />
              <span>{t(`options_promise_${promise}`)}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('options_kept_title')}>
        <ul class="plain-list settings-list">
          <li>
            <span>{t('options_kept_people', { count: kept })}</span>
            <Button
              small
              disabled={kept === 0}
              label={t('options_kept_people_remove')}
              onClick={() => void removeEverybody().then(look)}
            >
              {t('common_remove')}
            </Button>
          </li>
          <li>
            <span>{t('options_kept_certificates', { count: added.certificates, lists: added.lists })}</span>
          </li>
          <li>
            <span>{t('options_kept_handoff')}</span>
          </li>
          <li>
            <span>{t('options_kept_evidence')}</span>
          </li>
        </ul>
      </Panel>
      <Panel title={t('options_consent_title')}>
        <p class="soft">{t('options_consent_hint')}</p>
        <ConsentLog
          records={consents}
          onWithdraw={async (purpose) => {
            await withdrawConsent(purpose);
            // Without consent there is no ground to keep what was kept by it.
            if (purpose === 'keepPerson') await removeEverybody();
            await look();
          }}
        />
      </Panel>
      <Panel title={t('options_wipe_title')}>
        <p>{t('options_wipe_text')}</p>
        <div>
          <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
            {t('options_wipe')}
          </Button>
        </div>
      </Panel>
      <Confirm
        title={t('options_wipe_ask')}
        open={asking}
        danger
        confirmLabel={t('options_wipe')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          setAsking(false);
          try {
            await wipeDevice();
            setWiped('done');
          } catch {
            setWiped('failed');
          }
          await look();
        }}
      >
        <p>{t('options_wipe_text')}</p>
      </Confirm>
    </>
  );
}
