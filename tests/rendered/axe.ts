import { run as runAxe } from 'axe-core';

/** The rules that depend on colors, and so on the theme. */
const colorRules = ['color-contrast', 'link-in-text-block'];

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations that axe finds on the current page, one per line: rule and element. */
export const axeViolations = (): Promise<string[]> => findViolations(allRules);

/** The violations that depend on the theme. */
export const colorViolations = (): Promise<string[]> => findViolations(colorRules);

async function findViolations(runOnly: string[]): Promise<string[]> {
  finishAnimations();
  const { violations } = await runAxe(document, {
    runOnly,
    // Describing passed rules takes as long as the check itself. Only rules about media need assets.
    resultTypes: ['violations'],
    preload: { assets: ['media'] },
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
