import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Names of the tests that the table gives a browser. */
function listedFor(browser: 'Chromium' | 'Firefox'): string[] {
  const page = readFileSync(join(root, 'docs/browsers.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)` \| (Chromium|Firefox|both) \| ./gm)];
  return rows.flatMap(([, name = '', only]) => (only === browser || only === 'both' ? name : []));
}

test.for([
  ['chromium', 'Chromium'],
  ['firefox', 'Firefox'],
] as const)('docs/browsers.md names each story that only %s runs', ([folder, browser]) => {
  const stories = readdirSync(join(root, 'tests/e2e', folder));
  expect(listedFor(browser).sort()).toEqual(stories.sort());
});

test('docs/browsers.md: no story of both browsers skips one of them in silence', () => {
  const files = readdirSync(join(root, 'tests/e2e'), { recursive: true, encoding: 'utf8' });
  const skipping = files.filter(
    (file) =>
      file.endsWith('.test.ts') &&
      /skipIf\(!?isFirefox\b/.test(readFileSync(join(root, 'tests/e2e', file), 'utf8')),
  );
  expect(skipping).toEqual([]);
});
