import type { ReaderLocator } from './reader.ts';

/** Whether an element has the focus. */
export const isFocused = (element: ReaderLocator): Promise<boolean> =>
  element.evaluate((own) => own === document.activeElement);
