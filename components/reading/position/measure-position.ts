import type { Passage } from '../../../lib/article/document/article-document.ts';
import { firstIndexIn } from '../../../lib/article/model/first-index.ts';
import {
  aboveFirstPassage,
  positionText,
  type ReadingPosition,
  relocatePosition,
  type ScrollSpot,
} from '../../../lib/article/model/reading-position.ts';
import { passageElement, passageElements, passageNumber } from '../../article/passage-element.ts';

/** The reading position, and whether the end of the article was in view. */
export interface MeasuredPosition extends ReadingPosition {
  finished: boolean;
}

/** The position at the top of the view, among the passages that are drawn; `null` where none is. */
export function measurePosition(
  box: HTMLElement,
  passages: readonly Passage[],
  hash: string,
): MeasuredPosition | null {
  const drawn = passageElements(box);
  const last = drawn.at(-1);
  if (!last || box.clientHeight === 0) return null;
  const view = box.getBoundingClientRect();
  const isEndDrawn = passageNumber(last) === passages.length - 1;
  const isEndInView = isEndDrawn && last.getBoundingClientRect().bottom <= view.bottom + 1;
  const finished = isEndInView && box.scrollTop > 0;
  const shown = atOrBelow(drawn, view.top) ?? last;
  const { top, height } = shown.getBoundingClientRect();
  const passage = passageNumber(shown);
  const above = view.top - top;
  if (passage === 0 && above < 0) {
    const fraction = box.scrollTop / (box.scrollTop - above);
    return { ...positionAt(passages, { passage: aboveFirstPassage, fraction }, hash), finished };
  }
  const fraction = height > 0 ? above / height : 0;
  return { ...positionAt(passages, { passage, fraction }, hash), finished };
}

/** The first passage that ends below a height. Passages are ordered from top to bottom. */
const atOrBelow = (drawn: readonly HTMLElement[], height: number): HTMLElement | undefined =>
  drawn[
    // A line that is cut off by less than a pixel counts as visible.
    firstIndexIn(drawn, (element) => element.getBoundingClientRect().bottom > height + 1)
  ];

/** A position in a form that can be found again in another version. */
function positionAt(
  passages: readonly Passage[],
  { passage, fraction }: ScrollSpot,
  hash: string,
): ReadingPosition {
  const textOf = (number: number) => positionText(passages[number]?.text ?? '');
  return { passage, fraction, hash, text: textOf(passage), before: textOf(passage - 1) };
}

/** Where a position of any version is in this one. */
export function positionIn(
  passages: readonly Passage[],
  position: ReadingPosition,
  hash: string,
): ReadingPosition {
  const texts = passages.map(({ text }) => positionText(text));
  return positionAt(passages, relocatePosition(position, texts, hash), hash);
}

/** Scrolls to a position in the text on the screen. Returns the passage there; `null` above the first one. */
export function scrollToSpot(box: HTMLElement, spot: ScrollSpot): HTMLElement | null {
  const start = box.getBoundingClientRect().top - box.scrollTop;
  const passage = passageElement(box, Math.max(spot.passage, 0));
  const { top = start, height = 0 } = passage?.getBoundingClientRect() ?? {};
  const isAbove = spot.passage === aboveFirstPassage;
  const to = isAbove ? spot.fraction * (top - start) : top - start + spot.fraction * height;
  box.scrollTo(0, to);
  return isAbove ? null : passage;
}
