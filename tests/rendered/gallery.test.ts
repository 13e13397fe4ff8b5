import { run as runAxe } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { showState } from '../gallery/show-state.tsx';
import { states } from '../gallery/states.ts';
import { render } from './render.ts';

describe.each(states)('$name', (state) => {
  test('gallery: is accessible and no wider than the page, in both themes', async () => {
    await showState(state, render);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      finishAnimations();
      expect(await axeViolations(), theme).toEqual([]);
      expect(wideElements(), theme).toEqual([]);
    }
  });
});

/** Colors fade in after a change of the theme. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      animation.finish();
  }
}

/** What axe finds wrong, in a line each: the rule, and the element that breaks it. */
async function axeViolations(): Promise<string[]> {
  const { violations } = await runAxe(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`),
  );
}

/** Elements that make the page scroll sideways. */
function wideElements(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth)
    .map((element) => `<${element.localName} class="${element.className}">`);
}
