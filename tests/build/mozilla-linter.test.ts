import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outputFolder } from './build-output.ts';

test("Mozilla's linter finds nothing in the Firefox build", () => {
  const program = join(outputFolder, '../scripts/lint-firefox.ts');
  const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
