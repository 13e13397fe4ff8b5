import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Section.css';

export type SectionProps = { title: string; children: ComponentChildren };

/** A part of the settings. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section class="Section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
