/** How long to wait for a page that is not shown, and so not painted, in ms. */
const atMostMs = 100;

/** Resolves once the page has been painted. */
export const afterNextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, atMostMs);
  });
