export interface Box {
  width: number;
  height: number;
}

export interface Edges {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Between the words and what stands beside them, and to the edges of the view. */
const gap = 8;

/**
 * Where a box stands that belongs to words: above or below them, whole in the view if it can be. Words that fill the view
 * are covered at its edge; with words that are out of sight it is out of sight too.
 */
export function placeBeside(
  box: Box,
  words: Edges,
  view: Edges,
  prefer: 'above' | 'below',
): { top: number; left: number } {
  const above = words.top - gap - box.height;
  const below = words.bottom + gap;
  const fits = (top: number) => top >= view.top + gap && top + box.height <= view.bottom - gap;
  const order = prefer === 'above' ? [above, below] : [below, above];
  const isSeen = words.bottom > view.top && words.top < view.bottom;
  const lowest = Math.max(view.top + gap, view.bottom - gap - box.height);
  const nearest = order[0] ?? below;
  const top = order.find(fits) ?? (isSeen ? clamp(nearest, view.top + gap, lowest) : nearest);
  const middle = (words.left + words.right - box.width) / 2;
  const rightmost = Math.max(view.left + gap, view.right - gap - box.width);
  return { top, left: clamp(middle, view.left + gap, rightmost) };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
