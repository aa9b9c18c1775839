import type { LookedAt } from '../../components/papers';
import { planFill, type ScannedField } from '../../utils/form';
import type { Person } from '../../utils/person';
import { checklist, procedure } from '../../utils/procedure';
import { todayInVietnam } from '../../utils/text';
import { scanTab } from '../shared/page-form';
import { listPapers } from '../shared/page-papers';
import { caseFacts } from './case-facts';
import { onlyPart, rolesOf } from './plan-choices';

/**
 * One look over the page before the person hands the dossier in: compulsory fields with nothing in them, needed papers
 * that are not there, and what the form says otherwise than the card. It only reads.
 */
export async function lookOver(tabId: number, person: Person | null): Promise<LookedAt> {
  const [papers, scan] = await Promise.all([listPapers(tabId), scanTab(tabId).catch(() => null)]);
  const fields = scan?.ok ? scan.fields : [];
  const known = papers.code ? procedure(papers.code) : undefined;
  const { items } = checklist({
    ...(known ? { procedure: known } : {}),
    rows: papers.rows,
    facts: caseFacts.value[known?.code ?? ''] ?? {},
    today: todayInVietnam(),
  });
  return {
    empty: fields.filter(({ required, current, locked }) => required && !locked && !current.trim()).map(nameOf),
    missing: items.filter(({ missing }) => missing).map(({ name }) => name),
    differs: person ? differences(fields, person) : [],
    open: items
      .filter(({ onPage, need, files }) => onPage && need.is === 'depends' && files.length === 0)
      .map(({ name }) => name),
    unseen: [
      ...(fields.length === 0 ? ['form' as const] : []),
      ...(papers.rows.length === 0 ? ['papers' as const] : []),
    ],
    withoutPerson: person === null && fields.length > 0,
  };
}

/** Against the part of the form that is the person's own; where several could be, none is held against the card. */
function differences(fields: ScannedField[], person: Person): LookedAt['differs'] {
  const part = onlyPart(rolesOf(fields));
  const role = part?.role ?? (fields.some((field) => field.role === 'applicant') ? 'applicant' : null);
  if (!role) return [];
  return planFill(fields, person, role, part?.block ?? null).items.flatMap(({ field, status, value }) =>
    status === 'differs' && value ? [{ label: nameOf(field), onPage: field.current, onCard: value.text }] : [],
  );
}

const nameOf = ({ label, section }: ScannedField) =>
  section && !label.includes(section) ? `${label} (${section})` : label;
