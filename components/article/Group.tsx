import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Group.css';

export type GroupProps = { title: string; children: ComponentChildren };

/** Rows under a small heading: a day, most often. */
export function Group({ title, children }: GroupProps) {
  const id = useId();
  return (
    <section class="Group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
