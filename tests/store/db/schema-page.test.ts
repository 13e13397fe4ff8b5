import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaPage } from '../../../scripts/print-schema.ts';

test('docs/schema.md: matches the tables and settings (update it with npm run schema)', () => {
  expect(readFileSync('docs/schema.md', 'utf8')).toBe(schemaPage());
});
