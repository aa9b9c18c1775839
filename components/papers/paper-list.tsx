import type { ChecklistItem } from '../../utils/procedure';
import { t } from '../i18n';
import { PaperItem } from './paper-item';

/** The dossier's papers: what the page asks for, then what the law lists and the page shows no row for. */
export function PaperList({ items }: { items: ChecklistItem[] }) {
  // A row of the page stays in sight whatever the case: the portal asks for it.
  const onPage = items.filter((item) => item.onPage);
  const others = items.filter((item) => !item.onPage);
  const elsewhere = others.filter(({ need }) => need.is !== 'not-asked');
  const ruledOut = others.filter(({ need }) => need.is === 'not-asked');
  const isUrgent = onPage.length === 0 || elsewhere.some(({ need }) => need.is === 'required');
  return (
    <>
      <Papers items={onPage} />
      {elsewhere.length > 0 ? (
        <details class="plan-group" open={isUrgent}>
          <summary>
            <span>{t('papers_elsewhere')}</span>
            <span class="plan-count">{elsewhere.length}</span>
          </summary>
          <p class="soft small">{t('papers_elsewhere_hint')}</p>
          <Papers items={elsewhere} />
        </details>
      ) : null}
      {ruledOut.length > 0 ? (
        <details class="plan-group">
          <summary>
            <span>{t('papers_ruled_out')}</span>
            <span class="plan-count">{ruledOut.length}</span>
          </summary>
          <ul class="plain-list paper-list">
            {ruledOut.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Papers({ items }: { items: ChecklistItem[] }) {
  return (
    <ul class="plain-list paper-list">
      {items.map((item) => (
        <PaperItem key={item.name} item={item} />
      ))}
    </ul>
  );
}
