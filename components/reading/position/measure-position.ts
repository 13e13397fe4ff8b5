import { firstIndex } from '../../../lib/article/model/first-index.ts';
import {
  aboveFirstPassage,
  positionText,
  type ReadingPosition,
  relocatePosition,
  type ScrollSpot,
} from '../../../lib/article/model/reading-position.ts';
import { passageElements } from '../../article/passage-element.ts';

/** The reading position, and whether the end of the article was in view. */
export interface MeasuredPosition extends ReadingPosition {
  finished: boolean;
}

/** The position at the top of the view; `null` where no article is shown. */
export function measurePosition(box: HTMLElement, hash: string): MeasuredPosition | null {
  const passages = passageElements(box);
  const last = passages.at(-1);
  if (!last || box.clientHeight === 0) return null;
  const view = box.getBoundingClientRect();
  const finished = box.scrollTop > 0 && last.getBoundingClientRect().bottom <= view.bottom + 1;
  const passage = atOrBelow(passages, view.top);
  const shown = passages[passage] ?? last;
  const { top, height } = shown.getBoundingClientRect();
  const above = view.top - top;
  if (passage === 0 && above < 0) {
    const fraction = box.scrollTop / (box.scrollTop - above);
    return { passage: aboveFirstPassage, fraction, hash, text: '', before: '', finished };
  }
  const text = textOf(shown);
  const before = passage > 0 ? textOf(passages[passage - 1]) : '';
  return { passage, fraction: height > 0 ? above / height : 0, hash, text, before, finished };
}

/** The first passage that ends below a height, or else the last one. Passages are ordered from top to bottom. */
function atOrBelow(passages: readonly HTMLElement[], height: number): number {
  return firstIndex(passages.length - 1, (index) => {
    const bottom = passages[index]?.getBoundingClientRect().bottom ?? 0;
    // A line that is cut off by less than a pixel counts as visible.
    return bottom > height + 1;
  });
}

const textOf = (passage: HTMLElement | undefined): string =>
  positionText(passage?.textContent ?? '');

/** Scrolls to a reading position. Returns the passage there; `null` above the first one. */
export function scrollToPosition(
  box: HTMLElement,
  place: ReadingPosition,
  hash: string,
): HTMLElement | null {
  const passages = passageElements(box);
  const spot = relocatePosition(place, passages.map(textOf), hash);
  box.scrollTo(0, heightOf(spot, passages, box));
  return passages[spot.passage] ?? null;
}

function heightOf(spot: ScrollSpot, passages: readonly HTMLElement[], box: HTMLElement): number {
  const start = box.getBoundingClientRect().top - box.scrollTop;
  const shown = (passages[spot.passage] ?? passages[0])?.getBoundingClientRect();
  if (!shown) return 0;
  if (spot.passage === aboveFirstPassage) return spot.fraction * (shown.top - start);
  return shown.top - start + spot.fraction * shown.height;
}
