import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutMarkup } from '../../../scripts/build/preact-parts.ts';

const preact = new URL('../../../node_modules/preact/dist/preact.mjs', import.meta.url);

test('preact without markup: sets no innerHTML, and fails for another version', () => {
  const code = readFileSync(preact, 'utf8');
  expect(code).toMatch(/innerHTML/);
  expect(withoutMarkup(code)).not.toMatch(/innerHTML/i);
  expect(() => withoutMarkup(code.replaceAll('h.__html', 'h.html'))).toThrow('Preact has other');
});
