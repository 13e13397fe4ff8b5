import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { showState } from '../gallery/show-state.tsx';
import { states } from '../gallery/states.ts';
import { axeViolations, colorViolations } from './axe.ts';
import { overflowingElements } from './overflow.ts';
import { render } from './render.ts';

/** A usual panel, the narrowest one of any browser, and Chromium's minimum of 360 px at 200 %. */
const widths = [400, 320, 180];

describe.each(states)('$name', (state) => {
  test('gallery: is accessible in both themes, and nothing overflows at any width', async () => {
    onTestFinished(await showState(state, render));
    document.documentElement.dataset.theme = 'light';
    expect(await axeViolations(), 'light').toEqual([]);
    document.documentElement.dataset.theme = 'dark';
    expect(await colorViolations(), 'dark').toEqual([]);
    for (const width of widths) {
      await page.viewport(width, 640);
      await expect
        .poll(overflowingElements, { message: `${width} px`, timeout: 5_000 })
        .toEqual([]);
    }
  });
});
