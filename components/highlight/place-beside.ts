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

/** The visible part of a view, and how many pixels at its lower edge a toast covers. */
export interface View extends Edges {
  covered: number;
}

/** The distance to the text and to the edges of the view, in pixels. */
const gap = 8;

/**
 * The position of a box beside its text: above or below it, and whole within the view where it fits. It covers text
 * that fills the view, and leaves the view together with its text. Above a toast it stays even if that covers the text.
 */
export function placeBeside(
  box: Box,
  text: Edges,
  view: View,
  prefer: 'above' | 'below',
): { top: number; left: number } {
  const above = text.top - gap - box.height;
  const below = text.bottom + gap;
  const bottom = view.bottom - view.covered - gap;
  const fits = (top: number) => top >= view.top + gap && top + box.height <= bottom;
  const order = prefer === 'above' ? [above, below] : [below, above];
  const isVisible = text.bottom > view.top && text.top < view.bottom;
  const lowest = Math.max(view.top + gap, bottom - box.height);
  const nearest = order[0] ?? below;
  const top = order.find(fits) ?? (isVisible ? clamp(nearest, view.top + gap, lowest) : nearest);
  const middle = (text.left + text.right - box.width) / 2;
  const rightmost = Math.max(view.left + gap, view.right - gap - box.width);
  return { top, left: clamp(middle, view.left + gap, rightmost) };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
