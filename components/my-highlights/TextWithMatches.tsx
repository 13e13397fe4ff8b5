import { hitsIn } from '../../lib/highlight/word-search.ts';
import './TextWithMatches.css';

export type FoundTextProps = {
  text: string;
  /** The words that are searched for. */
  wanted: readonly string[];
};

/** A text in which what is searched for is marked. */
export function FoundText({ text, wanted }: FoundTextProps) {
  const hits = hitsIn(text, wanted);
  const parts = hits.flatMap(({ start, end }, index) => [
    text.slice(hits[index - 1]?.end ?? 0, start),
    <mark key={start} class="FoundText">
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
