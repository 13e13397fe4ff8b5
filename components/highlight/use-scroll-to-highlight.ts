import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { focusPassage } from '../article/passage-element.ts';
import { useOutlined } from '../ui/dom/use-target-outline.ts';
import { passageAt, scrollToSpan } from './page/page-geometry.ts';
import type { Highlighter } from './use-highlighter.ts';
import { room } from './selection/use-highlight-target.ts';

export interface HighlightGoal {
  /** The id of the highlight at which the article is opened; `null` where it is opened as it was left. */
  goal: string | null;
  highlighter: Pick<Highlighter, 'placed' | 'orphans' | 'moments' | 'drawn' | 'n'>;
  scroller: RefObject<HTMLElement | null>;
  reached: () => void;
}

/**
 * Leads to a highlight as soon as it has its place: to its words in the text, or below the article, where it stands if
 * it has no place or no words. What is led to is outlined and has the focus.
 */
export function useHighlightGoal({ goal, highlighter, scroller, reached }: HighlightGoal): void {
  const { placed, drawn, n } = highlighter;
  const [outlined, setOutlined] = useState<HTMLElement | null>(null);
  useOutlined(outlined, scroller, () => setOutlined(null));
  useLayoutEffect(() => setOutlined(null), [n]);
  useLayoutEffect(() => {
    if (goal === null) return;
    const span = placed.find(({ highlight }) => highlight.id === goal)?.span;
    // After an edit some are still looked for, while the moments among them are listed already.
    if (!span && isLookedFor(highlighter, goal)) return;
    const { map, view } = (span && drawn()) ?? {};
    const element = span && map ? passageAt(map, span) : itemOf(scroller.current, goal);
    if (!element) return;
    if (span && map && view) scrollToSpan(map, span, view, room);
    else element.scrollIntoView({ block: 'center' });
    focusPassage(element);
    setOutlined(element);
    reached();
  });
}

const isLookedFor = ({ orphans, moments }: HighlightGoal['highlighter'], id: string): boolean =>
  moments.some(({ highlight }) => highlight.id === id && highlight.quote.exact !== '') &&
  !orphans.some((orphan) => orphan.id === id);

const itemOf = (view: HTMLElement | null, id: string): HTMLElement | null =>
  view?.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"]`) ?? null;
