/** The painted texts of a CSS highlight, in reading order. */
export const painted = (name: `followed-${1 | 2 | 3 | 4 | 5}` | 'hit' | 'current-hit'): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map(textOf);

// Each range is within one text node.
const textOf = ({ startContainer, startOffset, endOffset }: AbstractRange): string =>
  (startContainer.textContent ?? '').slice(startOffset, endOffset);

/** Whether the current hit is completely in view. */
export function isCurrentInView(): boolean {
  const [range] = CSS.highlights.get('current-hit') ?? [];
  const view = document.querySelector('main')?.getBoundingClientRect();
  if (!range || !view) return false;
  const shown = document.createRange();
  shown.setStart(range.startContainer, range.startOffset);
  shown.setEnd(range.endContainer, range.endOffset);
  const { top, bottom } = shown.getBoundingClientRect();
  return top >= view.top && bottom <= view.bottom;
}

/** The element that contains the current hit. */
export function currentPassage(): Element | null {
  const [range] = CSS.highlights.get('current-hit') ?? [];
  return range?.startContainer.parentElement?.closest('[data-passage], h1, li') ?? null;
}
