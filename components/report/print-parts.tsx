import type { PdfReport, SignatureReport } from '../../utils/signature';
import { type MessageKey, t } from '../i18n';
import { sevenFacts, uncheckedWords } from './facts';
import { resultNames, resultsOf } from './three-results';
import { byGravity, findingWords, wordsOf } from './words';

/** One signature on the printed sheet: the seven facts of the law, its three results, what was found. */
export function SheetSignature({
  signature,
  number,
  looked,
}: {
  signature: SignatureReport;
  number: number;
  looked: boolean;
}) {
  const results = resultsOf(signature);
  const unchecked = uncheckedWords(signature, looked);
  return (
    <section>
      <h2>
        {number}. {wordsOf('kind', signature.kind)} — {wordsOf('indication', signature.indication)}
      </h2>
      <table>
        <tbody>
          {sevenFacts(signature).map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{t(name)}</th>
              <td>{value}</td>
            </tr>
          ))}
          <Row
            name={t('sheet_results')}
            value={resultNames
              .map((name) => `${t(`result_${name}`)}: ${t(`light_${results[name].light}`)}`)
              .join(' · ')}
          />
        </tbody>
      </table>
      <Findings findings={signature.findings} />
      {unchecked ? (
        <p class="sheet-small">
          {t('report_not_checked')} {unchecked}
        </p>
      ) : null}
    </section>
  );
}

export function Findings({ findings }: Pick<PdfReport, 'findings'>) {
  if (findings.length === 0) return null;
  return (
    <ul>
      {byGravity(findings).map((finding) => {
        const { sentence, next } = findingWords(finding);
        return (
          <li key={finding.code}>
            <strong>{t(`report_severity_${finding.severity}`)}:</strong> {sentence} {next}
          </li>
        );
      })}
    </ul>
  );
}

export function Row({ name, value, mono }: { name: string; value: string; mono?: boolean }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class={mono ? 'mono' : ''}>{value}</td>
    </tr>
  );
}

/** The end of every sheet: what to do, and room for the name of whoever checked. */
export function SheetEnd({ steps }: { steps: MessageKey[] }) {
  return (
    <section class="sheet-end">
      {steps.length > 0 ? <h2>{t('report_do_title')}</h2> : null}
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <footer class="sheet-sign">
        <p>{t('sheet_place_date')}</p>
        <p>
          <strong>{t('sheet_officer')}</strong>
          <br />
          {t('sheet_officer_sign')}
        </p>
      </footer>
    </section>
  );
}
