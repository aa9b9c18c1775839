import type { PdfReport } from '../../utils/signature';
import { t } from '../i18n';
import { Badge, Icon, type IconName, Panel, type Tone } from '../ui';
import { fileResults, type Light, type Result, resultNames, type ThreeResults } from './three-results';

const tones: Record<Light, Tone> = { good: 'good', warn: 'warn', bad: 'bad', unknown: 'neutral' };
const icons: Record<Light, IconName> = { good: 'check', warn: 'alert', bad: 'x', unknown: 'question' };

/** The three results of the file, each with its own light, word and reason: never one tick. */
export function Lights({ report }: { report: PdfReport }) {
  return (
    <Panel title={t('results_title')}>
      <ul class="plain-list lights">
        {resultNames.map((name) => {
          const { light, reason } = resultIn(report, name);
          return (
            <li key={name} class={`light tone-${tones[light]}`}>
              <Icon name={icons[light]} />
              <div>
                <h3>{t(`result_${name}`)}</h3>
                <p class="light-word">{t(`light_${light}`)}</p>
                <p class="small">{t(reason)}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** A file without signatures has nothing to judge; a file that could not be read is another case. */
export function resultIn(report: PdfReport, name: keyof ThreeResults): Result {
  const none = { light: 'unknown', reason: report.overall === 'unsigned' ? 'light_unsigned' : 'light_unread' } as const;
  return fileResults(report)?.[name] ?? none;
}

/** The same three in one line, for one signature. */
export function LightRow({ results, number }: { results: ThreeResults; number: number }) {
  return (
    <ul class="plain-list row" aria-label={t('report_signature_results', { number })}>
      {resultNames.map((name) => (
        <li key={name}>
          <Badge tone={tones[results[name].light]} icon={icons[results[name].light]}>
            {t(`result_${name}`)}: {t(`light_${results[name].light}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
