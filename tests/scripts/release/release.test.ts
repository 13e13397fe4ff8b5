import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notesOf } from '../../../scripts/release/changelog.ts';
import { nextVersion } from '../../../scripts/release/next-version.ts';

const script = new URL('../../../scripts/release/release.ts', import.meta.url).pathname;
const changelog = `# Changelog

All notable changes. Nothing has been released yet.

## [Unreleased]

### Added

- A thing.
`;

let folder = '';
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const release = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });

/** A repository in its own folder, with a version and a changelog. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reex-release-'));
  git('init', '--quiet');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.com');
  write('package.json', '{\n  "name": "a",\n  "version": "0.1.4"\n}\n');
  write('package-lock.json', '{ "version": "0.1.4", "packages": { "": { "version": "0.1.4" } } }');
  write('CHANGELOG.md', changelog);
  mkdirSync(join(folder, 'public/_locales/en'), { recursive: true });
  write(
    'public/_locales/en/messages.json',
    JSON.stringify({
      update_news: { description: 'Shown after an update to version 0.2. Other.' },
    }),
  );
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run release', () => {
  test('sets version and changelog, commits and tags', () => {
    expect(release('minor')).toMatchObject({ status: 0, stderr: '' });
    expect(read('package.json')).toBe('{\n  "name": "a",\n  "version": "0.2.0"\n}\n');
    expect(JSON.parse(read('package-lock.json'))).toEqual({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' } },
    });
    expect(read('CHANGELOG.md')).toMatch(/## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n/);
    expect(read('CHANGELOG.md')).not.toContain('Nothing has been released');
    expect(notesOf(read('CHANGELOG.md'), '0.2.0')).toBe('### Added\n\n- A thing.');
    expect(git('log', '-1', '--format=%s')).toBe('chore(release): 0.2.0');
    expect(git('describe', '--exact-match')).toBe('v0.2.0');
    expect(git('cat-file', '-t', 'v0.2.0')).toBe('tag');
    expect(git('status', '--porcelain')).toBe('');
  });

  test.each([
    ['without a step', [], () => undefined, 'Name what changes: major, minor, patch.'],
    [
      'with changes that are not committed',
      ['patch'],
      () => write('package.json', '{ "version": "9.9.9" }'),
      'There are changes that are not committed.',
    ],
    [
      'with nothing to tell',
      ['patch'],
      () => {
        write(
          'CHANGELOG.md',
          '# Changelog\n\n## [Unreleased]\n\n## [0.1.4] - 2026-11-01\n\n- Old.\n',
        );
        git('commit', '--all', '--quiet', '--message', 'Second');
      },
      'CHANGELOG.md has nothing under [Unreleased].',
    ],
    [
      'of a version whose news is not written',
      ['major'],
      () => undefined,
      'The message update_news has to say what is new in version 1.0.',
    ],
    [
      'of a patch while the news is that of the next minor version',
      ['patch'],
      () => undefined,
      'The message update_news has to say what is new in version 0.1.',
    ],
    [
      'of a version that is tagged',
      ['patch'],
      () => git('tag', 'v0.1.5'),
      'v0.1.5 is tagged already.',
    ],
  ])('changes nothing %s', (_what, args, prepare, message) => {
    prepare();
    const before = [git('rev-parse', 'HEAD'), read('package.json'), read('CHANGELOG.md')];
    expect(release(...args)).toMatchObject({ status: 1, stderr: `${message}\n` });
    expect([git('rev-parse', 'HEAD'), read('package.json'), read('CHANGELOG.md')]).toEqual(before);
  });
});

test('versions: the parts after the one that changes begin again', () => {
  expect(nextVersion('0.1.4', 'patch')).toBe('0.1.5');
  expect(nextVersion('0.1.4', 'minor')).toBe('0.2.0');
  expect(nextVersion('0.1.4', 'major')).toBe('1.0.0');
  expect(() => nextVersion('1.0', 'patch')).toThrow('1.0 is no version.');
});

test('release notes: are those of one version, without the next', () => {
  const both =
    '# C\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- New.\n\n## [0.1.0]\n\n- Old.\n';
  expect(notesOf(both, '0.2.0')).toBe('- New.');
  expect(notesOf(both, '0.1.0')).toBe('- Old.');
  expect(notesOf(both, 'Unreleased')).toBeNull();
  expect(notesOf(both, '0.3.0')).toBeNull();
});
