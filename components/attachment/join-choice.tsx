import { t } from '../i18n';
import { Checkbox } from '../ui';
import { MendedNote } from './mended-note';
import type { Mended } from './types';

interface JoinChoiceProps {
  count: number;
  isOn: boolean;
  mended: Mended;
  onChoose: (isOn: boolean) => void;
}

/** All files of one paper as one PDF: many rows take a single file. */
export function JoinChoice({ count, isOn, mended, onChoose }: JoinChoiceProps) {
  return (
    <section class="stack" aria-label={t('repair_join', { count })}>
      <Checkbox label={t('repair_join', { count })} hint={t('repair_join_hint')} checked={isOn} onChange={onChoose} />
      <MendedNote mended={mended} />
    </section>
  );
}
