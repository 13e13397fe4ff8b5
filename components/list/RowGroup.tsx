import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './RowGroup.css';

export type RowGroupProps = {
  /** `null` while the heading is unknown. */
  title: string | null;
  children: ComponentChildren;
};

/** Rows under a small heading, usually a day. */
export function RowGroup({ title, children }: RowGroupProps) {
  const id = useId();
  return (
    <section class="RowGroup" aria-labelledby={title === null ? undefined : id}>
      {title !== null && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  );
}
