import { useCallback, useMemo, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { CheckList, DossierForm, FieldList, LicenceLights, PageWords } from '../../components/licence';
import { Button, Notice, Progress } from '../../components/ui';
import {
  type DossierFacts,
  type FieldName,
  judgeLicence,
  type LicenceFields,
  type LicencePage,
  type LicenceRead,
  type Place,
} from '../../utils/licence';
import { replacementFor } from '../../utils/procedure';
import type { PdfReport } from '../../utils/signature';
import { formatDate, todayInVietnam } from '../../utils/text';
import { Sheet } from './sheet';
import { useLicence } from './use-licence';
import { useSheets } from './use-sheets';

interface LicenceTabProps {
  file: File;
  report: PdfReport;
}

/** The paper itself: four lights, what it says and where, and a way to put it right. */
export function LicenceTab({ file, report }: LicenceTabProps) {
  const { licence, start, cancel } = useLicence(file);
  if (licence.state === 'reading') {
    const { done, total } = licence.progress ?? {};
    return <Progress label={t('licence_reading')} value={done} max={total} onCancel={cancel} />;
  }
  if (licence.state === 'failed') {
    return (
      <Notice
        tone="warn"
        live="now"
        title={t('licence_failed')}
        action={<Button onClick={start}>{t('licence_again')}</Button>}
      >
        {t('licence_failed_next')}
      </Notice>
    );
  }
  return <Licence file={file} report={report} read={licence.read} />;
}

function Licence({ file, report, read }: LicenceTabProps & { read: LicenceRead }) {
  const [given, setGiven] = useState<LicenceFields>({});
  const [dossier, setDossier] = useState<DossierFacts>({});
  const [edited, setEdited] = useState<FieldName | null>(null);
  const [shown, setShown] = useState<FieldName | null>(null);
  const [picked, setPicked] = useState('');
  const reading = useMemo(() => ({ ...read.reading, fields: { ...read.reading.fields, ...given } }), [read, given]);
  const today = todayInVietnam();
  const judgement = useMemo(() => judgeLicence({ reading, report, today, dossier }), [reading, report, today, dossier]);
  const marks = shown ? (reading.fields[shown]?.places ?? []) : [];
  const save = (name: FieldName, value: string) => {
    const evidence = { how: 'person' as const, words: picked };
    setGiven({ ...given, [name]: { value, certainty: 'given', places: reading.fields[name]?.places ?? [], evidence } });
    setEdited(null);
    setPicked('');
  };
  return (
    <div class="licence">
      <div class="stack-l">
        <LicenceLights reading={reading} judgement={judgement} />
        {reading.outcome !== 'read' ? (
          <Notice tone="info" title={t(outcomes[reading.outcome])}>
            {t(`${outcomes[reading.outcome]}_next`)}
          </Notice>
        ) : null}
        {reading.outcome === 'read' && reading.from === 'print' ? (
          <Notice tone="info">{t('licence_scanned')}</Notice>
        ) : null}
        <Replaced title={reading.title?.value ?? ''} today={today} />
        {reading.outcome === 'read' ? (
          <FieldList
            fields={reading.fields}
            edited={edited}
            picked={picked}
            onShow={setShown}
            onEdit={(name) => {
              setPicked('');
              setEdited(name);
              if (name) setShown(name);
            }}
            onSave={save}
          />
        ) : null}
        <DossierForm facts={dossier} onChange={setDossier} />
        <CheckList checks={judgement.checks} />
      </div>
      <LicencePages file={file} pages={read.pages} marks={marks} onPick={setPicked} />
    </div>
  );
}

const outcomes = {
  application: 'licence_application',
  other: 'licence_other',
  'no-text': 'licence_no_text',
} as const;

/** What the law says of data in place of this paper; for both sides, and no order to anybody. */
function Replaced({ title, today }: { title: string; today: string }) {
  const rule = title === '' ? undefined : replacementFor(title, null, today);
  if (!rule) return null;
  const { clause, database, until } = rule;
  const values = { clause, database, until: formatDate(until), paper: title };
  return (
    <Notice tone="info" title={t('licence_replaced')}>
      {t('licence_replaced_text', values)}
    </Notice>
  );
}

interface LicencePagesProps {
  file: File;
  pages: LicencePage[];
  marks: Place[];
  onPick: (words: string) => void;
}

function LicencePages({ file, pages, marks, onPick }: LicencePagesProps) {
  const sheets = useSheets(file);
  const pick = useCallback((words: string) => onPick(words), [onPick]);
  if (sheets === null) return <Progress label={t('report_tab_pages')} />;
  if (sheets === 'failed') return <Notice tone="warn">{t('report_pages_failed')}</Notice>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="licence-pages stack-l" aria-label={t('licence_pages_label')} tabIndex={0}>
      {pages.map((page, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages of one file never move
        <Sheet key={at} sheets={sheets} page={at + 1}>
          <PageWords page={page} marks={marks.filter((mark) => mark.page === at + 1)} onPick={pick} />
        </Sheet>
      ))}
    </section>
  );
}
