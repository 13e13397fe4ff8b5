import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { rangesOf, type TextMap } from '../../article/text-map.ts';
import type { SearchView } from '../../search/search-view.ts';
import type { ReadingPage } from '../reading-page.ts';
import type { ReadingSession } from '../reading-session.ts';
import type { Hits } from './hits.ts';
import './paint-hits.css';
import type { LineFinder } from '../../../lib/search/hits/article-hits.ts';
import { TextFinder } from '../../../lib/search/hits/text-finder.ts';
import { focusFindField } from './find-field.ts';
import { useCurrentHit } from './use-current-hit.ts';
import { useHitPlaces } from './use-hit-places.ts';

export interface HitsOptions {
  page: ReadingPage;
  /** The search that the list shows. */
  search: SearchView | null;
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
  const found = useHitPlaces(text, finder);
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

/** In painting order: the current hit is painted over the others, and both over the user's highlights. */
const names = ['hit', 'current-hit'] as const;

/** Paints hits by the Custom Highlight API: all of them, or the current one. Without a map, none is left. */
function paintHits(name: (typeof names)[number], map: TextMap | null, hits: readonly Span[]): void {
  const ranges = new Highlight();
  for (const hit of hits) for (const range of map ? rangesOf(map, hit) : []) ranges.add(range);
  ranges.priority = names.indexOf(name) + 1;
  if (ranges.size === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, ranges);
}

/** Removes all painted hits. */
function clearHits(): void {
  for (const name of names) CSS.highlights.delete(name);
}

/** What is looked for in the open article. */
interface Find extends Pick<Hits, 'typed' | 'open' | 'type' | 'close'> {
  /** `null` for nothing. */
  finder: LineFinder | null;
}

/**
 * Finds the text in the find field, or else the hits of the search that found the article. Another article closes the
 * field.
 */
function useFind(articleId: number | null, search: SearchView | null): Find {
  const [field, setField] = useState<{ articleId: number; typed: string } | null>(null);
  const [closed, setClosed] = useState('');
  const from = useRef<Element | null>(null);
  const typed = field !== null && field.articleId === articleId ? field.typed : null;
  const isOpen = typed !== null;
  useLayoutEffect(() => {
    if (isOpen) focusFindField();
  }, [isOpen]);
  const textFinder = useMemo(() => (typed === null ? null : new TextFinder(typed)), [typed]);
  const isFound = articleId !== null && search?.ids.includes(articleId) === true;
  const name = `${articleId} ${search?.text}`;
  const type = (text: string) => {
    if (articleId !== null) setField({ articleId, typed: text });
  };
  return {
    finder: textFinder ?? (isFound && closed !== name ? search.finder : null),
    typed,
    open: () => {
      if (isOpen) focusFindField();
      else from.current = document.activeElement;
      if (!isOpen) type('');
    },
    type,
    close: () => {
      if (!isOpen) return setClosed(name);
      setField(null);
      if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
    },
  };
}
