/** Whether all of a range is in view. */
export function isInView(range: Range, box: HTMLElement): boolean {
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  const isBetween = text.top >= view.top && text.bottom <= view.bottom;
  return isBetween && text.left >= view.left && text.right <= view.right;
}

/** Scrolls a hit that is out of view into the upper part of the view. */
export function scrollToHit(range: Range, box: HTMLElement): void {
  if (isInView(range, box)) return;
  // A wide table scrolls by itself.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollBy(0, text.top - view.top - view.height / 4);
}
