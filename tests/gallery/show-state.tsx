import type { ComponentChild } from 'preact';
import { startReader, waitUntil } from './reader.ts';
import type { GalleryState } from './state.ts';

/**
 * Brings the extension into a state and draws it with `render`. Resolves to a function that undoes what would outlive
 * the drawn page.
 */
export async function showState(
  { name, site, beforeFirstPoll, prepare, isPage = false, draw, act }: GalleryState,
  render: (drawn: ComponentChild) => HTMLElement,
): Promise<() => void> {
  const pageSite = site ? await startReader(site, beforeFirstPoll) : null;
  await prepare?.(pageSite);
  const root = render(isPage ? draw() : <Part name={name}>{draw()}</Part>);
  const isDrawn = () => root.querySelector('main') && !root.querySelector(unfinished);
  await waitUntil(isDrawn);
  const undo = await act?.(root);
  await waitUntil(isDrawn);
  return undo ?? (() => undefined);
}

/** A surface that has not read its data yet. */
const unfinished = '[aria-busy="true"]:empty';

/** The page around a part, with what every page must have. */
function Part({ name, children }: { name: string; children: ComponentChild }) {
  return (
    <main style={{ padding: '1rem' }}>
      <h1 class="visually-hidden">{name}</h1>
      {children}
    </main>
  );
}
