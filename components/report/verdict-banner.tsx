import type { PdfReport } from '../../utils/signature';
import { formatBytes } from '../../utils/text';
import { language, t } from '../i18n';
import { Icon, toneIcon } from '../ui';
import { overallSentence } from './next-steps';
import { moment, verdictTone } from './words';

/** The answer first: one verdict in words, icon and colour, then the file it is about. */
export function VerdictBanner({ report }: { report: PdfReport }) {
  const tone = verdictTone[report.overall];
  return (
    <section class={`verdict tone-${tone}`} role="status" aria-labelledby="verdict">
      <Icon name={toneIcon[tone]} />
      <div>
        <h2 id="verdict">{t(`overall_${report.overall}`)}</h2>
        <p>{t(overallSentence(report))}</p>
        <p class="small">
          {report.file.name} · {formatBytes(report.file.bytes, language.value)} ·{' '}
          {t('report_checked_at', { time: moment(report.checkedAt) })}
        </p>
      </div>
    </section>
  );
}
