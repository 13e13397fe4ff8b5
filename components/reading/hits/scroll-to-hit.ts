import { scrollInRegion } from '../../article/scroll-in-region.ts';

/** Whether all lines of a range are in view. */
export function isInView(range: Range, box: HTMLElement): boolean {
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  return text.top >= view.top && text.bottom <= view.bottom;
}

/** Scrolls a hit that is out of view into the upper part of the view. */
export function scrollToHit(range: Range, box: HTMLElement): void {
  scrollInRegion(range);
  if (isInView(range, box)) return;
  const [text, view] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollBy(0, text.top - view.top - view.height / 4);
}
