import { t } from '../i18n';
import { Button, Icon } from '../ui';

/** A person as a list may show them: enough to know who is meant, not enough to copy. */
export interface ListedPerson {
  id: string;
  name: string;
  /** Masked number and year of birth. */
  detail: string;
  /** Days until the record is forgotten, if it is not in memory only or kept until removed. */
  stays: 'memory' | 'until-removed' | number;
}

export interface PersonListProps {
  people: ListedPerson[];
  onUse: (id: string) => void;
  onEdit: (id: string) => void;
  onRemove: (id: string) => void;
}

/** The people at hand, to fill a form without reading a card again. */
export function PersonList({ people, onUse, onEdit, onRemove }: PersonListProps) {
  return (
    <ul class="person-list plain-list">
      {people.map((person) => (
        <li key={person.id} class="person">
          <Icon name="person" />
          <div class="person-text">
            <strong>{person.name}</strong>
            <span class="soft small">{person.detail}</span>
            <span class="soft small">{stayOf(person.stays)}</span>
          </div>
          <div class="row">
            <Button
              small
              label={t('sidepanel_person_use_named', { name: person.name })}
              onClick={() => onUse(person.id)}
            >
              {t('sidepanel_person_use')}
            </Button>
            <Button
              kind="quiet"
              small
              label={t('sidepanel_person_edit_named', { name: person.name })}
              onClick={() => onEdit(person.id)}
            >
              {t('sidepanel_person_edit')}
            </Button>
            <Button
              kind="quiet"
              small
              label={t('sidepanel_person_remove_named', { name: person.name })}
              onClick={() => onRemove(person.id)}
            >
              {t('common_remove')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function stayOf(stays: ListedPerson['stays']): string {
  if (stays === 'memory') return t('sidepanel_person_memory');
  return stays === 'until-removed'
    ? t('sidepanel_person_until_removed')
    : t('sidepanel_person_days_left', { days: stays });
}
