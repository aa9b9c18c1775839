import { t } from '../i18n';
import { Notice } from '../ui';

/** What a last look over the page found; every list may be empty. */
export interface LookedAt {
  /** Labels of compulsory fields with nothing in them. */
  empty: string[];
  /** Papers that are needed and not there. */
  missing: string[];
  /** Fields that say something else than the card. */
  differs: { label: string; onPage: string; onCard: string }[];
  /** Nobody was chosen whose card the form could be held against. */
  withoutPerson: boolean;
}

/** The look over the form before the person presses the portal's own button: advice, never a gate. */
export function LastLook({ found }: { found: LookedAt }) {
  const { empty, missing, differs, withoutPerson } = found;
  const count = empty.length + missing.length + differs.length;
  return (
    <>
      <Notice
        tone={count > 0 ? 'warn' : 'good'}
        live="polite"
        title={count > 0 ? t('look_found', { count }) : t('look_nothing')}
      >
        {t(count > 0 ? 'look_found_next' : 'look_nothing_next')}
      </Notice>
      <Group title={t('look_empty')} lines={empty} />
      <Group title={t('look_missing')} lines={missing} />
      <Group
        title={t('look_differs')}
        lines={differs.map(({ label, onPage, onCard }) => t('look_differs_line', { label, onPage, onCard }))}
      />
      {withoutPerson ? <p class="soft small">{t('look_without_person')}</p> : null}
    </>
  );
}

function Group({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="look-group" aria-label={title}>
      <h3>
        {title} <span class="plan-count">{lines.length}</span>
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
