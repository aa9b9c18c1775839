import { t } from '../i18n';
import { Button, Icon, Panel } from '../ui';

interface FileChoiceProps {
  names: string[];
  /** Which of them is on the screen. */
  current: number;
  onChoose: (index: number) => void;
}

/** Several files were given: one is checked, the others wait to be chosen. Nothing for a single file. */
export function FileChoice({ names, current, onChoose }: FileChoiceProps) {
  if (names.length < 2) return null;
  return (
    <Panel title={t('report_files', { count: names.length })}>
      <p class="small soft">{t('report_files_hint')}</p>
      <ul class="plain-list file-choice">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; their order never changes
          <li key={index} class="row row-apart" aria-current={index === current ? 'true' : undefined}>
            <span class="row">
              <Icon name="file" /> <span>{name}</span>
            </span>
            {index === current ? (
              <span class="small soft">{t('report_file_shown')}</span>
            ) : (
              <Button
                small
                icon="shield-check"
                label={t('report_file_check_named', { name })}
                onClick={() => onChoose(index)}
              >
                {t('report_file_check')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
