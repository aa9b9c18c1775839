import type { ChecklistItem } from '../../utils/procedure';
import { formatDate } from '../../utils/text';
import { t, tMaybe } from '../i18n';
import { Badge, type Tone } from '../ui';

/** One paper: whether it is there, whether it is needed and why, and what it has to look like. */
export function PaperItem({ item }: { item: ChecklistItem }) {
  const { tone, words } = stateOf(item);
  const demands = (item.paper?.checks ?? []).flatMap(
    (check) => tMaybe(`papers_check_${check.replace(/\W.*$/, '')}`) ?? [],
  );
  const lines = [
    item.paper?.form ? t('papers_form', { form: item.paper.form }) : null,
    item.paper?.copies ?? null,
    item.paper?.signedOnline ? t('papers_signed_online') : null,
    ...demands,
    item.paper?.note ?? null,
  ].filter((line) => line !== null);
  return (
    <li class="paper">
      <div class="paper-head">
        <strong>{item.name}</strong>
        <Badge tone={tone}>{words}</Badge>
      </div>
      {item.files.length > 0 ? <p class="small file-name">{item.files.join(', ')}</p> : null}
      <Replaced item={item} />
      {lines.length > 0 ? <p class="soft small">{lines.join(' · ')}</p> : null}
    </li>
  );
}

function Replaced({ item: { need } }: { item: ChecklistItem }) {
  if (need.is !== 'replaced') return null;
  const { basis, database, clause, until } = need.by;
  return (
    <p class="small">
      {t(`papers_replaced_${basis}`, { database, clause, until: formatDate(until) })}
      {need.insisted ? ` ${t('papers_insisted')}` : null}
    </p>
  );
}

function stateOf({ need, files, missing }: ChecklistItem): { tone: Tone; words: string } {
  if (files.length > 0) return { tone: 'good', words: t('papers_there') };
  if (missing) return { tone: 'bad', words: t('papers_missing') };
  switch (need.is) {
    case 'replaced':
      return { tone: 'info', words: t('papers_replaced') };
    case 'depends':
      return { tone: 'warn', words: t('papers_depends') };
    case 'required':
      return { tone: 'warn', words: t('papers_required') };
    case 'not-asked':
      return { tone: 'neutral', words: t('papers_not_asked') };
    case 'optional':
      return { tone: 'neutral', words: t('papers_optional') };
  }
}
