/** The element that shows the passage with this number. */
export const passageElement = (root: Element, index: number): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-passage="${index}"]`);

/** The passages that are shown in an element, in reading order. */
export const passageElements = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-passage]'),
];

/** The number of the passage that an element shows. */
export const passageNumber = ({ dataset }: HTMLElement): number => Number(dataset.passage);

/** Puts the focus on a passage where it stands; a table that scrolls by itself can be reached by key already. */
export function focusPassage(passage: HTMLElement): void {
  if (!passage.hasAttribute('tabindex')) passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
}
