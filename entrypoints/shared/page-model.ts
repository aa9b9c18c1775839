import { browser } from 'wxt/browser';
import type { FillOutcome, FillValue } from '../../utils/form';
import type { FormReplies, FormRequest } from '../../utils/messages';

type Ask = <T extends FormRequest>(request: T) => Promise<FormReplies[T['type']] | null>;
type ModelAnswer = 'holds' | 'differs' | 'set' | 'none';

/** What the page's own controls may refuse though its model would take it. */
const refusals = ['not-accepted', 'option-not-found', 'list-did-not-load', 'swapped-date'];

/**
 * The last rung, for form libraries that keep a model (SurveyJS, Form.io): what was filled is compared with what the
 * model holds, and only what it does not hold is handed to it, this one value and no other. The isolated world does
 * not see the model, so a small function looks in the page's own (facts/forms.md 5, portals.md 2 row NP).
 */
export async function throughModel(
  target: { tabId: number; frameId: number },
  id: string,
  value: FillValue,
  outcome: FillOutcome,
  ask: Ask,
): Promise<FillOutcome> {
  if (outcome.status === 'left' && !refusals.includes(outcome.reason)) return outcome;
  if (!(await ask({ type: 'form/mark', id }))) return outcome;
  try {
    const held = await inPage(target, value.text, false);
    if (held === 'none' || (held === 'holds' && outcome.status === 'filled')) return outcome;
    if ((await inPage(target, value.text, true)) !== 'set') return outcome;
    return (await ask({ type: 'form/confirm', id, value })) ?? outcome;
  } finally {
    await ask({ type: 'form/unmark' });
  }
}

async function inPage({ tabId, frameId }: { tabId: number; frameId: number }, text: string, set: boolean) {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: lookIntoModel,
    args: [text, set],
  });
  return (answer?.result ?? 'none') as ModelAnswer;
}

/** Runs in the page's own world, alone: it may use nothing from outside itself. */
function lookIntoModel(text: string, set: boolean): ModelAnswer {
  interface Model {
    /** What the model holds for this answer, or undefined when it knows no such answer. */
    wanted: unknown;
    held: unknown;
    take(): void;
  }
  const [element] = document.querySelectorAll('[data-khong-giay-model]');
  const plain = (value: unknown) =>
    String(value ?? '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];

  const survey = (): Model | null => {
    interface Question {
      value: unknown;
      inputType?: string;
      visibleChoices?: { value: unknown; text: string }[];
      getType(): string;
    }
    interface Fiber {
      return: Fiber | null;
      memoizedProps: { question?: Question; element?: Question } | null;
    }
    for (let at = element ?? null; at; at = at.parentElement) {
      const key = Object.keys(at).find((name) => name.startsWith('__reactFiber$'));
      let fiber = key ? (at as unknown as Record<string, Fiber | null>)[key] : null;
      for (; fiber; fiber = fiber.return) {
        const question = fiber.memoizedProps?.question ?? fiber.memoizedProps?.element;
        if (typeof question?.getType !== 'function' || ['panel', 'page', 'survey'].includes(question.getType()))
          continue;
        const choices = question.visibleChoices ?? [];
        const answers = choices.filter((choice) => plain(choice.text) === plain(text));
        const typed = question.inputType === 'date' && year ? `${year}-${month}-${day}` : text;
        const wanted = choices.length > 0 ? (answers.length === 1 ? answers[0]?.value : undefined) : typed;
        return { wanted, held: question.value, take: () => (question.value = wanted) };
      }
      if (key) return null;
    }
    return null;
  };

  const formio = (): Model | null => {
    interface Component {
      element?: Element;
      type: string;
      dataValue: unknown;
      selectOptions?: { value: unknown; label: string }[];
      setValue(value: unknown): unknown;
    }
    const { Formio } = window as {
      Formio?: { forms?: Record<string, { everyComponent(see: (one: Component) => void): void }> };
    };
    const box = element?.closest('.formio-component');
    let found: Component | null = null;
    for (const form of Object.values(Formio?.forms ?? {})) {
      form.everyComponent((one) => {
        if (one.element && one.element === box) found = one;
      });
    }
    const component = found as Component | null;
    // Lists, dates and days keep values of many shapes: their own controls are the safer way.
    if (!component || !['textfield', 'textarea', 'number', 'phoneNumber', 'email'].includes(component.type))
      return null;
    return { wanted: text, held: component.dataValue, take: () => component.setValue(text) };
  };

  const model = survey() ?? formio();
  if (!model || model.wanted === undefined) return 'none';
  if (plain(model.held) === plain(model.wanted)) return 'holds';
  if (!set) return 'differs';
  model.take();
  return 'set';
}
