import { type FieldReport, type FillReport, isSame, type PlanItem, type ScannedField } from '../../utils/form';
import { type FillOptions, fillPlan, scanTab } from './page-form';

/**
 * Goes on after the page was loaded anew: every field is looked up again by its own words. What the page kept counts
 * as filled, what it lost is filled, what somebody else put there is left, what is not there any more is named.
 */
export async function resumeFill(tabId: number, items: PlanItem[], options: FillOptions): Promise<FillReport> {
  const scan = await scanTab(tabId);
  const fields = scan.ok ? scan.fields : [];
  const settled: FieldReport[] = [];
  const open: PlanItem[] = [];
  for (const item of items) {
    const { id, label } = item.field;
    const same = fields.filter((field) => isTheSame(field, item.field));
    const [field] = same;
    if (!field || same.length > 1) {
      settled.push({ id, label, outcome: { status: 'left', reason: 'gone', shown: '' } });
    } else if (item.value && isSame(item.value.concept, field.current, item.value.text)) {
      settled.push({ id: field.id, label, outcome: { status: 'filled', shown: field.current } });
    } else if (field.current !== '' && field.current !== item.field.current) {
      settled.push({
        id: field.id,
        label,
        outcome: { status: 'left', reason: 'changed-by-user', shown: field.current },
      });
    } else {
      open.push({ ...item, field });
    }
  }
  const report = await fillPlan(tabId, open, options);
  const all = [...settled, ...report.fields];
  return {
    filled: all.filter(({ outcome }) => outcome.status === 'filled').length,
    total: all.length,
    fields: all,
    ...(report.interrupted ? { interrupted: items } : {}),
  };
}

function isTheSame(now: ScannedField, before: ScannedField): boolean {
  return (['label', 'section', 'role', 'concept'] as const).every((key) => now[key] === before[key]);
}
