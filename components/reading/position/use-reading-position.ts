import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { saveReadingPosition } from '../../../lib/app/reading/reading-position.ts';
import type { Passage } from '../../../lib/article/document/article-document.ts';
import {
  aboveFirstPassage,
  type ReadingPosition,
} from '../../../lib/article/model/reading-position.ts';
import { focusPassage } from '../../article/passage-element.ts';
import type { Attempt } from '../../live/use-attempt.ts';
import type { VersionView } from '../use-mark-as-read.ts';
import type { StartPosition } from '../use-open-article.ts';
import {
  type MeasuredPosition,
  measurePosition,
  positionIn,
  scrollToSpot,
} from './measure-position.ts';

export interface ReadingPositionOptions {
  scroller: RefObject<HTMLElement | null>;
  /** The version on the screen; `null` until loaded. */
  shown: VersionView | null;
  /** The passages of its text. */
  passages: readonly Passage[];
  /** Where the article begins; `null` for its top. */
  startPosition: StartPosition | null;
  /** Whether a comparison, which has its own scroll position, is shown instead of the text. */
  isComparing: boolean;
  attempt: Attempt;
}

/** How long a new position waits before it is stored, so that scrolling doesn't write at every step. */
const saveAfterMs = 200;

/**
 * Keeps the same words at the top of the view when an article is reopened, when another version replaces it, and after
 * a comparison. A new article begins at its title. Returns the number of the passage that is drawn first.
 */
export function useReadingPosition(options: ReadingPositionOptions): number {
  const { scroller, shown, passages, startPosition, isComparing } = options;
  const drawn = useRef<Pick<ReadingPositionOptions, 'shown' | 'passages' | 'isComparing'>>({
    shown: null,
    passages: [],
    isComparing,
  });
  const position = useRef<ReadingPosition>(atTop);
  const before = drawn.current;
  const isSame = shown !== null && before.shown?.id === shown.id;
  const isNewText = isSame && before.shown?.hash !== shown.hash;
  // Measured during render, because the old text is gone once the new one is drawn.
  if (
    before.shown &&
    !before.isComparing &&
    isSame &&
    (isNewText || isComparing) &&
    scroller.current
  ) {
    const measured = measurePosition(scroller.current, before.passages, before.shown.hash);
    position.current = measured ?? position.current;
  }
  const start = useMemo(() => {
    if (!shown) return 0;
    if (!isSame) position.current = startPosition?.articleId === shown.id ? startPosition : atTop;
    position.current = positionIn(passages, position.current, shown.hash);
    return Math.max(0, position.current.passage);
  }, [shown?.id, shown?.hash, isComparing]);
  useLayoutEffect(() => {
    drawn.current = { shown, passages, isComparing };
    const box = scroller.current;
    if (!box || !shown) return;
    if (!isSame) focusStart(scrollToSpot(box, position.current));
    else if (isComparing && !before.isComparing) box.scrollTo(0, 0);
    else if (!isComparing && (isNewText || before.isComparing)) scrollToSpot(box, position.current);
  }, [shown?.id, shown?.hash, isComparing]);

  useStoredPosition({ ...options, shown: isComparing ? null : shown }, position);
  return start;
}

const atTop: ReadingPosition = {
  passage: aboveFirstPassage,
  fraction: 0,
  hash: '',
  text: '',
  before: '',
};

/** Focuses the first passage in view, so that keys scroll and a screen reader continues from there. */
function focusStart(passage: HTMLElement | null): void {
  if (passage) focusPassage(passage);
  else document.getElementById('article-title')?.focus({ preventScroll: true });
}

/**
 * Stores the position soon after every scroll, because a page can't do so when it closes. Keeps it while the layout
 * changes: late pictures and fonts, another width, another type size.
 */
function useStoredPosition(
  { scroller, shown, passages, attempt }: ReadingPositionOptions,
  position: { current: ReadingPosition },
): void {
  // A layout effect, so that a scroll caused by the next text isn't taken for one in this text.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !shown) return;
    const { id: articleId, hash } = shown;
    let unsaved: MeasuredPosition | null = null;
    // The last scroll state, to detect scrolling by the user; `null` after printing, when it is unknown.
    let before: ScrollState | null = { top: box.scrollTop, height: box.scrollHeight };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const store = () => {
      clearTimeout(timer);
      timer = undefined;
      const stored = unsaved;
      if (stored) attempt(() => saveReadingPosition({ articleId, ...stored }));
    };
    const remember = () => {
      before = { top: box.scrollTop, height: box.scrollHeight };
    };
    const onUserScroll = () => {
      remember();
      const measured = measurePosition(box, passages, hash);
      if (!measured) return;
      unsaved = measured;
      position.current = measured;
      timer ??= setTimeout(store, saveAfterMs);
    };
    const print = matchMedia('print');
    const restore = () => {
      if (print.matches) {
        before = null;
        return;
      }
      const moved = before ? movedSince(before, box) : 0;
      scrollToSpot(box, position.current);
      if (moved === 0) return remember();
      box.scrollBy(0, moved);
      onUserScroll();
    };
    const onScroll = () => {
      // Not a scroll by the user: the text was too short for the position, so the browser went to its end.
      if (box.scrollTop === before?.top) return;
      if (print.matches || box.scrollHeight !== before?.height) restore();
      else onUserScroll();
    };
    const observer = new ResizeObserver(restore);
    for (const child of box.children) observer.observe(child);
    // Printing begins or ends with this event, a scroll or a resize, whichever comes first.
    print.addEventListener('change', restore);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      print.removeEventListener('change', restore);
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
      if (timer !== undefined) store();
    };
  }, [shown?.id, shown?.hash]);
}

/** A scroll position, and the height of the content at that time. */
interface ScrollState {
  top: number;
  height: number;
}

/** How far the user scrolled while the text changed its height; applied on top of the restored position. */
function movedSince(before: ScrollState, box: HTMLElement): number {
  const moved = box.scrollTop - before.top;
  const atEnd = box.scrollHeight - box.clientHeight - box.scrollTop < 1;
  // A text that became shorter scrolls the view up by itself.
  return box.scrollHeight < before.height && atEnd && moved < 0 ? 0 : moved;
}
