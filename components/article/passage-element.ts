/** The element of the passage with this number. */
export const passageElement = (root: Element, index: number): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-passage="${index}"]`);

/** The passages in an element, in reading order. */
export const passageElements = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-passage]'),
];

/** The number of the passage in an element. */
export const passageNumber = ({ dataset }: HTMLElement): number => Number(dataset.passage);

/** Focuses a passage without scrolling. A table that scrolls by itself is focusable already. */
export function focusPassage(passage: HTMLElement): void {
  if (!passage.hasAttribute('tabindex')) passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
}
