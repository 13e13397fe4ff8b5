import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { publisherText } from '../../lib/site/site.ts';
import './RowGroup.css';

export type RowGroupProps = {
  /** `null` while the heading is unknown. */
  title: string | null;
  /** Whether the title is an article's. */
  isArticle?: boolean;
  children: ComponentChildren;
};

/** Rows under a small heading, usually a day. */
export function RowGroup({ title, isArticle = false, children }: RowGroupProps) {
  const id = useId();
  return (
    <section class="RowGroup" aria-labelledby={title === null ? undefined : id}>
      {title !== null && (
        <h2 id={id} {...(isArticle && publisherText)}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
