import { t } from '../i18n';
import { PlanField } from './plan-field';
import { type PlanChoice, type PlanRow, planGroups } from './plan-row';

export interface PlanListProps {
  rows: PlanRow[];
  onChoose: (id: string, choice: PlanChoice) => void;
}

/** Everything that would happen to the page, group by group; what needs no decision is folded away. */
export function PlanList({ rows, onChoose }: PlanListProps) {
  return (
    <div class="stack">
      {planGroups.map((status) => {
        const group = rows.filter((row) => row.item.status === status);
        if (group.length === 0) return null;
        const isAsking = status === 'fill' || status === 'differs' || status === 'ambiguous';
        return (
          <details key={status} class="plan-group" open={isAsking}>
            <summary>
              <span>{t(`sidepanel_plan_${status}`)}</span>
              <span class="plan-count">{group.length}</span>
            </summary>
            <p class="soft small">{t(`sidepanel_plan_${status}_hint`)}</p>
            <ul class="plain-list">
              {group.map((row) => (
                <li key={row.item.field.id}>
                  <PlanField row={row} onChoose={(choice) => onChoose(row.item.field.id, choice)} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
