/** The element of the passage with this number. */
export const passageElement = (root: Element, index: number): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-passage="${index}"]`);

/** The passages in an element, in reading order. */
export const passageElements = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-passage]'),
];

/** Selects the placeholders of parts that are not drawn yet. */
const undrawn = '[data-undrawn]';

/** Calls `run` once all of the text in an element is drawn: usually at once, or soon after the article was opened. */
export function onceDrawn(root: Element, run: () => void): void {
  const isDrawn = () => root.querySelector(undrawn) === null;
  if (isDrawn()) {
    run();
    return;
  }
  const observer = new MutationObserver(() => {
    if (!isDrawn()) return;
    observer.disconnect();
    run();
  });
  observer.observe(root, { childList: true, subtree: true });
}

/** The number of the passage in an element. */
export const passageNumber = ({ dataset }: HTMLElement): number => Number(dataset.passage);

/** Focuses a passage without scrolling. A table that scrolls by itself is focusable already. */
export function focusPassage(passage: HTMLElement): void {
  if (!passage.hasAttribute('tabindex')) passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
}
