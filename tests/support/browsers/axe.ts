import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { ReaderPage } from './reader.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Axe violations of a page in its current state, one line each: rule and element. Sizes are those of what is seen. Where
 * the page may be scrolled anywhere they are left out, since a bar at its top may cover half a button.
 */
export async function axeViolations(page: ReaderPage, withSizes = true): Promise<string[]> {
  // Evaluated, because the content security policy forbids adding scripts.
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Describing what passes takes as long as the check. Only rules on media need assets.
    resultTypes: ['violations'],
    preload: { assets: ['media'] },
    rules: { 'target-size': { enabled: ${withSizes} } },
  })`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`),
  );
}
