import { run as runAxe } from 'axe-core';

/** Violations that axe finds on the current page, one per line: rule and element. */
export async function axeViolations(): Promise<string[]> {
  finishAnimations();
  const { violations } = await runAxe(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`),
  );
}

/** Ends color transitions after a theme change. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      animation.finish();
  }
}
