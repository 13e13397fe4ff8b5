/** The selection; `null` where it is empty or outside the element. */
export function selectedRange(root: Element): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) && range.toString().trim() !== '' ? range : null;
}
