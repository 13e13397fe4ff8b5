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

// For any other property, the popup would be laid out anew for each frame, for as long as the animation goes on.
test('an animation that goes on changes nothing but opacity', () => {
  const endless = [...styles.matchAll(/([\w-]+) [^;]* infinite/g)].map(([, name = '']) => name);
  expect(endless.length).toBeGreaterThan(0);
  for (const animation of endless)
    expect([animation, changedBy(animation)]).toEqual([animation, ['opacity']]);
});
