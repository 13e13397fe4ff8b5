import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstIndexIn } from '../../../lib/article/model/first-index.ts';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { focusPassage, onceDrawn } from '../../article/passage-element.ts';
import { scrollInRegion } from '../../article/scroll-in-region.ts';
import { rangeOf, type TextMap } from '../../article/text-map.ts';
import type { TextView } from '../../highlight/page/highlighted-page.ts';
import type { ReadingPage } from '../reading-page.ts';
import type { ReadingSession } from '../reading-session.ts';
import type { Hits } from './hits.ts';
import type { HitPlaces } from './use-hit-places.ts';

export interface CurrentHitOptions {
  page: Pick<ReadingPage, 'articleId' | 'article' | 'scroller' | 'highlighter' | 'openingHit'>;
  found: HitPlaces;
  /** Whether newly found hits are scrolled to. */
  follows: boolean;
  reading: Pick<ReadingSession, 'beginsAtHit' | 'onHitReached'>;
}

/**
 * The current hit: the one at which the article is opened, or else the previous one if it is in view, or else the first
 * one in view.
 */
export function useCurrentHit(options: CurrentHitOptions): Pick<Hits, 'index' | 'step'> {
  const { page, found, follows, reading } = options;
  const { articleId, article, scroller, highlighter, openingHit } = page;
  const { text, drawn, revision } = highlighter;
  const { hits, isReady } = found;
  const [current, setCurrent] = useState<{ of: HitPlaces['hits']; index: number } | null>(null);
  const before = useRef<{ text: TextView | null; hit: Span } | null>(null);
  const target = useRef<{ text: TextView | null; hit: Span } | null>(null);
  const index = current?.of === hits ? current.index : null;
  const begins = reading.beginsAtHit && article?.id === articleId;
  const setIndex = (next: number): Span | null => {
    const hit = hits[next] ?? null;
    setCurrent({ of: hits, index: next });
    before.current = hit && { text, hit };
    return hit;
  };

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !isReady) return;
    if (begins) reading.onHitReached();
    if (hits.length === 0 || (index !== null && !begins)) return;
    let isWanted = true;
    const choose = () => {
      const { map } = drawn() ?? {};
      if (!map || !isWanted) return;
      const last = before.current?.text === text ? before.current.hit : null;
      const opening = hits.findIndex(({ start }) => start >= (openingHit ?? start));
      const hit = setIndex(begins ? Math.max(0, opening) : nearest(map, hits, last, box));
      const range = hit && rangeOf(map, hit);
      if (begins) box.scrollTo(0, 0);
      if (range && (begins || follows)) scrollToHit(range, box);
    };
    if (begins) choose();
    else onceDrawn(box, choose);
    return () => {
      isWanted = false;
    };
  }, [hits, isReady, begins]);

  const goToTarget = () => {
    const box = scroller.current;
    // The target belongs to an earlier text.
    if (!box || target.current?.text !== text) return;
    onceDrawn(box, () => {
      const { map } = drawn() ?? {};
      const range = map && target.current && rangeOf(map, target.current.hit);
      if (!range) return;
      target.current = null;
      goTo(range, box);
    });
  };
  // The part that was drawn last is mapped a frame later.
  useLayoutEffect(goToTarget, [revision]);
  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    const from = index ?? (by > 0 ? -1 : 0);
    const hit = setIndex((from + by + hits.length) % hits.length);
    target.current = hit && { text, hit };
    goToTarget();
  };
  return { index, step };
}

/** The index of the hit that is nearest to where the user is. */
function nearest(map: TextMap, hits: readonly Span[], last: Span | null, box: HTMLElement): number {
  const range = last && rangeOf(map, last);
  const { top } = box.getBoundingClientRect();
  const bottomOf = (hit: Span) => rangeOf(map, hit)?.getBoundingClientRect().bottom ?? 0;
  const isFrom =
    last && range && isInView(range, box)
      ? (hit: Span) => hit.start >= last.start
      : (hit: Span) => bottomOf(hit) > top;
  return firstIndexIn(hits, isFrom) % hits.length;
}

/** Scrolls to a hit. Focuses its passage, so that a screen reader continues there, unless the focus is in the bar. */
function goTo(range: Range, box: HTMLElement): void {
  scrollToHit(range, box);
  const passage = range.startContainer.parentElement?.closest<HTMLElement>(
    '[data-passage], .KeyPointCard li, h1',
  );
  if (passage && !document.activeElement?.closest('.HitBar')) focusPassage(passage);
}

/** Whether all lines of a range are in view. */
function isInView(range: Range, box: HTMLElement): boolean {
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  return text.top >= view.top && text.bottom <= view.bottom;
}

/** Scrolls a hit that is out of view into the upper part of the view. */
function scrollToHit(range: Range, box: HTMLElement): void {
  scrollInRegion(range);
  if (isInView(range, box)) return;
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollBy(0, text.top - view.top - view.height / 4);
}
