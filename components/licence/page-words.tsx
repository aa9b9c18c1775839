import { useEffect, useRef } from 'preact/hooks';
import type { LicencePage, Place } from '../../utils/licence';

interface PageWordsProps {
  page: LicencePage;
  /** Frames of the field in question. */
  marks: Place[];
  /** Words of the selection, in reading order; empty where nothing is selected. */
  onPick: (words: string) => void;
}

const percent = (part: number) => `${(part * 100).toFixed(3)}%`;

/** The words of a page over its picture: unseen, but selectable, and the frames of what is in question. */
export function PageWords({ page, marks, onPick }: PageWordsProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const picked = () => {
      const selection = getSelection();
      const root = layer.current;
      if (!selection || !root || selection.isCollapsed || !root.contains(selection.anchorNode)) return;
      const words = [...root.querySelectorAll('span')].filter((word) => selection.containsNode(word, true));
      onPick(
        words
          .map((word) => word.textContent)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    };
    document.addEventListener('selectionchange', picked);
    return () => document.removeEventListener('selectionchange', picked);
  }, [onPick]);
  return (
    <div class="page-words" ref={layer} aria-hidden="true">
      {page.words.map(({ text, box }) => (
        <span
          key={`${box.x} ${box.y} ${text}`}
          style={{
            left: percent(box.x / page.width),
            top: percent(box.y / page.height),
            width: percent(box.width / page.width),
            height: percent(box.height / page.height),
            // The height of the page is known to the style sheet alone.
            fontSize: `calc(100cqh * ${((0.8 * box.height) / page.height).toFixed(5)})`,
          }}
        >
          {`${text} `}
        </span>
      ))}
      {marks.map(({ box: [left, top, width, height] }) => (
        <i
          key={`${left} ${top}`}
          class="page-word-mark"
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
        />
      ))}
    </div>
  );
}
