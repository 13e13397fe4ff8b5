import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { saveReadingPosition } from '../../../lib/app/reading/reading-position.ts';
import {
  aboveFirstPassage,
  type ReadingPosition,
} from '../../../lib/article/model/reading-position.ts';
import type { ReadingPositionRow } from '../../../lib/store/rows/reading.ts';
import { focusPassage } from '../../article/passage-element.ts';
import type { Attempt } from '../../live/use-attempt.ts';
import type { ShownVersion } from '../use-mark-as-read.ts';
import { type MeasuredPosition, measurePosition, scrollToPosition } from './measure-position.ts';

export interface ReadingPositionOptions {
  scroller: RefObject<HTMLElement | null>;
  /** The version on the screen; `null` until it was read. */
  shown: ShownVersion | null;
  /** Where its article was left. */
  storedPosition: ReadingPositionRow | null;
  /** Whether something else stands in the text's place, which is read from its own top. */
  isAway: boolean;
  attempt: Attempt;
}

/** How long a change of place waits to be stored, so that scrolling does not write at every step. */
const restMs = 200;

/**
 * The same words stay at the top of the view: when an article is opened again, when another version of it comes on the
 * screen, when something else stood in its place. An article that was never read begins at its title.
 */
export function useReadingPosition({
  scroller,
  shown,
  storedPosition,
  isAway,
  attempt,
}: ReadingPositionOptions): void {
  const drawn = useRef<{ shown: ShownVersion | null; isAway: boolean }>({ shown: null, isAway });
  const place = useRef<ReadingPosition>(atTop);
  const before = drawn.current;
  const isSame = shown !== null && before.shown?.id === shown.id;
  const isNewText = isSame && before.shown?.hash !== shown.hash;
  // In the render: once the new text is drawn, what was at the top is gone.
  if (before.shown && !before.isAway && isSame && (isNewText || isAway) && scroller.current) {
    place.current = measurePosition(scroller.current, before.shown.hash) ?? place.current;
  }
  useLayoutEffect(() => {
    drawn.current = { shown, isAway };
    const box = scroller.current;
    if (!box || !shown) return;
    if (!isSame) {
      place.current = storedPosition?.articleId === shown.id ? storedPosition : atTop;
      focusStart(scrollToPosition(box, place.current, shown.hash));
    } else if (isAway && !before.isAway) box.scrollTo(0, 0);
    else if (!isAway && (isNewText || before.isAway))
      scrollToPosition(box, place.current, shown.hash);
  }, [shown?.id, shown?.hash, isAway]);

  useStoredPosition(scroller, isAway ? null : shown, place, attempt);
}

const atTop: ReadingPosition = {
  passage: aboveFirstPassage,
  fraction: 0,
  hash: '',
  text: '',
  before: '',
};

/** With the focus on what is read first, so that keys scroll and a screen reader goes on from there. */
function focusStart(passage: HTMLElement | null): void {
  if (passage) focusPassage(passage);
  else document.getElementById('article-title')?.focus({ preventScroll: true });
}

/**
 * Stores the place soon after every scroll, since a page that is closed says nothing, and holds it while the text grows
 * or is set anew: pictures and fonts that come late, another width, another size of type.
 */
function useStoredPosition(
  scroller: RefObject<HTMLElement | null>,
  shown: ShownVersion | null,
  place: { current: ReadingPosition },
  attempt: Attempt,
): void {
  // In the layout phase: a scroll that the next text brings about must not be taken for one in this.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !shown) return;
    const { id: articleId, hash } = shown;
    let last: MeasuredPosition | null = null;
    // Where the view was, to tell what the reader scrolls; `null` after paper, where nothing scrolls: nothing is known then.
    let seen: Seen | null = { top: box.scrollTop, height: box.scrollHeight };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const store = () => {
      clearTimeout(timer);
      timer = undefined;
      const stored = last;
      if (stored) attempt(() => saveReadingPosition({ articleId, ...stored }));
    };
    const see = () => {
      seen = { top: box.scrollTop, height: box.scrollHeight };
    };
    const note = () => {
      see();
      const measured = measurePosition(box, hash);
      if (!measured) return;
      last = measured;
      place.current = measured;
      timer ??= setTimeout(store, restMs);
    };
    const paper = matchMedia('print');
    const hold = () => {
      if (paper.matches) {
        seen = null;
        return;
      }
      const moved = seen ? movedSince(seen, box) : 0;
      scrollToPosition(box, place.current, hash);
      if (moved === 0) return see();
      box.scrollBy(0, moved);
      note();
    };
    const look = () => {
      // Not the reader's doing: a text that is still too short for the place was scrolled to its end.
      if (box.scrollTop === seen?.top) return;
      if (paper.matches || box.scrollHeight !== seen?.height) hold();
      else note();
    };
    const observer = new ResizeObserver(hold);
    for (const child of box.children) observer.observe(child);
    // Whichever comes first tells that the page is on paper, or back on the screen: this, a scroll, or another size.
    paper.addEventListener('change', hold);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      paper.removeEventListener('change', hold);
      observer.disconnect();
      box.removeEventListener('scroll', look);
      if (timer !== undefined) store();
    };
  }, [shown?.id, shown?.hash]);
}

/** Where a view was when it was looked at last, and how high what it shows. */
interface Seen {
  top: number;
  height: number;
}

/** How far the reader has scrolled since, while the text changed its height: that step is made from where the place is now. */
function movedSince(seen: Seen, box: HTMLElement): number {
  const atEnd = box.scrollHeight - box.clientHeight - box.scrollTop < 1;
  // A text that became shorter moves the view by itself.
  return box.scrollHeight < seen.height && atEnd ? 0 : box.scrollTop - seen.top;
}
