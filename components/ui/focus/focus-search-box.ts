/** Focuses the search field of the shown list. */
export const focusSearchBox = (): void =>
  document.querySelector<HTMLElement>('search input')?.focus();
