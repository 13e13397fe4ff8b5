import { wordMatches } from '../../lib/highlight/word-search.ts';
import './TextWithMatches.css';

export type TextWithMatchesProps = {
  text: string;
  searchTerms: readonly string[];
};

/** A text with the search terms marked. */
export function TextWithMatches({ text, searchTerms }: TextWithMatchesProps) {
  const hits = wordMatches(text, searchTerms);
  const parts = hits.flatMap(({ start, end }, index) => [
    text.slice(hits[index - 1]?.end ?? 0, start),
    <mark key={start} class="TextWithMatches">
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
