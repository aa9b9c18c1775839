import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from '../ui';

/** A part of a picture as fractions of its width and height. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PictureViewProps {
  url: string;
  /** Said by a screen reader, e.g. "Ảnh thẻ 1/2". */
  label: string;
  /** Where the value in hand was read: framed. */
  part?: Part | undefined;
  /** Enlarge that part. Not for a QR code, which nobody can read: there the whole card helps more. */
  enlarge?: boolean | undefined;
  /** More buttons under the picture. */
  tools?: ComponentChildren;
}

const mostZoom = 6;

/** The card's picture to compare with; the part a value came from comes closer when its field has the focus. */
export function PictureView({ url, label, part, enlarge, tools }: PictureViewProps) {
  const box = useRef<HTMLElement>(null);
  const [closer, setCloser] = useState(false);
  const zoomed = part && enlarge ? Math.min(mostZoom, 0.9 / part.width, 0.9 / part.height) : 1;
  const zoom = Math.max(1, zoomed) * (closer ? 2.5 : 1);
  const centre = part && enlarge ? { x: part.x + part.width / 2, y: part.y + part.height / 2 } : { x: 0.5, y: 0.5 };
  const { x, y } = centre;

  // The picture's height is known only once it has loaded: `load` repeats the move.
  const move = () => {
    const view = box.current;
    view?.scrollTo({
      left: x * view.scrollWidth - view.clientWidth / 2,
      top: y * view.scrollHeight - view.clientHeight / 2,
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when what is looked at changes
  useEffect(move, [url, x, y, zoom]);

  return (
    <figure class="picture-view">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section ref={box} class="picture-box" tabIndex={0} aria-label={label}>
        <div
          class={`picture-sheet${zoom > 1 ? '' : ' picture-whole'}`}
          style={zoom > 1 ? { width: `${zoom * 100}%` } : {}}
        >
          <img src={url} alt={label} onLoad={move} />
          {part ? <span class="picture-frame" style={frameStyle(part)} /> : null}
        </div>
      </section>
      <figcaption class="row row-apart">
        <Button kind="quiet" small icon="search" pressed={closer} onClick={() => setCloser(!closer)}>
          {t('sidepanel_picture_enlarge')}
        </Button>
        {tools}
      </figcaption>
    </figure>
  );
}

function frameStyle(part: Part) {
  const percent = (fraction: number) => `${Math.max(0, Math.min(1, fraction)) * 100}%`;
  return {
    left: percent(part.x),
    top: percent(part.y),
    width: percent(part.width),
    height: percent(part.height),
  };
}
