import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releasedFolder } from '../../../scripts/release/released-files.ts';

const script = new URL('../../../scripts/release/freeze.ts', import.meta.url).pathname;
const names = readdirSync(releasedFolder);

let folder = '';
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

/** A repository with the current files, tagged as a release. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reex-freeze-'));
  const released = join(folder, 'tests/fixtures/released');
  mkdirSync(released, { recursive: true });
  for (const name of names) writeFileSync(join(released, name), '');
  git('init', '--quiet');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.com');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
  git('tag', 'v0.2.0');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('npm run freeze: writes nothing that a release has', () => {
  const { status, stdout } = spawnSync(process.execPath, [script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^(?:Version \d+ of [\w-]+ was released and stays as it is\.\n){4}$/);
  expect(git('status', '--porcelain')).toBe('');
});
