import { useMemo } from 'preact/hooks';
import { t } from '../../components/i18n';
import { ComparisonNotice, type PageDifference } from '../../components/report';
import { Button, Notice, Progress, SelectField } from '../../components/ui';
import type { PdfReport } from '../../utils/signature';
import { partStyle, Sheet } from './sheet';
import type { Sheets } from './sheets';
import type { ComparisonInHand } from './use-comparison';
import { useSheets } from './use-sheets';

const mostShown = 20;

interface SignedVersionProps {
  file: File;
  report: PdfReport;
  hand: ComparisonInHand;
}

/** "Xem bản đã ký": what the signer saw, beside the file as it is, the differences framed. */
export function SignedVersion({ file, report, hand }: SignedVersionProps) {
  const { versions, chosen, comparison } = hand;
  if (!chosen) return null;
  const nameOf = (number: number) =>
    t('compare_version', { number, name: report.signatures[number - 1]?.signer?.display ?? t('report_unknown') });
  return (
    <div class="stack-l">
      {versions.length > 1 ? (
        <SelectField
          label={t('compare_choose')}
          value={String(chosen.number)}
          options={versions.map(({ number }) => ({ value: String(number), label: nameOf(number) }))}
          onChange={(value) => {
            const version = versions.find(({ number }) => String(number) === value);
            if (version) hand.choose(version);
          }}
        />
      ) : (
        <p class="soft">{nameOf(chosen.number)}</p>
      )}
      {comparison ? (
        <ComparisonNotice comparison={comparison} number={chosen.number} onCancel={hand.cancel} onAgain={hand.again} />
      ) : (
        <Notice tone="info" action={<Button onClick={hand.again}>{t('compare_start')}</Button>}>
          {t('compare_large')}
        </Notice>
      )}
      <Versions
        key={chosen.number}
        file={file}
        end={chosen.end}
        differences={comparison?.state === 'done' ? comparison.result.differences : null}
      />
    </div>
  );
}

interface VersionsProps {
  file: File;
  end: number;
  /** Null while nothing is compared: then the signed version alone is shown. */
  differences: PageDifference[] | null;
}

function Versions({ file, end, differences }: VersionsProps) {
  const signedFile = useMemo(() => file.slice(0, end), [file, end]);
  const signed = useSheets(signedFile);
  const current = useSheets(file);
  if (signed === null || current === null) return <Progress label={t('report_tab_signed')} />;
  if (signed === 'failed') return <Notice tone="warn">{t('report_pages_failed')}</Notice>;
  const different = new Set(differences?.map(({ page }) => page));
  const others = Array.from({ length: Math.min(signed.count, mostShown) }, (_, index) => index + 1).filter(
    (page) => !different.has(page),
  );
  return (
    <>
      {differences?.map((difference) => (
        <Pair
          key={difference.page}
          difference={difference}
          signed={signed}
          current={current === 'failed' ? null : current}
        />
      ))}
      {others.length > 0 ? (
        <section class="stack">
          <h2>{t(differences ? 'compare_same_pages' : 'report_tab_signed')}</h2>
          {others.map((page) => (
            <Sheet key={page} sheets={signed} page={page} />
          ))}
        </section>
      ) : null}
    </>
  );
}

function Pair({ difference, signed, current }: { difference: PageDifference; signed: Sheets; current: Sheets | null }) {
  const { page, kind, marks } = difference;
  return (
    <section class="stack" aria-label={t('compare_page', { page })}>
      <h2>{t('compare_page', { page })}</h2>
      <div class="page-pair">
        <figure>
          <figcaption>{t('compare_signed')}</figcaption>
          {kind === 'added' ? <p class="page-absent">{t('compare_no_page')}</p> : <Sheet sheets={signed} page={page} />}
        </figure>
        <figure>
          <figcaption>{t('compare_current')}</figcaption>
          {kind === 'removed' || !current ? (
            <p class="page-absent">{t('compare_no_page')}</p>
          ) : (
            <Sheet sheets={current} page={page}>
              {marks.map((mark) => (
                <span key={mark.box.join()} class="page-mark-box" style={partStyle(mark.box)} />
              ))}
            </Sheet>
          )}
        </figure>
      </div>
      <ul class="small">
        {marks.map((mark, index) => (
          <li key={mark.box.join()}>
            {t('compare_mark', { number: index + 1 })}{' '}
            {t(mark.coversContent ? 'compare_mark_covers' : 'compare_mark_empty')}{' '}
            {mark.frameOf === null ? '' : t('compare_mark_frame', { number: mark.frameOf })}
          </li>
        ))}
      </ul>
    </section>
  );
}
