import type { IndexedField } from '../../lib/search/fields.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import './TextWithMatches.css';

export type TextWithMatchesProps = {
  text: string;
  /** Finds the hits of the search; `null` without a search. */
  finder: HitFinder | null;
  /** The field that the text is searched as. */
  field?: IndexedField;
};

/** A text with its hits marked. */
export const TextWithMatches = ({ text, finder, field = 'body' }: TextWithMatchesProps) => (
  <MarkedText class="TextWithMatches" text={text} hits={finder?.hitsIn(text, field) ?? []} />
);
