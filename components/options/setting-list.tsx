import type { ManagedPolicy } from '../../utils/messages';
import { t } from '../i18n';
import { Badge } from '../ui';

/** Every setting an organisation can make: what it is now, and whether the organisation made it. */
export function SettingList({ policy }: { policy: ManagedPolicy }) {
  return (
    <ul class="plain-list settings-list">
      {rowsOf(policy).map(({ name, value }) => (
        <li key={name}>
          <span class="setting">
            <strong>{t(`managed_${name}`)}</strong>
            <span class="soft small">{value ?? t(`managed_${name}_default`)}</span>
          </span>
          {value === null ? (
            <Badge tone="neutral">{t('managed_not_set')}</Badge>
          ) : (
            <Badge tone="info" icon="lock">
              {t('managed_set')}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

type Name = 'anchors' | 'intermediates' | 'evidence' | 'hosts' | 'dossiers' | 'retention' | 'language';

/** `null`: left to the person, or to the package's own default. */
function rowsOf(policy: ManagedPolicy): { name: Name; value: string | null }[] {
  const { ledgerDays, language } = policy;
  return [
    { name: 'anchors', value: counted(policy.anchors) },
    { name: 'intermediates', value: counted(policy.intermediates) },
    { name: 'evidence', value: listed(policy.evidenceHosts) },
    { name: 'hosts', value: listed(policy.hosts) },
    { name: 'dossiers', value: policy.checkDossiers ? t('managed_dossiers_on') : null },
    { name: 'retention', value: ledgerDays === undefined ? null : keptFor(ledgerDays) },
    { name: 'language', value: language ? t(`managed_language_${language}`) : null },
  ];
}

const keptFor = (days: number) =>
  days === 0 ? t('managed_retention_default') : t('managed_retention_days', { count: days });
const counted = (all: unknown[]) => (all.length > 0 ? t('managed_certificates', { count: all.length }) : null);
const listed = (all: string[]) => (all.length > 0 ? all.join(', ') : null);
