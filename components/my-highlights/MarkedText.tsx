import { hitsIn } from '../../lib/highlight/find-words.ts';
import './MarkedText.css';

export type MarkedTextProps = {
  text: string;
  /** The words that are searched for. */
  wanted: readonly string[];
};

/** A text in which what is searched for is marked. */
export function MarkedText({ text, wanted }: MarkedTextProps) {
  const hits = hitsIn(text, wanted);
  const parts = hits.flatMap(({ start, end }, index) => [
    text.slice(hits[index - 1]?.end ?? 0, start),
    <mark key={start} class="MarkedText">
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
