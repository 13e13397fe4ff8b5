import { expect } from 'vitest';
import { test } from '../../extension.tsx';
import { resizeTo } from '../../viewport.ts';

/** Parts of the header's words that are cut off. */
const cutWords = () =>
  [...document.querySelectorAll('.SurfaceHeader h1, .SurfaceHeader p span')]
    .filter((part) => part.scrollWidth > part.clientWidth || part.getClientRects().length > 1)
    .map(({ textContent }) => textContent);

/** The room that a field has for its text, and the width of its placeholder. */
function roomAndPlaceholder(field: HTMLInputElement): [number, number] {
  const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
  const context = document.createElement('canvas').getContext('2d') ?? expect.unreachable();
  context.font = font;
  const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
  return [field.clientWidth - padding, context.measureText(field.placeholder).width];
}

test('panel: at 200 % zoom, name, time and the name of the search field are whole', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  await panel.locator('[data-row]').first().waitFor();
  const field = document.querySelector<HTMLInputElement>('#article-search');
  for (const width of [180, 200, 220, 240, 320]) {
    await resizeTo(width, 640);
    expect(cutWords(), `${width} px`).toEqual([]);
    const [room, needed] = roomAndPlaceholder(field ?? expect.unreachable());
    expect(room, `${width} px`).toBeGreaterThanOrEqual(needed);
  }
});
