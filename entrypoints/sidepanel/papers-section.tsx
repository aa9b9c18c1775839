import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { CaseQuestions, LastLook, PaperList } from '../../components/papers';
import { Button, Meter, Notice, Panel } from '../../components/ui';
import type { PapersOnPage } from '../../utils/messages';
import type { Person } from '../../utils/person';
import { type Checklist, checklist, procedure } from '../../utils/procedure';
import { todayInVietnam } from '../../utils/text';
import { listPapers, onFileHandedOver } from '../shared/page-papers';
import { activeTab } from './active-tab';
import { caseFacts, sayOfCase } from './case-facts';
import { useLastLook } from './use-last-look';

/** A portal needs a moment to show the name of a file it was just given. */
const redrawMs = 800;

/** The papers of the dossier on the page beside the panel; absent where the page asks for none. */
export function PapersSection({ person }: { person?: Person }) {
  const { papers, look } = usePapers();
  const tab = activeTab.value;
  const { found, lookNow, place } = useLastLook(papers, person ?? null);
  const known = papers?.code ? procedure(papers.code) : undefined;
  const facts = caseFacts.value[known?.code ?? ''] ?? {};
  const list = useMemo(
    () =>
      papers
        ? checklist({ ...(known ? { procedure: known } : {}), rows: papers.rows, facts, today: todayInVietnam() })
        : null,
    [papers, known, facts],
  );
  if (!tab || !papers || !list || (papers.rows.length === 0 && !known)) return null;
  return (
    <Panel
      title={t('papers_title')}
      actions={
        <Button kind="quiet" small icon="refresh" onClick={look}>
          {t('papers_look_again')}
        </Button>
      }
    >
      {known ? <p class="soft small">{t('papers_procedure', { name: known.name, code: known.code })}</p> : null}
      <Tally list={list} />
      <CaseQuestions
        questions={list.questions}
        facts={facts}
        onAnswer={(name, answer) => sayOfCase(known?.code ?? '', name, answer)}
      />
      <PaperList items={list.items} />
      {known?.unreviewed ? <Notice tone="warn">{t('papers_unreviewed')}</Notice> : null}
      <p class="soft small">{t(known ? 'papers_source' : 'papers_source_page')}</p>
      <div class="stack">
        <Button wide icon="check" onClick={lookNow}>
          {t('look_button')}
        </Button>
        <p class="soft small">{t('look_hint')}</p>
      </div>
      <div ref={place}>{found ? <LastLook found={found} /> : null}</div>
    </Panel>
  );
}

/** How far the compulsory papers are, in words and as a bar. */
function Tally({ list }: { list: Checklist }) {
  const needed = list.items.filter(({ need, onPage }) => onPage && need.is === 'required');
  const there = needed.filter(({ missing }) => !missing).length;
  if (needed.length === 0) return null;
  return <Meter value={there} max={needed.length} label={t('papers_tally', { there, total: needed.length })} />;
}

/** Looks when the page is shown, when a file was handed to it, and when asked; never watches the page. */
function usePapers(): { papers: PapersOnPage | null; look: () => void } {
  const [papers, setPapers] = useState<PapersOnPage | null>(null);
  const [turn, setTurn] = useState(0);
  const tab = activeTab.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a new look
  useEffect(() => {
    let isCurrent = true;
    if (!tab?.url?.startsWith('https://')) {
      setPapers(null);
      return;
    }
    void listPapers(tab.id).then((found) => {
      if (isCurrent) setPapers(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [tab, turn]);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout>;
    const again = () => {
      clearTimeout(later);
      later = setTimeout(() => setTurn((before) => before + 1), redrawMs);
    };
    const stop = onFileHandedOver(again);
    return () => {
      clearTimeout(later);
      stop();
    };
  }, []);
  return { papers, look: () => setTurn((before) => before + 1) };
}
