import { Icon } from '../ui/icon';
import type { Summary } from './summary';
import { onlyTrusted } from './trusted-press';
import type { Say } from './words';

/** Files that can fill the form that is open on the page, and what became of filling it. */
interface FormOffer {
  files: string[];
  outcome: string | null;
  onFill: (at: number) => void;
}

export interface CaseworkBarProps {
  summary: Summary;
  /** One more sentence, e.g. why a pressed file cannot be checked. */
  note: string | null;
  /** Sentences on files that differ from the dossier: "giay.pdf: …". */
  notes?: string[];
  /** The digitisation form on the page, where one is open. */
  form?: FormOffer | null;
  say: Say;
  onCheckAll: () => void;
  onStop: () => void;
  onFindAgain: () => void;
  onClose: () => void;
}

/** The bar of a dossier page: how many files, one press for all of them, how far it is, what came out. */
export function CaseworkBar({
  summary,
  note,
  notes = [],
  form = null,
  say,
  onCheckAll,
  onStop,
  onFindAgain,
  onClose,
}: CaseworkBarProps) {
  const { total, open, checking, fresh } = summary;
  return (
    <section class="bar" aria-label={say('casework_title')}>
      <header>
        <strong>{say('casework_title')}</strong>
        <button type="button" class="close" aria-label={say('casework_close')} onClick={onlyTrusted(onClose)}>
          <Icon name="x" />
        </button>
      </header>
      {summary.headline && <p class="headline">{summary.headline}</p>}
      <BarStatus summary={summary} say={say} />
      {notes.length > 0 && (
        <div>
          <strong>{say('casework_notes')}</strong>
          <ul class="notes tone-warn">
            {notes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {form && <FormPart form={form} say={say} />}
      {note && (
        <p role="alert" class="note tone-warn">
          {note}
        </p>
      )}
      <div class="actions">
        {checking > 0 ? (
          <button type="button" class="button" onClick={onlyTrusted(onStop)}>
            {say('casework_stop')}
          </button>
        ) : (
          open > 0 && (
            <button type="button" class="button main" onClick={onlyTrusted(onCheckAll)}>
              {say(fresh ? 'casework_check_all' : 'casework_check_rest', { count: open })}
            </button>
          )
        )}
        {total === 0 && (
          <button type="button" class="button main" onClick={onlyTrusted(onFindAgain)}>
            {say('casework_find_again')}
          </button>
        )}
      </div>
    </section>
  );
}

function FormPart({ form, say }: { form: FormOffer; say: Say }) {
  return (
    <div class="form-part">
      <strong>{say('casework_form')}</strong>
      <p class="soft">{say('casework_form_hint')}</p>
      {form.files.map((file, at) => (
        <button key={file} type="button" class="button" onClick={onlyTrusted(() => form.onFill(at))}>
          {say('casework_form_fill', { file })}
        </button>
      ))}
      {form.outcome && <p role="status">{form.outcome}</p>}
    </div>
  );
}

function BarStatus({ summary, say }: Pick<CaseworkBarProps, 'summary' | 'say'>) {
  const { total, ended, checking, counts } = summary;
  if (total === 0) {
    return (
      <div role="status">
        <p>{say('casework_none')}</p>
        <p class="soft">{say('casework_none_next')}</p>
      </div>
    );
  }
  return (
    <>
      <p role="status">{statusWords(summary, say)}</p>
      {checking > 0 && (
        <progress aria-label={say('casework_progress', { done: ended, total })} value={ended} max={total} />
      )}
      {counts.length > 0 && (
        <ul class="counts">
          {counts.map(({ tone, words }) => (
            <li key={words} class={`tone-${tone}`}>
              {words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function statusWords({ total, done, ended, checking, fresh, complete }: Summary, say: Say): string {
  if (fresh && checking === 0) return say('casework_found', { count: total });
  return complete ? say('casework_done', { done, total }) : say('casework_progress', { done: ended, total });
}
