import { t } from '../i18n';
import { Button, Icon, Notice } from '../ui';

export interface ResultListProps {
  results: { url: string; name: string }[];
  /** What happened to the last one asked for, when it did not open. */
  problem: 'other-host' | 'failed' | null;
  onCheck: (url: string) => void;
}

/** Result files that the open page links to, each one press away from its signature report. */
export function ResultList({ results, problem, onCheck }: ResultListProps) {
  return (
    <>
      <ul class="person-list plain-list">
        {results.map((result) => (
          <li key={result.url} class="person">
            <Icon name="file" />
            <span class="person-text">{result.name}</span>
            <Button
              small
              icon="shield-check"
              label={t('sidepanel_results_check_named', { name: result.name })}
              onClick={() => onCheck(result.url)}
            >
              {t('sidepanel_results_check')}
            </Button>
          </li>
        ))}
      </ul>
      {problem ? (
        <Notice tone="warn" live="polite">
          {t(`sidepanel_results_${problem}`)}
        </Notice>
      ) : null}
    </>
  );
}
