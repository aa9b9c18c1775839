import type { JobFailure } from '../../utils/messages';
import { formatBytes } from '../../utils/text';
import { language, t } from '../i18n';
import { Notice } from '../ui';

/** Why a job gave no report, in one sentence that can be shown in a table cell too. */
export function failureSentence(failure: JobFailure): string {
  const limit = failure.code === 'too-large' ? formatBytes(Number(failure.detail ?? 0), language.value) : '';
  return t(`error_${failure.code.replaceAll('-', '_') as 'cancelled'}`, { limit });
}

/** The same as a notice, read aloud at once. */
export function FailureNotice({ failure }: { failure: JobFailure }) {
  return (
    <Notice tone={failure.code === 'cancelled' ? 'info' : 'warn'} live="now">
      {failureSentence(failure)}
    </Notice>
  );
}
