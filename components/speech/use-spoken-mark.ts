import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextMap } from '../article/text-map.ts';
import { rangeOfPiece } from '../article/text-piece-ranges.ts';
import type { Speech } from './speech.ts';

/** The article on the page; `null` while other content is shown. */
export interface ArticleOnPage {
  id: number;
  hash: string;
}

/**
 * Marks the spoken sentence and word in the shown article, and scrolls along. Scrolling stops while the user has
 * scrolled the sentence out of view.
 */
export function useSpokenMark(
  { current, onWord }: Speech,
  onPage: ArticleOnPage | null,
  scroller: RefObject<HTMLElement | null>,
  mapNow: () => TextMap | null,
): void {
  const isShown =
    current !== null &&
    onPage !== null &&
    current.articleId === onPage.id &&
    current.hash === onPage.hash;
  const sentence = isShown ? current.script[current.at] : undefined;
  const marked = useRef<Range | null>(null);

  useLayoutEffect(() => {
    const box = scroller.current;
    const map = sentence && mapNow();
    if (!box || !map) return;
    const range = rangeOfPiece(map, sentence, sentence.from, sentence.to);
    mark('spoken', range);
    const before = marked.current;
    marked.current = range;
    if (range && (!before || isInSight(before, box))) bringIntoSight(range, box);
    return () => mark('spoken', null);
  }, [sentence]);

  useLayoutEffect(() => {
    if (!sentence) {
      marked.current = null;
      return;
    }
    const stop = onWord((word) => {
      const map = word && mapNow();
      mark('spoken-word', map && rangeOfPiece(map, sentence, word.from, word.to));
    });
    return () => {
      stop();
      mark('spoken-word', null);
    };
  }, [sentence]);
}

/** Scrolls the shown article to the spoken sentence. */
export function showSentence(box: HTMLElement | null): void {
  const [range] = CSS.highlights.get('spoken') ?? [];
  if (box && range instanceof Range) bringIntoSight(range, box);
}

/** Sets a CSS custom highlight, which leaves the DOM unchanged. */
function mark(name: 'spoken' | 'spoken-word', range: Range | null): void {
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

function isInSight(range: Range, box: HTMLElement): boolean {
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  return text.bottom > view.top && text.top < view.bottom;
}

/**
 * Scrolls a sentence that is not fully visible into the upper part of the view, so that the next ones need no
 * scrolling.
 */
function bringIntoSight(range: Range, box: HTMLElement): void {
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  if (text.top >= view.top && text.bottom <= view.bottom) return;
  box.scrollBy(0, text.top - view.top - view.height / 4);
}
