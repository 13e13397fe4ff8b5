/** Runs inside the panel: the drawn part of its list, as ARIA positions, and what stands at the top. */
export function drawnListInside() {
  const main = document.querySelector('main');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const top = main?.getBoundingClientRect().top ?? 0;
  const below = (row: HTMLElement) => row.getBoundingClientRect().top - top;
  // Below the sticky day heading.
  const first = rows.find((row) => below(row) >= 32);
  const under = rows.findLast((row) => below(row) <= 32);
  return {
    rows: rows.length,
    places: rows.map((row) => Number(row.getAttribute('aria-posinset'))),
    sizes: [...new Set(rows.map((row) => Number(row.getAttribute('aria-setsize'))))],
    first: { row: first?.dataset.row, at: first ? below(first) : 0 },
    /** The row at the top of the view, which the heading may partly cover. */
    top: Number(under?.dataset.row),
    isRead: document.querySelector('.ArticleRows')?.ariaBusy === 'false',
    focused: document.activeElement?.closest('[data-row]')?.getAttribute('aria-posinset') ?? null,
  };
}
