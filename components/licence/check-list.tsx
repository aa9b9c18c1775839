import type { LicenceCheck } from '../../utils/licence';
import { t } from '../i18n';
import { Badge } from '../ui';
import { checkWords, icons, lightWord, tones } from './words';

/** All thirteen checks in their order, folded until somebody wants to know. */
export function CheckList({ checks }: { checks: LicenceCheck[] }) {
  return (
    <details class="panel">
      <summary>{t('licence_checks')}</summary>
      <ol class="licence-checks">
        {checks.map((check) => {
          const { sentence, next } = checkWords(check);
          return (
            <li key={check.number} value={check.number}>
              <Badge tone={tones[check.outcome]} icon={icons[check.outcome]}>
                {t(`licence_light_${check.light}`)}: {lightWord(check.outcome)}
              </Badge>
              <p>
                {sentence}
                {next && check.outcome !== 'good' ? <span class="soft"> — {next}</span> : null}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
