import type { ComponentChild } from 'preact';
import { startReader, waitUntil } from './reader.ts';
import type { GalleryState } from './state.ts';

/** Brings the extension into a state and draws it with `render`. */
export async function showState(
  { name, site, beforeFirstPoll, prepare, isPage = false, draw, act }: GalleryState,
  render: (drawn: ComponentChild) => HTMLElement,
): Promise<void> {
  const pageSite = site ? await startReader(site, beforeFirstPoll) : null;
  await prepare?.(pageSite);
  const root = render(isPage ? draw() : <Part name={name}>{draw()}</Part>);
  await waitUntil(() => root.querySelector('main') && !root.querySelector(unfinished));
  await act?.(root);
}

/** A surface that has not read its data yet. */
const unfinished = '[aria-busy="true"]:empty';

/** The page around a part: what every page must have. */
function Part({ name, children }: { name: string; children: ComponentChild }) {
  return (
    <main>
      <h1 class="visually-hidden">{name}</h1>
      {children}
    </main>
  );
}
