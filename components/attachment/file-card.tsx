import { t } from '../i18n';
import { Checkbox } from '../ui';
import { BeforeAfter } from './before-after';
import { Findings } from './findings';
import { MendedNote } from './mended-note';
import type { CheckedFile, PagePair } from './types';
import { findingWords, offerWords, sizeOf } from './words';

interface FileCardProps {
  checked: CheckedFile;
  onChoose: (kind: CheckedFile['choices'][number]['kind'], isOn: boolean) => void;
  onPreview: () => Promise<PagePair[]>;
}

/** One file: what is wrong with it, what will be mended, and how it looks then. */
export function FileCard({ checked, onChoose, onPreview }: FileCardProps) {
  const { file, findings, choices, mended } = checked;
  const unseen = findings.find(({ code }) => code === 'not-checked');
  return (
    <section class="stack" aria-label={file.name}>
      <p>
        <strong class="file-name">{file.name}</strong> <span class="soft">({sizeOf(file.size)})</span>
      </p>
      <Findings findings={findings} />
      {choices.length > 0 ? (
        <fieldset class="choice-group">
          <legend>{t('repair_choices')}</legend>
          {choices.map((choice) => (
            <Checkbox
              key={choice.kind}
              label={offerWords(choice)}
              checked={choice.isOn}
              onChange={(isOn) => onChoose(choice.kind, isOn)}
            />
          ))}
        </fieldset>
      ) : null}
      <MendedNote mended={mended} before={file} />
      {mended.state === 'ready' ? <BeforeAfter load={onPreview} of={mended} /> : null}
      {unseen ? <p class="soft small">{findingWords(unseen).sentence}</p> : null}
    </section>
  );
}
