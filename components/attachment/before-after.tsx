import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { Progress } from '../ui';
import type { PagePair } from './types';

interface BeforeAfterProps {
  /** Draws the pages; asked again whenever `of` changes. */
  load: () => Promise<PagePair[]>;
  /** The repaired file the pictures belong to. */
  of: unknown;
}

/** Pages as they were beside pages as they will be; drawn only when somebody looks. */
export function BeforeAfter({ load, of }: BeforeAfterProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [pairs, setPairs] = useState<PagePair[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown belongs to one repaired file
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    setPairs(null);
    void load().then((found) => {
      if (isCurrent) setPairs(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [isOpen, of]);
  return (
    <details class="before-after" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('repair_preview')}</summary>
      {isOpen && pairs === null ? <Progress label={t('repair_preview_drawing')} /> : null}
      {pairs?.map(({ caption, before, after, isDropped }) => (
        <div key={caption} class="page-pair">
          <p class="small">{caption}</p>
          <Sheet jpeg={before} label={t('repair_before')} of={caption} />
          {isDropped ? (
            <p class="soft small sheet-gone">{t('repair_page_dropped')}</p>
          ) : (
            <Sheet jpeg={after} label={t('repair_after')} of={caption} />
          )}
        </div>
      ))}
    </details>
  );
}

/** Drawn on a canvas: a page's own rules on pictures do not reach it. */
function Sheet({ jpeg, label, of }: { jpeg: Uint8Array | null; label: string; of: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!jpeg) return;
    let isCurrent = true;
    void createImageBitmap(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }))
      .then((bitmap) => {
        const element = canvas.current;
        if (!isCurrent || !element) return;
        element.width = bitmap.width;
        element.height = bitmap.height;
        element.getContext('2d')?.drawImage(bitmap, 0, 0);
        bitmap.close();
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [jpeg]);
  return (
    <figure>
      {jpeg ? (
        <canvas ref={canvas} role="img" aria-label={`${of}: ${label}`} />
      ) : (
        <p class="soft small">{t('repair_no_picture')}</p>
      )}
      <figcaption class="soft small">{label}</figcaption>
    </figure>
  );
}
