import { browser } from 'wxt/browser';
import type { FieldReport, FillOutcome, FillReport, PlanItem, ScannedField } from '../../utils/form';
import type { FormReplies, FormRequest } from '../../utils/messages';
import { throughModel } from './page-model';
import { scriptFiles } from './paths';

export type ScanResult =
  | { ok: true; host: string; fields: ScannedField[] }
  | { ok: false; reason: 'no-permission' | 'not-portal' | 'unreachable'; origin?: string };

export interface FillOptions {
  signal: AbortSignal;
  onProgress: (progress: { done: number; label: string }) => void;
}

/** Field ids say which frame they are of: `frame:id`. */
const join = (frame: number, id: string) => `${frame}:${id}`;
const split = (id: string): [frame: number, id: string] => [Number(id.split(':')[0]), id.slice(id.indexOf(':') + 1)];

function ask<T extends FormRequest>(
  tabId: number,
  frameId: number,
  request: T,
): Promise<FormReplies[T['type']] | null> {
  return browser.tabs.sendMessage(tabId, request, { frameId });
}

/** Looks at every frame of the tab that the package may read. Nothing is written, nothing is watched. */
export async function scanTab(tabId: number): Promise<ScanResult> {
  const { url } = await browser.tabs.get(tabId);
  if (url !== undefined && !url.startsWith('https://')) return { ok: false, reason: 'not-portal' };
  let frames: number[];
  try {
    const injected = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: scriptFiles('portal-form'),
    });
    frames = injected.map((result) => result.frameId ?? 0);
  } catch {
    const origin = url === undefined ? {} : { origin: new URL(url).origin };
    return { ok: false, reason: 'no-permission', ...origin };
  }
  const fields: ScannedField[] = [];
  let host = '';
  for (const frame of frames) {
    const scan = await ask(tabId, frame, { type: 'form/scan' });
    if (!scan) continue;
    if (frame === 0) host = new URL(scan.url).host;
    fields.push(...scan.fields.map((field) => ({ ...field, id: join(frame, field.id) })));
  }
  return { ok: true, host, fields };
}

/**
 * Fills the items one after the other, drivers first, then reads every field again: what a later field emptied
 * is written once more, and what stands there in the end is what the report says.
 */
export async function fillPlan(
  tabId: number,
  items: PlanItem[],
  { signal, onProgress }: FillOptions,
): Promise<FillReport> {
  const cancel = () => void cancelFrames(tabId, items);
  signal.addEventListener('abort', cancel);
  const ordered = items.filter((item) => item.value).sort((a, b) => a.order - b.order);
  const outcomes = new Map<PlanItem, FillOutcome>();
  for (const [done, item] of ordered.entries()) {
    onProgress({ done, label: item.field.label });
    const outcome = await fillOne(tabId, item, signal);
    outcomes.set(item, outcome);
    if (isReload(outcome)) return interruptedReport(tabId, ordered, outcomes, cancel, signal);
  }
  for (const item of ordered) {
    const outcome = outcomes.get(item);
    if (outcome?.status !== 'filled' || signal.aborted) continue;
    const [frame, id] = split(item.field.id);
    // A frame that went away since then shows nothing; the repair then says so.
    const shown = await ask(tabId, frame, { type: 'form/shown', id }).catch(() => null);
    if (shown === outcome.shown) continue;
    const repaired = await repair(tabId, item, shown, signal);
    outcomes.set(item, repaired);
    if (isReload(repaired)) return interruptedReport(tabId, ordered, outcomes, cancel, signal);
  }
  signal.removeEventListener('abort', cancel);
  return reportOf(ordered, outcomes);
}

async function fillOne(tabId: number, item: PlanItem, signal: AbortSignal): Promise<FillOutcome> {
  if (signal.aborted || !item.value) return { status: 'left', reason: 'cancelled', shown: '' };
  const [frame, id] = split(item.field.id);
  try {
    const outcome = await ask(tabId, frame, { type: 'form/fill', id, value: item.value });
    if (!outcome) return { status: 'left', reason: 'gone', shown: '' };
    const target = { tabId, frameId: frame };
    return await throughModel(target, id, item.value, outcome, (request) => ask(tabId, frame, request));
  } catch {
    // The frame was closed or loaded anew while we waited.
    return { status: 'left', reason: 'reloading', shown: '' };
  }
}

function isReload(outcome: FillOutcome): boolean {
  return outcome.status === 'left' && outcome.reason === 'reloading';
}

/** The page went away under the work. It is never gone on with by itself: the person is offered the rest. */
async function interruptedReport(
  tabId: number,
  items: PlanItem[],
  outcomes: Map<PlanItem, FillOutcome>,
  cancel: () => void,
  signal: AbortSignal,
): Promise<FillReport> {
  signal.removeEventListener('abort', cancel);
  for (const item of items) {
    if (!outcomes.has(item)) outcomes.set(item, { status: 'left', reason: 'reloading', shown: '' });
  }
  await loaded(tabId);
  return { ...reportOf(items, outcomes), interrupted: items };
}

async function loaded(tabId: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await new Promise((next) => setTimeout(next, 150));
    if ((await browser.tabs.get(tabId)).status === 'complete') return;
  }
}

/** An emptied field is filled once more; anything else that stands there was put there by somebody and is left. */
function repair(tabId: number, item: PlanItem, shown: string | null, signal: AbortSignal): Promise<FillOutcome> {
  if (shown === '' || shown === null) return fillOne(tabId, item, signal);
  return Promise.resolve({ status: 'left', reason: 'changed-by-user', shown });
}

/** Gives the page back as it was; counts the fields restored. */
export async function undoFill(tabId: number): Promise<number> {
  const injected = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: scriptFiles('portal-form'),
  });
  let restored = 0;
  for (const { frameId = 0 } of injected) restored += (await ask(tabId, frameId, { type: 'form/undo' })) ?? 0;
  return restored;
}

async function cancelFrames(tabId: number, items: PlanItem[]): Promise<void> {
  const frames = new Set(items.map((item) => split(item.field.id)[0]));
  for (const frame of frames) await ask(tabId, frame, { type: 'form/cancel' }).catch(() => null);
}

function reportOf(items: PlanItem[], outcomes: Map<PlanItem, FillOutcome>): FillReport {
  const fields = items.map((item): FieldReport => {
    const outcome = outcomes.get(item) ?? { status: 'left', reason: 'cancelled', shown: '' };
    return { id: item.field.id, label: item.field.label, outcome };
  });
  return { filled: fields.filter((field) => field.outcome.status === 'filled').length, total: fields.length, fields };
}
