import { t } from '../i18n';
import { Notice, Progress } from '../ui';
import { Findings } from './findings';
import type { Mended } from './types';
import { failureWords, sizeOf } from './words';

/** How far the repaired copy is; once it is there, its size and what is still to be said of it. */
export function MendedNote({ mended, before }: { mended: Mended; before?: File }) {
  switch (mended.state) {
    case 'none':
      return null;
    case 'working':
      return <Progress label={t('inpage_repairing')} />;
    case 'ready': {
      const { files, left } = mended;
      return (
        <>
          <Notice tone="good" title={t('inpage_repaired')} live="polite">
            {files.map((one) => (
              <p key={one.name}>
                <span class="file-name">{one.name}</span>{' '}
                {before
                  ? t('inpage_repaired_size', { size: sizeOf(one.size), before: sizeOf(before.size) })
                  : `(${sizeOf(one.size)})`}
              </p>
            ))}
          </Notice>
          {left.length > 0 ? (
            <>
              <p class="small">{t('repair_left')}</p>
              <Findings findings={left} />
            </>
          ) : null}
        </>
      );
    }
    case 'failed':
      return (
        <Notice tone="warn" title={t('inpage_not_repaired')} live="polite">
          {failureWords(mended.reason)}
        </Notice>
      );
  }
}
