/** The cells of a first column that stay in place while their table scrolls. */
const fixedCell = '[data-keeps-first="true"] [data-first="true"]';

/** Scrolls a table or code in its own box, if that hides where a range begins or fixed cells cover it. */
export function scrollInRegion(range: Range): void {
  const start = range.startContainer.parentElement;
  const region = start?.closest('.ScrollRegion');
  const [text] = range.getClientRects();
  if (!region || !text) return;
  const view = region.getBoundingClientRect();
  const edgeOf = (fixed: string) =>
    start?.closest(fixed) ? undefined : region.querySelector(fixed)?.getBoundingClientRect();
  const left = Math.max(view.left, edgeOf(fixedCell)?.right ?? 0);
  const top = Math.max(view.top, edgeOf('thead')?.bottom ?? 0);
  const isAcross = text.left >= left && text.right <= view.right;
  if (isAcross && text.top >= top && text.bottom <= view.bottom) return;
  // The middle of the rest; a long line from its start.
  const before = Math.max(0, (view.right - left - text.width) / 2);
  region.scrollBy(text.left - left - before, text.top - (top + view.bottom - text.height) / 2);
}
