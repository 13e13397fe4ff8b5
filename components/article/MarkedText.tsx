import type { Span } from '../../lib/article/model/text-selector.ts';
import './MarkedText.css';

export type MarkedTextProps = {
  text: string;
  /** In text order, without overlaps. */
  hits: readonly Span[];
  /** The CSS class of a hit. */
  class?: string;
};

/** A text with its hits marked. */
export function MarkedText({ text, hits, class: name = 'MarkedText' }: MarkedTextProps) {
  const parts = hits.flatMap(({ start, end }, index) => [
    text.slice(hits[index - 1]?.end ?? 0, start),
    <mark key={start} class={name}>
      {text.slice(start, end)}
    </mark>,
  ]);
  return (
    <>
      {parts}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
