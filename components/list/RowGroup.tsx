import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './RowGroup.css';

export type GroupProps = {
  /** `null` where there is nothing to say yet. */
  title: string | null;
  children: ComponentChildren;
};

/** Rows under a small heading: a day, most often. */
export function Group({ title, children }: GroupProps) {
  const id = useId();
  return (
    <section class="Group" aria-labelledby={title === null ? undefined : id}>
      {title !== null && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  );
}
