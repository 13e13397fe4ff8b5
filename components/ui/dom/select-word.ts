const wordCharacter = /[\p{L}\p{M}\p{N}'’]/u;

/** Selects the word at a point of the view, as a double click on it does. */
export function selectWordAt(x: number, y: number): void {
  const { offsetNode: node, offset = 0 } = document.caretPositionFromPoint(x, y) ?? {};
  if (!(node instanceof Text)) return;
  const isWord = (at: number) => wordCharacter.test(node.data[at] ?? '');
  let [start, end] = [offset, offset];
  while (isWord(start - 1)) start -= 1;
  while (isWord(end)) end += 1;
  getSelection()?.setBaseAndExtent(node, start, node, end);
}
