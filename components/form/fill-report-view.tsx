import type { FieldReport, FillReport } from '../../utils/form';
import { t, tMaybe } from '../i18n';
import { Icon, Notice } from '../ui';

/** What was written, read back from the page, and what was left and why. */
export function FillReportView({ report }: { report: FillReport }) {
  const left = report.fields.filter((field) => field.outcome.status === 'left');
  const filled = report.fields.filter((field) => field.outcome.status === 'filled');
  const isWhole = left.length === 0;
  return (
    <div class="stack">
      <Notice
        tone={isWhole ? 'good' : 'warn'}
        live="polite"
        title={t('sidepanel_report_title', { filled: report.filled, total: report.total })}
      >
        {isWhole ? t('sidepanel_report_whole') : t('sidepanel_report_left', { left: left.length })}
      </Notice>
      {left.length > 0 ? (
        <ul class="plain-list report-list" aria-label={t('sidepanel_report_left_list')}>
          {left.map((field) => (
            <ReportLine key={field.id} field={field} />
          ))}
        </ul>
      ) : null}
      {filled.length > 0 ? (
        <details class="plan-group" open={isWhole}>
          <summary>
            <span>{t('sidepanel_report_filled_list')}</span>
            <span class="plan-count">{filled.length}</span>
          </summary>
          <ul class="plain-list report-list">
            {filled.map((field) => (
              <ReportLine key={field.id} field={field} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function ReportLine({ field: { label, outcome } }: { field: FieldReport }) {
  return (
    <li class="plan-fact">
      <Icon name={outcome.status === 'filled' ? 'check' : 'alert'} />
      <span class="choice-text">
        <span>{label || t('sidepanel_field_unnamed')}</span>
        {outcome.status === 'left' ? (
          <span class="field-hint">
            {tMaybe(`sidepanel_left_${outcome.reason}`) ?? t('sidepanel_left_other')}
            {outcome.shown ? ` ${t('sidepanel_left_shown', { value: outcome.shown })}` : ''}
          </span>
        ) : (
          <span class="plan-value field-hint">{outcome.shown}</span>
        )}
      </span>
    </li>
  );
}
