import { type ComponentChild, render } from 'preact';
import { drawAfterPress } from '../../ui/dom/press.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { UnlessErased } from './UnlessErased.tsx';

/** Draws a page into its HTML. */
export function drawPage(page: ComponentChild): void {
  const root = document.getElementById('app');
  if (!root) return;
  drawAfterPress();
  render(
    <ErrorBoundary>
      <UnlessErased>{page}</UnlessErased>
    </ErrorBoundary>,
    root,
  );
  root.removeAttribute('aria-busy');
}
