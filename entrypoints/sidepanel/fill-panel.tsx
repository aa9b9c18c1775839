import { useEffect, useMemo, useState } from 'preact/hooks';
import { FillReportView } from '../../components/form/fill-report-view';
import { PlanList } from '../../components/form/plan-list';
import type { PlanChoice, PlanRow } from '../../components/form/plan-row';
import { RoleChoice } from '../../components/form/role-choice';
import { t } from '../../components/i18n';
import { Button, Notice, Progress } from '../../components/ui';
import type { PlanItem, Role, ScannedField } from '../../utils/form';
import { planFill } from '../../utils/form';
import type { Person } from '../../utils/person';
import { type ActiveTab, activeTab } from './active-tab';
import { PageProblem } from './page-problem';
import { useFill } from './use-fill';
import { useScan } from './use-scan';

/** The plan for the page beside the panel, the fill and its report. */
export function FillPanel({ person }: { person: Person }) {
  const tab = activeTab.value;
  const { scan, scannedTab, rescan } = useScan();
  const [role, setRole] = useState<Role | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, PlanChoice>>(new Map());
  const fill = useFill();

  const fields = scan?.is === 'form' ? scan.fields : null;
  const roles = useMemo(() => rolesOf(fields ?? []), [fields]);
  useEffect(() => {
    setRole(roles.length === 1 ? (roles[0]?.role ?? null) : null);
    setChoices(new Map());
  }, [roles]);
  const plan = useMemo(() => (fields && role ? planFill(fields, person, role) : null), [fields, role, person]);
  const rows: PlanRow[] = (plan?.items ?? []).map((item) => ({
    item,
    ...(choices.get(item.field.id) ?? preset(item)),
  }));
  const wanted = rows.flatMap(wantedItem);

  const again = () => {
    fill.reset();
    rescan();
  };
  if (scan === null) return <Progress label={t('sidepanel_scanning')} />;
  if (scan.is !== 'form') return <PageProblem problem={scan} onRetry={again} />;
  const { state } = fill;
  return (
    <>
      <div class="row row-apart">
        <span class="soft small">{t('sidepanel_page_is', { host: scan.host })}</span>
        <Button
          kind="quiet"
          small
          icon="refresh"
          disabled={state.is === 'filling'}
          reason={t('sidepanel_filling_busy')}
          onClick={again}
        >
          {t('sidepanel_rescan')}
        </Button>
      </div>
      {hasMoved(tab, scannedTab) && state.is !== 'filling' ? (
        <Notice
          tone="warn"
          live="polite"
          action={
            <Button small onClick={again}>
              {t('sidepanel_rescan')}
            </Button>
          }
        >
          {t('sidepanel_page_changed')}
        </Notice>
      ) : null}
      {state.is === 'done' ? (
        <>
          <FillReportView report={state.report} />
          <div class="row">
            <Button icon="undo" disabled={state.report.filled === 0} onClick={() => void fill.undo()}>
              {t('sidepanel_undo')}
            </Button>
          </div>
        </>
      ) : null}
      {state.is === 'undone' ? (
        <Notice tone="info" live="polite">
          {t('sidepanel_undone', { count: state.count })}
        </Notice>
      ) : null}
      {state.is === 'failed' ? (
        <Notice tone="bad" live="now">
          {t(state.at === 'undo' ? 'sidepanel_undo_failed' : 'sidepanel_fill_failed')}
        </Notice>
      ) : null}
      {state.is === 'idle' || state.is === 'filling' ? (
        <>
          <RoleChoice roles={roles} value={role} onChange={setRole} />
          {plan ? (
            <PlanList
              rows={rows}
              onChoose={(id, choice) =>
                setChoices((before) => new Map(before).set(id, { ticked: choice.ticked, picked: choice.picked }))
              }
            />
          ) : (
            <p class="soft">{t('sidepanel_role_choose_first')}</p>
          )}
          {plan ? (
            <div class="next-step">
              {state.is === 'filling' ? (
                <Progress
                  value={state.done}
                  max={state.total}
                  label={t('sidepanel_filling', { done: state.done, total: state.total, label: state.label })}
                  onCancel={state.stop}
                />
              ) : null}
              <Button
                kind="primary"
                wide
                disabled={state.is === 'filling' || wanted.length === 0 || hasMoved(tab, scannedTab)}
                reason={
                  state.is === 'filling'
                    ? t('sidepanel_filling_busy')
                    : wanted.length === 0
                      ? t('sidepanel_fill_nothing')
                      : t('sidepanel_page_changed')
                }
                onClick={(event) => {
                  // Only a real click of the person fills: no script, no other extension (facts/forms.md 12).
                  if (event.isTrusted && scannedTab) void fill.start(scannedTab.id, wanted);
                }}
              >
                {t('sidepanel_fill', { count: wanted.length })}
              </Button>
              <p class="soft small">{t('sidepanel_fill_never')}</p>
            </div>
          ) : null}
        </>
      ) : null}
    </>
  );
}

/** Another page or another tab than the one the plan was made for. */
function hasMoved(tab: ActiveTab | null, scanned: ActiveTab | null): boolean {
  return tab !== null && scanned !== null && (tab.id !== scanned.id || tab.visit !== scanned.visit);
}

function rolesOf(fields: ScannedField[]): { role: Role; fields: number; sections: string[] }[] {
  const roles = [...new Set(fields.filter((field) => field.concept !== null).map((field) => field.role))];
  return roles.map((role) => {
    const own = fields.filter((field) => field.role === role);
    const sections = [...new Set(own.map((field) => field.section).filter((section) => section !== ''))];
    return { role, fields: own.length, sections };
  });
}

/** Empty fields are ticked; what would overwrite something waits for the person's tick. */
function preset(item: PlanItem): PlanChoice {
  return { ticked: item.status === 'fill', picked: null };
}

/** The item as it goes to the page, or nothing: for an ambiguous field, with the option the person picked. */
function wantedItem({ item, ticked, picked }: PlanRow): PlanItem[] {
  if (!ticked) return [];
  if (item.status === 'fill' || item.status === 'differs') return item.value ? [item] : [];
  const { concept } = item.field;
  return item.status === 'ambiguous' && picked !== null && concept !== null
    ? [{ ...item, value: { concept, text: picked } }]
    : [];
}
