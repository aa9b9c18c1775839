import type { ComponentChildren } from 'preact';
import { t } from '../i18n';
import { Button, Notice, Progress } from '../ui';
import { type Comparison, comparisonSentences } from './comparison';

interface ComparisonNoticeProps {
  comparison: Comparison;
  /** Number of the signature whose version is compared. */
  number: number;
  onCancel: () => void;
  onAgain: () => void;
  /** Leads to the pages side by side. */
  action?: ComponentChildren;
}

/** What the comparison of the signed version with the file found; a warning where signed content is covered. */
export function ComparisonNotice({ comparison, number, onCancel, onAgain, action }: ComparisonNoticeProps) {
  if (comparison.state === 'running') {
    const { done, total } = comparison;
    return (
      <Progress
        label={t('compare_running', { number })}
        {...(total === null ? {} : { value: done, max: total })}
        onCancel={onCancel}
      />
    );
  }
  if (comparison.state !== 'done') {
    return (
      <Notice tone="warn" action={<Button onClick={onAgain}>{t('compare_again')}</Button>}>
        {t(`compare_${comparison.state}`)}
      </Notice>
    );
  }
  const sentences = comparisonSentences(comparison.result);
  const isGrave = sentences.some(({ grave }) => grave);
  return (
    <Notice
      tone={isGrave ? 'warn' : 'info'}
      icon="eye"
      title={t(isGrave ? 'compare_title_differs' : 'compare_title', { number })}
      live="polite"
      action={action}
    >
      {sentences.map(({ key, values }) => (
        <p key={key}>{t(key, values)}</p>
      ))}
    </Notice>
  );
}
