import { useEffect, useMemo, useState } from 'preact/hooks';
import { PlanList } from '../../components/form/plan-list';
import type { PlanChoice, PlanRow } from '../../components/form/plan-row';
import { RoleChoice, type RoleOption } from '../../components/form/role-choice';
import { t } from '../../components/i18n';
import { Button, Notice, Progress } from '../../components/ui';
import { planFill } from '../../utils/form';
import type { Person } from '../../utils/person';
import { type ActiveTab, activeTab } from './active-tab';
import { FillOutcome } from './fill-outcome';
import { PageProblem } from './page-problem';
import { onlyPart, preset, rolesOf, wantedItem } from './plan-choices';
import { useFill } from './use-fill';
import { useScan } from './use-scan';

/** The plan for the page beside the panel, the fill and its report. */
export function FillPanel({ person }: { person: Person }) {
  const tab = activeTab.value;
  const { scan, scannedTab, rescan } = useScan();
  const [part, setPart] = useState<RoleOption | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, PlanChoice>>(new Map());
  const fill = useFill();

  const fields = scan?.is === 'form' ? scan.fields : null;
  const roles = useMemo(() => rolesOf(fields ?? []), [fields]);
  useEffect(() => {
    setPart(onlyPart(roles));
    setChoices(new Map());
  }, [roles]);
  const plan = useMemo(
    () => (fields && part ? planFill(fields, person, part.role, part.block ?? null) : null),
    [fields, part, person],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each page that is looked at
  useEffect(() => {
    if (scannedTab && fields) void fill.recall(scannedTab.id);
  }, [scannedTab, fields]);
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
      {hasMoved(tab, scannedTab) && state.is !== 'filling' && state.is !== 'interrupted' ? (
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
      <FillOutcome
        state={state}
        onUndo={() => void fill.undo()}
        onResume={(rest) => {
          if (scannedTab) void fill.resume(scannedTab.id, rest);
        }}
      />
      {state.is === 'idle' || state.is === 'filling' ? (
        <>
          <RoleChoice roles={roles} value={part} onChange={setPart} />
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
