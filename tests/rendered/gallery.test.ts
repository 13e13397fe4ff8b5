import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showState } from '../gallery/show-state.tsx';
import { states } from '../gallery/states.ts';
import { axeViolations } from './axe.ts';
import { render } from './render.ts';

describe.each(states)('$name', (state) => {
  test('gallery: is accessible and no wider than the page, in both themes', async () => {
    await page.viewport(360, 640);
    await showState(state, render);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      expect(await axeViolations(), theme).toEqual([]);
      expect(wideElements(), theme).toEqual([]);
    }
  });
});

/** Elements that make the page scroll sideways. */
function wideElements(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth)
    .map((element) => `<${element.localName} class="${element.className}">`);
}
