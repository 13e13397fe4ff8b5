import { type ComponentChild, render as renderInto } from 'preact';

let root: HTMLElement | null = null;

/** Renders a component alone on the page, as an entrypoint does, and returns its root element. */
export function render(drawn: ComponentChild): HTMLElement {
  unmount();
  root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  renderInto(drawn, root);
  return root;
}

/** Unmounts the rendered component and its effects. */
export function unmount(): void {
  if (!root) return;
  renderInto(null, root);
  root.remove();
  root = null;
}
