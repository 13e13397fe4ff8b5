import { run as runAxe } from 'axe-core';

/** What axe finds wrong with the page as it is drawn now, in a line each: the rule, and the element that breaks it. */
export async function axeViolations(): Promise<string[]> {
  finishAnimations();
  const { violations } = await runAxe(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`),
  );
}

/** Colors fade in after a change of the theme. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      animation.finish();
  }
}
