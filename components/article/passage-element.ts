/** The element that shows the passage with this number. */
export const passageElement = (root: Element, number: number): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-passage="${number}"]`);

/** The passages that are shown in an element, in reading order. */
export const passageElements = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-passage]'),
];

/** The number of the passage that an element shows. */
export const passageNumber = ({ dataset }: HTMLElement): number => Number(dataset.passage);
