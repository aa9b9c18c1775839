import { FillReportView } from '../../components/form/fill-report-view';
import { t } from '../../components/i18n';
import { Button, Notice } from '../../components/ui';
import type { FillState } from './use-fill';

/** How a fill ended, and the way back. */
export function FillOutcome({ state, onUndo }: { state: FillState; onUndo: () => void }) {
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
