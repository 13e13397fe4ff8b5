/** A popover's position: distances of its edges from the window's, `null` for an edge that is not pinned. */
export interface PopoverPosition {
  top: number | null;
  bottom: number | null;
  right: number;
}

const gap = 4;
const minRight = 8;

/**
 * Places a popover below its button, or above where there is more room. Right edges align, unless the left one would be
 * cut off.
 */
export function placePopover(
  button: { top: number; bottom: number; right: number },
  view: { width: number; height: number },
  width: number,
): PopoverPosition {
  const inLine = view.width - button.right;
  const right = Math.max(minRight, Math.min(inLine, view.width - width - minRight));
  const below = view.height - button.bottom;
  if (below >= button.top) return { top: button.bottom + gap, bottom: null, right };
  return { top: null, bottom: view.height - button.top + gap, right };
}
