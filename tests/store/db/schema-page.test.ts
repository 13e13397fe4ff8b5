import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaPage } from '../../../scripts/print-schema.ts';

test('docs/schema.md: says what the tables and settings say (npm run schema prints it)', () => {
  expect(readFileSync('docs/schema.md', 'utf8')).toBe(schemaPage());
});
