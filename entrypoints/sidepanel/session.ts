import { effect, signal, untracked } from '@preact/signals';
import type { CardReading } from '../../utils/card';
import type { Progress } from '../../utils/messages';
import type { Person } from '../../utils/person';
import { runJob } from '../shared/engine';
import { removals, removeEverybody } from '../shared/people';
import { takeIn } from './intake';
import { type News, newsOfRemarks, newsOfResult } from './news';
import { dropPictures, type Picture } from './pictures';
import type { KnownTexts } from './review-state';

/** What the panel shows. Pictures live from the drop to the end of the review, no longer. */
export type Screen =
  | { is: 'start' }
  | { is: 'reading'; progress: Progress | null; stop: () => void }
  | { is: 'review'; reading: CardReading | null; known?: KnownTexts }
  /** What stands on the page beside the panel is looked at, to take it over. */
  | { is: 'page-import' }
  /** Files are checked and mended before they are put into any page. */
  | { is: 'mend' }
  | { is: 'form'; person: Person };

export const screen = signal<Screen>({ is: 'start' });
export const pictures = signal<Picture[]>([]);
/** More pictures are being read during a review. */
export const adding = signal<{ stop: () => void } | null>(null);
export const news = signal<News | null>(null);

/** Takes files with pictures of one card and reads all of them. */
export async function readPictures(files: File[]): Promise<void> {
  if (screen.value.is === 'reading' || files.length === 0) return;
  wipePictures();
  news.value = null;
  const abort = new AbortController();
  const stop = () => abort.abort();
  screen.value = { is: 'reading', progress: null, stop };
  const taken = await takeIn(files, abort.signal);
  pictures.value = taken.pictures;
  if (abort.signal.aborted) return backToStart({ tone: 'info', lines: [{ key: 'sidepanel_cancelled' }] });
  if (taken.pictures.length === 0) return backToStart(newsOfRemarks(taken.remarks, 'bad'));
  const onProgress = (progress: Progress) => {
    if (!abort.signal.aborted) screen.value = { is: 'reading', progress, stop };
  };
  const result = await runJob('readCard', { images: named(taken.pictures) }, { signal: abort.signal, onProgress });
  if (!result.ok || result.value.outcome !== 'read') return backToStart(newsOfResult(result, taken.remarks));
  news.value = newsOfRemarks(taken.remarks, 'warn');
  screen.value = { is: 'review', reading: result.value };
}

/**
 * Takes more pictures during a review, as a rule the other side, and reads all of them again.
 * Whatever goes wrong, the review stays as it was.
 */
export async function addPictures(files: File[]): Promise<void> {
  if (files.length > 0) await readAgain((signal) => takeIn(files, signal), pictures.value);
}

/** Takes one picture out of a review, and reads the others again. */
export async function removePicture(unwanted: Picture): Promise<void> {
  const rest = pictures.value.filter((picture) => picture !== unwanted);
  if (rest.length > 0) await readAgain(async () => ({ pictures: [], remarks: [] }), rest);
}

async function readAgain(take: (signal: AbortSignal) => ReturnType<typeof takeIn>, kept: Picture[]): Promise<void> {
  if (screen.value.is !== 'review' || adding.value) return;
  const abort = new AbortController();
  adding.value = { stop: () => abort.abort() };
  news.value = null;
  const { pictures: fresh, remarks } = await take(abort.signal);
  const all = [...kept, ...fresh];
  const isNew = all.length !== pictures.value.length;
  const result = isNew ? await runJob('readCard', { images: named(all) }, { signal: abort.signal }) : null;
  adding.value = null;
  const isReviewed = screen.value.is === 'review';
  if (isReviewed && result?.ok && result.value.outcome === 'read') {
    dropPictures(pictures.value.filter((picture) => !all.includes(picture)));
    pictures.value = all;
    news.value = newsOfRemarks(remarks, 'warn');
    screen.value = { is: 'review', reading: result.value };
    return;
  }
  dropPictures(fresh);
  if (isReviewed) news.value = result ? newsOfResult(result, remarks) : newsOfRemarks(remarks, 'bad');
}

function named(all: Picture[]) {
  return all.map(({ url, name }) => ({ url, name }));
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
  news.value = { tone: 'good', lines: [{ key: 'sidepanel_wiped' }] };
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
