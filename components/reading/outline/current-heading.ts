/** How far below the top of the view a heading may be and still count as current, as a share of the height. */
const reach = 0.25;

/**
 * The current heading: the last one above the text on the screen. At the end of the article it is the last visible one,
 * because it can't reach the top. `null` above the first heading.
 */
export function currentHeading(
  tops: readonly number[],
  view: { top: number; height: number; isAtEnd: boolean },
): number | null {
  const line = view.isAtEnd ? view.top + view.height : view.top + view.height * reach;
  const index = tops.findLastIndex((top) => top <= line);
  return index < 0 ? null : index;
}
