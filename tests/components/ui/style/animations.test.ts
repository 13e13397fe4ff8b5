import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const styles = globSync('{components,entrypoints}/**/*.css')
  .map((path) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n');

/** The properties that an animation changes. */
function changedBy(animation: string): string[] {
  const [, keyframes = ''] = styles.split(`@keyframes ${animation} {`);
  const [body = ''] = keyframes.split('\n}');
  return [...body.matchAll(/([\w-]+):/g)].map(([, property = '']) => property);
}

// For any other property, browsers style and paint the page anew for each frame, for as long as it goes on.
test('an animation that goes on changes nothing but transform and opacity', () => {
  const endless = [...styles.matchAll(/([\w-]+) [^;]* infinite/g)].map(([, name = '']) => name);
  expect(endless.length).toBeGreaterThan(1);
  for (const animation of endless)
    expect([animation, changedBy(animation)]).toEqual([
      animation,
      [expect.stringMatching(/^(?:transform|opacity)$/)],
    ]);
});
