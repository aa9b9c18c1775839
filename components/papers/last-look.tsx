import { t } from '../i18n';
import { Notice } from '../ui';

/** What a last look over the page found; every list may be empty. `unseen` is what could not be looked at. */
export interface LookedAt {
  /** Labels of compulsory fields with nothing in them. */
  empty: string[];
  /** Papers that are needed and not there. */
  missing: string[];
  /** Fields that say something else than the card. */
  differs: { label: string; onPage: string; onCard: string }[];
  /** Papers that hang on the case and are not there: nobody said whether they are needed. */
  open: string[];
  unseen: ('form' | 'papers')[];
  /** Nobody was chosen whose card the form could be held against. */
  withoutPerson: boolean;
}

/** The look over the form before the person presses the portal's own button: advice, never a gate. */
export function LastLook({ found }: { found: LookedAt }) {
  const { empty, missing, differs, open, unseen, withoutPerson } = found;
  const count = empty.length + missing.length + differs.length;
  // Nothing found is good news only where everything was looked at.
  const isWhole = open.length === 0 && unseen.length === 0;
  const outcome = count > 0 ? 'found' : isWhole ? 'nothing' : 'partly';
  return (
    <>
      <Notice
        tone={({ found: 'warn', partly: 'info', nothing: 'good' } as const)[outcome]}
        live="polite"
        title={t(`look_${outcome}`, { count })}
      >
        {t(`look_${outcome}_next`)}
      </Notice>
      <Group title={t('look_unseen')} lines={unseen.map((what) => t(`look_unseen_${what}`))} />
      <Group title={t('look_empty')} lines={empty} />
      <Group title={t('look_missing')} lines={missing} />
      <Group title={t('look_open')} lines={open} />
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
