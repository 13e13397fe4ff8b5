/** Focuses an element of a row and scrolls the whole row into view. */
export function focusRow(stop: HTMLElement | null | undefined): void {
  stop?.focus({ preventScroll: true });
  (stop?.closest('li') ?? stop)?.scrollIntoView({ block: 'nearest' });
}

/** Moves the focus to the next or previous row, from the focused row or else the current one. */
export function moveRowFocus(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')];
  const holds = (stop: HTMLElement, inner: Element | null) =>
    inner !== null && (stop.closest('li') ?? stop).contains(inner);
  const focused = stops.findIndex((stop) => holds(stop, document.activeElement));
  const current = stops.findIndex((stop) => stop.closest('[aria-current="true"]') !== null);
  const from = focused >= 0 ? focused : current;
  focusRow(stops[Math.min(Math.max(from + by, 0), stops.length - 1)]);
}

/** The element of an article's row that takes the focus: its headline. */
export const rowFocusTarget = (articleId: number): HTMLElement | null =>
  document.querySelector(`[data-stop="${articleId}"]`);
