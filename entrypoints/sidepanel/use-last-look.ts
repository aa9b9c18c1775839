import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import type { LookedAt } from '../../components/papers';
import type { Advice, PapersOnPage } from '../../utils/messages';
import type { Person } from '../../utils/person';
import { onLookAsked, showAdvice, takeLookAsked } from '../shared/page-advice';
import { activeTab } from './active-tab';
import { lookOver } from './last-look';

interface LookState {
  found: LookedAt | null;
  lookNow: () => void;
  /** Where the outcome is shown. */
  place: RefObject<HTMLDivElement | null>;
}

/**
 * The look over the page before it is handed in: when asked here or by the note beside the portal's own button, and
 * again, once it was asked for, when the papers change or that button is about to be pressed. The note says how many
 * things were found.
 */
export function useLastLook(papers: PapersOnPage | null, person: Person | null): LookState {
  const [found, setFound] = useState<LookedAt | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const tab = activeTab.value;
  const hasLooked = useRef<number | null>(null);
  const look = async (isShown: boolean) => {
    if (!tab) return;
    hasLooked.current = tab.visit;
    const seen = await lookOver(tab.id, person);
    if (activeTab.value?.visit !== tab.visit) return;
    setFound(seen);
    if (isShown) requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'nearest' }));
    await showAdvice(tab.id, adviceOn(seen));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found belongs to the page and the papers it was found on
  useEffect(() => {
    setFound(null);
    if (!tab || !papers || papers.rows.length === 0) return;
    void takeLookAsked(tab.id).then((wasAsked) => {
      if (wasAsked || hasLooked.current === tab.visit) return look(wasAsked);
      return showAdvice(tab.id, { words: t('look_button'), label: t('look_note_label'), detail: '', tone: 'info' });
    });
  }, [tab, papers]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: listens for as long as tab, papers and person are these
  useEffect(() => {
    if (!tab) return;
    return onLookAsked(tab.id, (isShown) => {
      // Merely being about to press the button asks for nothing that was not asked for before.
      if (isShown || hasLooked.current === tab.visit) void look(isShown);
    });
  }, [tab, papers, person]);
  return { found, lookNow: () => void look(true), place };
}

function adviceOn({ empty, missing, differs, open, unseen }: LookedAt): Advice {
  const count = empty.length + missing.length + differs.length;
  const isWhole = open.length === 0 && unseen.length === 0;
  const words = t(count > 0 ? 'look_found' : isWhole ? 'look_nothing' : 'look_partly', { count });
  const at = new Date();
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  return {
    words,
    label: `${words}. ${t('look_note_label')}`,
    detail: t('look_note_time', { time }),
    tone: count > 0 ? 'warn' : isWhole ? 'good' : 'info',
  };
}
