import { describe, expect, onTestFinished, test } from 'vitest';
import { showState } from '../../gallery/show-state.tsx';
import type { GalleryState } from '../../gallery/state.ts';
import { sampled } from '../../support/sampled.ts';
import { axeViolations, colorViolations } from '../axe.ts';
import { overflowingElements, wrappedParts } from '../overflow.ts';
import { render } from '../render.ts';
import { resizeTo } from '../viewport.ts';

/** A narrow panel, and Chromium's minimum of 360 px at 200 %. What fits these widths also fits a usual panel. */
const widths = [320, 180];

/**
 * Defines the tests of these states; in `npm test`, of a ninth of them. The states are split over files, which run in
 * parallel.
 */
export function checkStates(all: readonly GalleryState[]): void {
  const states = sampled(all, 9);
  // Themes differ in the values of tokens, which most states share.
  const seenDark = new Set(sampled(states, 3));
  describe.each(states)('$name', (state) => {
    test('gallery: is accessible, and nothing overflows at any width', async () => {
      onTestFinished(await showState(state, render));
      document.documentElement.dataset.theme = 'light';
      expect(await axeViolations(), 'light').toEqual([]);
      if (seenDark.has(state)) {
        document.documentElement.dataset.theme = 'dark';
        expect(await colorViolations(), 'dark').toEqual([]);
      }
      for (const width of widths) {
        await resizeTo(width, 700);
        await expect
          .poll(overflowingElements, { message: `${width} px`, timeout: 5_000 })
          .toEqual([]);
      }
      // Firefox's sidebar opens with 243 px.
      await resizeTo(240, 700);
      await expect.poll(wrappedParts, { message: 'one row', timeout: 5_000 }).toEqual([]);
    });
  });
}
