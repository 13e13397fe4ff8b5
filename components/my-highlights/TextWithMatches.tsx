import type { IndexedField } from '../../lib/search/fields.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import './TextWithMatches.css';

export type TextWithMatchesProps = {
  text: string;
  /** Finds what was searched; `null` for nothing. */
  finder: HitFinder | null;
  /** As what it is searched. */
  field?: IndexedField;
};

/** A text with its hits marked. */
export const TextWithMatches = ({ text, finder, field = 'body' }: TextWithMatchesProps) => (
  <MarkedText class="TextWithMatches" text={text} hits={finder?.hitsIn(text, field) ?? []} />
);
