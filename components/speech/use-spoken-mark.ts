import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextMap } from '../article/text-map.ts';
import { rangeOfPiece } from '../article/text-piece-ranges.ts';
import type { Speech } from './use-speech.ts';

/** Which article stands on the page; `null` while something else stands in its place. */
export interface ArticleOnPage {
  id: number;
  hash: string;
}

/**
 * Marks the sentence that is read aloud, and the word, where the article is shown, and scrolls along. Who scrolls the
 * sentence out of sight reads elsewhere, and is left alone until it is back in sight.
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

/** Shows where the voice is, in the article that is shown. */
export function showSentence(box: HTMLElement | null): void {
  const [range] = CSS.highlights.get('spoken') ?? [];
  if (box && range instanceof Range) bringIntoSight(range, box);
}

/** A mark that changes nothing in the page itself. */
function mark(name: 'spoken' | 'spoken-word', range: Range | null): void {
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

function isInSight(range: Range, box: HTMLElement): boolean {
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  return text.bottom > view.top && text.top < view.bottom;
}

/** A sentence that is not wholly in sight is put into the upper third, so that the next ones need no scrolling. */
function bringIntoSight(range: Range, box: HTMLElement): void {
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  if (text.top >= view.top && text.bottom <= view.bottom) return;
  box.scrollBy(0, text.top - view.top - view.height / 4);
}
