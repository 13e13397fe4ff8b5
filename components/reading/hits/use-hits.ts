import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ShownSearch } from '../../search/shown-search.ts';
import type { ReadingPage } from '../reading-page.ts';
import type { ReadingSession } from '../reading-session.ts';
import type { Hits } from './hits.ts';
import { clearHits, paintHits } from './paint-hits.ts';
import { useCurrentHit } from './use-current-hit.ts';
import { useFind } from './use-find.ts';
import { useFoundHits } from './use-found-hits.ts';

export interface HitsOptions {
  page: ReadingPage;
  /** The search that the list shows. */
  search: ShownSearch | null;
  reading: Pick<ReadingSession, 'beginsAtHit' | 'onHitReached'>;
}

/**
 * How many hits before and after the current one are marked at least, which is some screens of them. Not all are,
 * because the browser repaints every mark when one changes, which is slow for a letter that is everywhere in a long
 * text.
 */
const fewHits = 1_000;

/** Finds and marks hits in the text on the screen: of the search that found it, or of what is typed. */
export function useHits({ page, search, reading }: HitsOptions): Hits {
  const { articleInText, highlighter } = page;
  const { text, drawn, revision } = highlighter;
  const { finder, ...find } = useFind(articleInText?.id ?? null, search);
  const found = useFoundHits(text, finder);
  const { hits } = found;
  const follows = find.typed !== null;
  const current = useCurrentHit({ page, found, follows, reading });
  const { index } = current;
  // Mapping the text is costly.
  const map = () => (hits.length > 0 ? (drawn()?.map ?? null) : null);
  const from = Math.max(0, Math.floor((index ?? 0) / fewHits) - 1) * fewHits;
  useLayoutEffect(
    () => paintHits('hit', map(), hits.slice(from, from + 3 * fewHits)),
    [hits, from, revision],
  );
  useLayoutEffect(() => {
    const hit = index === null ? undefined : hits[index];
    paintHits('current-hit', map(), hit ? [hit] : []);
  }, [hits, index, revision]);
  useEffect(() => clearHits, []);
  return {
    ...find,
    ...current,
    count: hits.length,
    isShown: find.typed !== null || hits.length > 0,
    canFind: text !== null,
  };
}
