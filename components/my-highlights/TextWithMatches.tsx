import { wordMatches } from '../../lib/highlight/word-search.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import './TextWithMatches.css';

export type TextWithMatchesProps = {
  text: string;
  searchTerms: readonly string[];
};

/** A text with the search terms marked. */
export const TextWithMatches = ({ text, searchTerms }: TextWithMatchesProps) => (
  <MarkedText class="TextWithMatches" text={text} hits={wordMatches(text, searchTerms)} />
);
