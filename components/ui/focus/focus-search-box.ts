/** Focuses the field that the shown list is searched with. */
export const focusSearchBox = (): void =>
  document.querySelector<HTMLElement>('search input')?.focus();
