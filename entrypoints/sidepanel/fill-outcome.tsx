import { FillReportView } from '../../components/form/fill-report-view';
import { t } from '../../components/i18n';
import { Button, Notice } from '../../components/ui';
import type { PlanItem } from '../../utils/form';
import type { FillState } from './use-fill';

export interface FillOutcomeProps {
  state: FillState;
  onUndo: () => void;
  onResume: (rest: PlanItem[]) => void;
}

/** How a fill ended, and the way on or back. */
export function FillOutcome({ state, onUndo, onResume }: FillOutcomeProps) {
  switch (state.is) {
    case 'done':
      return (
        <>
          <FillReportView report={state.report} />
          <div class="row">
            <Button icon="undo" disabled={state.report.filled === 0} onClick={onUndo}>
              {t('sidepanel_undo')}
            </Button>
          </div>
        </>
      );
    case 'interrupted':
      return (
        <>
          <Notice
            tone="warn"
            live="polite"
            action={
              <Button
                kind="primary"
                icon="refresh"
                onClick={(event) => {
                  if (event.isTrusted) onResume(state.rest);
                }}
              >
                {t('sidepanel_resume')}
              </Button>
            }
          >
            {t('sidepanel_interrupted')}
          </Notice>
          {state.report ? <FillReportView report={state.report} /> : null}
        </>
      );
    case 'undone':
      return (
        <Notice tone="info" live="polite">
          {t('sidepanel_undone', { count: state.count })}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" live="now">
          {t(state.at === 'undo' ? 'sidepanel_undo_failed' : 'sidepanel_fill_failed')}
        </Notice>
      );
    default:
      return null;
  }
}
