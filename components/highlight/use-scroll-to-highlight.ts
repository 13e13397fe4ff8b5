import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { focusPassage } from '../article/passage-element.ts';
import { useKeptPlace } from '../ui/dom/use-kept-place.ts';
import { useTargetOutline } from '../ui/dom/use-target-outline.ts';
import type { Highlighter } from './highlighter.ts';
import { passageAt, scrollToSpan } from './page/page-geometry.ts';

export interface ScrollToHighlightOptions {
  /** The highlight to scroll to; `null` to open the article where it was left. */
  highlightId: string | null;
  highlighter: Pick<Highlighter, 'placed' | 'orphans' | 'moments' | 'drawn' | 'articleId'>;
  scroller: RefObject<HTMLElement | null>;
  onReached: () => void;
}

/**
 * Scrolls to a highlight once it has been found: in the text, or below the article if it isn't in the text.
 * The target is outlined and focused. Returns the highlight that was reached, until it is scrolled out of view.
 */
export function useScrollToHighlight({
  highlightId,
  highlighter,
  scroller,
  onReached,
}: ScrollToHighlightOptions): string | null {
  const { placed, drawn, articleId } = highlighter;
  const [reached, setReached] = useState<{ id: string; element: HTMLElement } | null>(null);
  const outlined = reached?.element ?? null;
  useKeptPlace(outlined, scroller);
  useTargetOutline(outlined, scroller, () => setReached(null));
  useLayoutEffect(() => setReached(null), [articleId]);
  useLayoutEffect(() => {
    if (highlightId === null) return;
    const span = placed.find(({ highlight }) => highlight.id === highlightId)?.span;
    // After an edit some highlights are still being searched, while moments are already listed.
    if (!span && isSearched(highlighter, highlightId)) return;
    const { map, textElement } = (span && drawn()) ?? {};
    const element = span && map ? passageAt(map, span) : itemOf(scroller.current, highlightId);
    if (!element) return;
    if (span && map && textElement) scrollToSpan(map, span, textElement);
    else element.scrollIntoView({ block: 'center' });
    focusPassage(element);
    setReached({ id: highlightId, element });
    onReached();
  });
  return reached?.id ?? null;
}

const isSearched = (
  { orphans, moments }: ScrollToHighlightOptions['highlighter'],
  id: string,
): boolean =>
  moments.some(({ highlight }) => highlight.id === id && highlight.quote.exact !== '') &&
  !orphans.some((orphan) => orphan.id === id);

/** The item below the article. A moment without its words has two; the last one is where it can be reattached. */
const itemOf = (scroller: HTMLElement | null, id: string): HTMLElement | undefined =>
  [...(scroller?.querySelectorAll<HTMLElement>(`[data-highlight="${CSS.escape(id)}"]`) ?? [])].at(
    -1,
  );
