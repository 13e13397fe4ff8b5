import { type ComponentChild, render as renderInto } from 'preact';

let root: HTMLElement | null = null;

/** Draws something alone on the page, as an entrypoint does. Returns what it is drawn into. */
export function render(drawn: ComponentChild): HTMLElement {
  unmount();
  root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  renderInto(drawn, root);
  return root;
}

/** Takes away what was drawn, with its effects. */
export function unmount(): void {
  if (!root) return;
  renderInto(null, root);
  root.remove();
  root = null;
}
