import { effect, signal, untracked } from '@preact/signals';
import type { MessageKey } from '../../components/i18n';
import type { CardReading } from '../../utils/card';
import type { JobResult, Progress } from '../../utils/messages';
import type { Person } from '../../utils/person';
import { runJob } from '../shared/engine';
import { removals, removeEverybody } from '../shared/people';
import { dropPictures, holdPictures, type Picture } from './pictures';

/** What the panel shows. Pictures live from the drop to the end of the review, no longer. */
export type Screen =
  | { is: 'start' }
  | { is: 'reading'; progress: Progress | null; stop: () => void }
  | { is: 'review'; reading: CardReading | null }
  | { is: 'form'; person: Person };

/** News for the top of the start screen. */
export interface News {
  tone: 'good' | 'warn' | 'bad' | 'info';
  title?: MessageKey;
  /** Keys of the catalogue; one it does not have is left out. */
  sentences: string[];
}

export const screen = signal<Screen>({ is: 'start' });
export const pictures = signal<Picture[]>([]);
/** More pictures are being read during a review. */
export const adding = signal<{ stop: () => void } | null>(null);
export const news = signal<News | null>(null);

/** Takes pictures of one card and reads all pictures given so far. */
export async function readPictures(files: File[]): Promise<void> {
  if (screen.value.is === 'reading') return;
  news.value = null;
  const abort = new AbortController();
  const stop = () => abort.abort();
  screen.value = { is: 'reading', progress: null, stop };
  pictures.value = [...pictures.value, ...(await holdPictures(files))];
  const images = pictures.value.map(({ url, name }) => ({ url, name }));
  const onProgress = (progress: Progress) => {
    if (!abort.signal.aborted) screen.value = { is: 'reading', progress, stop };
  };
  const result = await runJob('readCard', { images }, { signal: abort.signal, onProgress });
  if (result.ok && result.value.outcome === 'read') screen.value = { is: 'review', reading: result.value };
  else backToStart(newsOf(result));
}

/**
 * Takes more pictures during a review, as a rule the other side, and reads all of them again.
 * Whatever goes wrong, the review stays as it was.
 */
export async function addPictures(files: File[]): Promise<void> {
  if (screen.value.is !== 'review' || adding.value || files.length === 0) return;
  const abort = new AbortController();
  adding.value = { stop: () => abort.abort() };
  news.value = null;
  const fresh = await holdPictures(files);
  const all = [...pictures.value, ...fresh];
  const images = all.map(({ url, name }) => ({ url, name }));
  const result = await runJob('readCard', { images }, { signal: abort.signal });
  adding.value = null;
  const isReviewed = screen.value.is === 'review';
  if (isReviewed && result.ok && result.value.outcome === 'read') {
    pictures.value = all;
    screen.value = { is: 'review', reading: result.value };
    return;
  }
  dropPictures(fresh);
  if (isReviewed) news.value = newsOf(result);
}

/** Ends a review or a reading: the pictures go, whatever came of it. */
export function backToStart(message: News | null = null): void {
  wipePictures();
  news.value = message;
  screen.value = { is: 'start' };
}

/** The review is over: the pictures are not needed any more. */
export function showForm(person: Person): void {
  wipePictures();
  news.value = null;
  screen.value = { is: 'form', person };
}

/** "Xóa tất cả" of the panel: everybody kept, and with them the pictures and the record in hand. */
export async function wipeEverything(): Promise<void> {
  await removeEverybody();
  news.value = { tone: 'good', sentences: ['sidepanel_wiped'] };
}

// Removed here or in another page: nothing of anybody stays on this screen either.
effect(() => {
  if (removals.value === 0) return;
  untracked(() => {
    if (screen.value.is === 'reading') screen.value.stop();
    adding.value?.stop();
    backToStart();
  });
});

function wipePictures(): void {
  dropPictures(pictures.value);
  pictures.value = [];
}

/** Why there is no reading: what failed, or what was seen instead and what to do. */
function newsOf(result: JobResult<CardReading>): News {
  if (!result.ok) {
    const { code } = result.failure;
    return code === 'cancelled'
      ? { tone: 'info', sentences: ['sidepanel_cancelled'] }
      : { tone: 'bad', sentences: [`sidepanel_failure_${code}`] };
  }
  const { outcome, advice } = result.value;
  return {
    tone: 'warn',
    title: outcome === 'not-a-card' ? 'card_outcome_not_a_card' : 'card_outcome_unreadable',
    sentences: advice.map(adviceKey),
  };
}

/** The sentence of an advice; the catalogue writes codes with underscores. */
export function adviceKey(code: CardReading['advice'][number]): string {
  return `card_advice_${code.replaceAll('-', '_')}`;
}
