/** How far below the upper edge of the view a heading may stand and be the one that is read. */
const reach = 0.25;

/**
 * Which of the headings the reader is in: the last one that is above the text on the screen. At the end of the article
 * it is the last that can be seen, for those below the edge never reach it. `null` above the first.
 */
export function currentHeading(
  tops: readonly number[],
  view: { top: number; height: number; isAtEnd: boolean },
): number | null {
  const line = view.isAtEnd ? view.top + view.height : view.top + view.height * reach;
  const index = tops.findLastIndex((top) => top <= line);
  return index < 0 ? null : index;
}
