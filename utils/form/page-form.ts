import type { Control } from './control';
import { pause, settle } from './events';
import { fillControl, restoreControl } from './fill';
import { isOption } from './match';
import { rememberPlace } from './place';
import { isSame } from './plan';
import { meaningOf, type Scan, scanDocument, scanInTurns } from './scan';
import { shownValue } from './shown';
import type { Concept, FillOutcome, FillValue, ScannedField } from './types';

/** What depends on these is emptied or loaded anew after they change (facts/forms.md 9). */
const drivers: Concept[] = ['applicantType', 'relation', 'nationality', 'birthDateFormat', 'province'];

const longestReload = 15_000;

/** Libraries whose form lives in a model that the page's controls only show. */
const modelled = '.sd-question,.formio-component';
const modelMark = 'data-khong-giay-model';

/**
 * The form of one document over time: scanned, filled field by field, checked again, given back.
 * One thing at a time; a second fill meanwhile is answered `busy`.
 */
export class PageForm {
  #fields: ScannedField[] = [];
  #controls = new Map<string, Control>();
  readonly #before = new Map<Control, string>();
  #busy = false;
  #leaving: 'watched' | 'yes' | null = null;

  constructor(private readonly document: Document) {}

  scan(): ScannedField[] {
    return this.#take(scanDocument(this.document));
  }

  /** As `scan`, in turns of a few milliseconds. */
  async scanInTurns(): Promise<ScannedField[]> {
    return this.#take(await scanInTurns(this.document));
  }

  #take({ fields, controls }: Scan): ScannedField[] {
    this.#controls = controls;
    this.#fields = fields;
    return fields;
  }

  async fill(id: string, value: FillValue, signal: AbortSignal): Promise<FillOutcome> {
    const control = this.#find(id);
    if (!control) return { status: 'left', reason: 'gone', shown: '' };
    if (this.#leaving === 'yes') return { status: 'left', reason: 'reloading', shown: '' };
    if (this.#busy) return { status: 'left', reason: 'busy', shown: '' };
    if (this.#isChanged(id, control)) return { status: 'left', reason: 'changed-by-user', shown: shownValue(control) };
    if (this.#isRenamed(id, control)) return { status: 'left', reason: 'renamed', shown: shownValue(control) };
    this.#busy = true;
    this.#watchLeaving();
    const giveBack = rememberPlace(this.document, control.element);
    try {
      const before = shownValue(control);
      const isFirst = !this.#before.has(control);
      // Noted before the first letter: whatever happens in between, undo knows what stood there.
      if (isFirst) this.#before.set(control, before);
      const outcome = await fillControl(control, value, signal);
      if (outcome.status === 'left' && isFirst && shownValue(control) === before) this.#before.delete(control);
      if (outcome.status === 'filled' && drivers.includes(value.concept)) await settle(this.document.body, signal);
      return outcome;
    } finally {
      // A list that closes on a scroll must not meet this one when the next field opens it.
      if (giveBack()) await pause(30);
      this.#busy = false;
    }
  }

  /**
   * A WebForms page sends itself away after some answers, and what is written meanwhile is lost (facts/forms.md 9).
   * The browser tells when it starts; it is believed for as long as a slow server may take.
   */
  #watchLeaving(): void {
    const { defaultView: view } = this.document;
    if (this.#leaving || !view) return;
    this.#leaving = 'watched';
    view.addEventListener('beforeunload', () => {
      this.#leaving = 'yes';
      view.setTimeout(() => {
        this.#leaving = 'watched';
      }, longestReload);
    });
  }

  /** Somebody wrote here after the plan was shown: what the person agreed to overwrite is not what stands there now. */
  #isChanged(id: string, control: Control): boolean {
    const agreed = this.#fields.find((field) => field.id === id)?.current ?? '';
    const now = shownValue(control);
    return now !== '' && now !== agreed && !this.#before.has(control);
  }

  /** A page may word its questions anew between the plan and the fill: what was agreed to was the old question. */
  #isRenamed(id: string, control: Control): boolean {
    const agreed = this.#fields.find((field) => field.id === id);
    if (!agreed) return false;
    const now = meaningOf(this.document, control);
    return now.concept !== agreed.concept || now.role !== agreed.role;
  }

  /**
   * The live control of a field. A portal may redraw a block when its driver changes: the field is then looked up
   * again by its own words, and only when exactly one field has them.
   */
  #find(id: string): Control | null {
    const known = this.#controls.get(id);
    if (!known || known.element.isConnected) return known ?? null;
    const lost = this.#fields.find((field) => field.id === id);
    const now = scanDocument(this.document);
    const same = now.fields.filter(
      (field) => field.label === lost?.label && field.section === lost.section && field.concept === lost.concept,
    );
    const [only] = same;
    const control = same.length === 1 && only ? now.controls.get(only.id) : undefined;
    if (!control) return null;
    this.#controls.set(id, control);
    return control;
  }

  /** Marks one field for a look into the model behind it; false where no library with a model drew it. */
  mark(id: string): boolean {
    const control = this.#controls.get(id);
    if (!control?.element.isConnected || !control.element.closest(modelled)) return false;
    control.element.setAttribute(modelMark, '');
    if (!this.#before.has(control)) this.#before.set(control, shownValue(control));
    return true;
  }

  unmark(): void {
    for (const marked of this.document.querySelectorAll(`[${modelMark}]`)) marked.removeAttribute(modelMark);
  }

  /** Reads a field back after its model was given the value. */
  async confirm(id: string, { concept, text }: FillValue): Promise<FillOutcome> {
    const control = this.#controls.get(id);
    await settle(this.document.body, new AbortController().signal);
    const shown = control ? shownValue(control) : '';
    const isThere = isSame(concept, shown, text) || isOption(shown, text);
    return isThere ? { status: 'filled', shown } : { status: 'left', reason: 'not-accepted', shown };
  }

  /** What a field shows now; null when it went away. */
  shown(id: string): string | null {
    const control = this.#controls.get(id);
    return control?.element.isConnected ? shownValue(control) : null;
  }

  /** Gives every field we filled what it showed before, last one first. Counts those that took it. */
  async undo(signal: AbortSignal): Promise<number> {
    let restored = 0;
    for (const [control, before] of [...this.#before].reverse()) {
      if (await restoreControl(control, before, signal)) restored += 1;
    }
    this.#before.clear();
    return restored;
  }
}
