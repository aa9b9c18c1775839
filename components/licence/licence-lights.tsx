import type { LicenceJudgement, LicenceReading, LicenceVerdict, LightName } from '../../utils/licence';
import { t } from '../i18n';
import { Icon, Panel, type Tone, toneIcon } from '../ui';
import { checkWords, icons, kindWords, lightWord, tones } from './words';

const verdictTones: Record<LicenceVerdict, Tone> = { valid: 'good', look: 'warn', invalid: 'bad', unknown: 'neutral' };
const names: LightName[] = ['integrity', 'origin', 'validity', 'content'];

/** The check whose sentence says most where all is well. */
const telling: Record<LightName, number> = { integrity: 1, origin: 6, validity: 10, content: 9 };

/** The verdict in one sentence with its next step, then the four lights: never one tick. */
export function LicenceLights({ reading, judgement }: { reading: LicenceReading; judgement: LicenceJudgement }) {
  const { verdict, lights, checks, deciding } = judgement;
  const tone = verdictTones[verdict];
  const { sentence, next } = checkWords(deciding);
  return (
    <>
      <section class={`verdict tone-${tone}`} role="status" aria-labelledby="licence-verdict">
        <Icon name={toneIcon[tone]} />
        <div>
          <h2 id="licence-verdict">{t(`licence_verdict_${verdict}`)}</h2>
          <p>
            {sentence}.{next ? ` ${next}` : ''}
          </p>
          {reading.kind ? <p class="small">{kindWords(reading.kind)}</p> : null}
        </div>
      </section>
      <Panel title={t('licence_lights')}>
        <ul class="plain-list lights">
          {names.map((name) => {
            const light = lights[name];
            const own = checks.filter((check) => check.light === name && check.outcome === light);
            const reason = own.find(({ number }) => number === telling[name]) ?? own[0];
            return (
              <li key={name} class={`light tone-${tones[light]}`}>
                <Icon name={icons[light]} />
                <div>
                  <h3>{t(`licence_light_${name}`)}</h3>
                  <p class="light-word">{lightWord(light)}</p>
                  {reason ? <p class="small">{checkWords(reason).sentence}</p> : null}
                </div>
              </li>
            );
          })}
        </ul>
      </Panel>
    </>
  );
}
