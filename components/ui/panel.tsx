import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PanelProps {
  title: ComponentChildren;
  /** Heading level; 2 unless the panel lies inside another. */
  level?: 2 | 3 | undefined;
  /** Buttons or a badge at the end of the heading's line. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A section on a raised surface, named by its heading. */
export function Panel({ title, level = 2, actions, children }: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="panel-head">
        <Heading id={id}>{title}</Heading>
        {actions ? <div class="row">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
