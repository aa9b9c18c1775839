import { useState } from 'preact/hooks';
import type { FieldName, LicenceField, LicenceFields } from '../../utils/licence';
import { parseDate } from '../../utils/text';
import { t } from '../i18n';
import { Badge, Button, Panel, TextField, Toggle } from '../ui';
import { fieldOrder, fieldWords, isDay, valueWords } from './words';

interface FieldListProps {
  fields: LicenceFields;
  /** The field that is being corrected. */
  edited: FieldName | null;
  /** Words selected on the page meanwhile. */
  picked: string;
  onShow: (name: FieldName) => void;
  onEdit: (name: FieldName | null) => void;
  onSave: (name: FieldName, value: string) => void;
}

/** What was read, each with its place on the page; a person may correct it. */
export function FieldList({ fields, edited, picked, onShow, onEdit, onSave }: FieldListProps) {
  const [showsNumbers, setShowsNumbers] = useState(false);
  const names = fieldOrder.filter((name) => name in fields || always.includes(name));
  return (
    <Panel title={t('licence_fields')}>
      <dl class="facts-list">
        {names.map((name) => (
          <div key={name} class="fact">
            <dt>{fieldWords(name)}</dt>
            <dd>
              {edited === name ? (
                <Correction
                  name={name}
                  start={fields[name]?.value ?? ''}
                  picked={picked}
                  onCancel={() => onEdit(null)}
                  onSave={(value) => onSave(name, value)}
                />
              ) : (
                <Value name={name} field={fields[name]} {...{ showsNumbers, onShow, onEdit }} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Toggle label={t('licence_numbers')} checked={showsNumbers} onChange={setShowsNumbers} />
    </Panel>
  );
}

/** Shown even where nothing was read: a person can fill them in. */
const always: FieldName[] = ['number', 'issuer', 'issuedOn', 'expiresOn'];

interface ValueProps extends Pick<FieldListProps, 'onShow' | 'onEdit'> {
  name: FieldName;
  field: LicenceField | undefined;
  showsNumbers: boolean;
}

function Value({ name, field, showsNumbers, onShow, onEdit }: ValueProps) {
  const { evidence, certainty = 'certain' } = field ?? {};
  return (
    <>
      <span class="licence-value">{field ? valueWords(name, field, showsNumbers) : '—'}</span>
      {certainty === 'check' ? (
        <Badge tone="warn" icon="alert">
          {t('licence_check')}
        </Badge>
      ) : null}
      {certainty === 'given' ? <Badge tone="info">{t('licence_given')}</Badge> : null}
      {evidence?.how === 'term' ? <p class="small soft">{t('licence_by_term', { words: evidence.words })}</p> : null}
      <span class="row licence-actions">
        {field && field.places.length > 0 ? (
          <Button
            small
            kind="quiet"
            label={t('licence_show_named', { field: fieldWords(name) })}
            onClick={() => onShow(name)}
          >
            {t('licence_show')}
          </Button>
        ) : null}
        <Button
          small
          kind="quiet"
          label={t('licence_edit_named', { field: fieldWords(name) })}
          onClick={() => onEdit(name)}
        >
          {t('licence_edit')}
        </Button>
      </span>
    </>
  );
}

interface CorrectionProps {
  name: FieldName;
  start: string;
  picked: string;
  onCancel: () => void;
  onSave: (value: string) => void;
}

/** Typing and selecting on the page fill the same box; what was selected last stands in it. */
function Correction({ name, start, picked, onCancel, onSave }: CorrectionProps) {
  const shown = isDay(name) ? start.split('-').reverse().join('/') : start;
  const [typed, setTyped] = useState(shown);
  const [seen, setSeen] = useState(picked);
  const [isBadDay, setBadDay] = useState(false);
  if (picked !== seen) {
    setSeen(picked);
    if (picked !== '') setTyped(picked);
  }
  const save = () => {
    const value = isDay(name) ? dayIn(typed) : typed.trim();
    if (value) onSave(value);
    else setBadDay(isDay(name));
  };
  return (
    <div class="stack">
      <TextField
        label={fieldWords(name)}
        hint={t(isDay(name) ? 'licence_edit_day_hint' : 'licence_edit_hint')}
        error={isBadDay ? t('licence_edit_bad_day') : undefined}
        value={typed}
        inputRef={(input) => void (input && document.activeElement === document.body && input.focus())}
        onInput={setTyped}
        onEnter={save}
      />
      <span class="row">
        <Button small kind="primary" onClick={save}>
          {t('licence_save')}
        </Button>
        <Button small onClick={onCancel}>
          {t('licence_cancel')}
        </Button>
      </span>
    </div>
  );
}

/** A selection holds more than the day: "Sài Gòn, ngày 05 tháng 10 năm 2026". */
function dayIn(text: string): string | null {
  const found = /\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}/iu.exec(text)?.[0];
  return found ? parseDate(found.replace(/\s+/g, ' ')) : null;
}
