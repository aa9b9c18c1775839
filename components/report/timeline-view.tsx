import { t } from '../i18n';
import type { Tone } from '../ui';
import type { EventKind, TimelineEvent } from './timeline';
import { moment } from './words';

const tones: Partial<Record<EventKind, Tone>> = {
  proven: 'good',
  'document-timestamp': 'good',
  'timestamp-untrusted': 'warn',
  'timestamp-invalid': 'bad',
  'later-saving': 'warn',
  revoked: 'bad',
  checked: 'info',
};

/** What happened when, in Vietnam's time: a list in order, drawn along a line. */
export function TimelineView({ events }: { events: TimelineEvent[] }) {
  return (
    <>
      <p class="small soft">{t('report_timeline_zone')}</p>
      <ol class="plain-list timeline">
        {events.map(({ kind, time, name, number }) => (
          <li key={`${kind}-${time}-${name}-${number}`} class={`tone-${tones[kind] ?? 'neutral'}`}>
            <span class="timeline-time">
              {time ? <time dateTime={time}>{moment(time)}</time> : t('timeline_no_time')}
            </span>
            <span>
              {t(`timeline_${kind.replaceAll('-', '_') as 'checked'}`, { number: number ?? '' })}
              {name ? <span class="soft"> — {name}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
