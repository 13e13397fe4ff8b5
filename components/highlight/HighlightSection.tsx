import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './HighlightSection.css';

export type HighlightSectionProps = {
  title: string;
  hint?: string;
  children: ComponentChildren;
};

/** A section below an article for highlights that its text doesn't show. */
export function HighlightSection({ title, hint, children }: HighlightSectionProps) {
  const id = useId();
  return (
    <section class="HighlightSection" aria-labelledby={id} data-highlighter>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      <ul>{children}</ul>
    </section>
  );
}
