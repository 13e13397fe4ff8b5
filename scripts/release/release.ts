/**
 * `npm run release -- minor`: sets the version in package.json and package-lock.json, moves the unreleased changes in
 * CHANGELOG.md to it, commits, and tags the commit. Pushing the tag releases the version; this command pushes nothing.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasedChangelog } from './changelog.ts';
import { nextVersion, steps } from './next-version.ts';

/** The project's folder, in which npm runs this. */
const root = process.cwd();

try {
  const version = release(process.argv[2]);
  console.log(`Version ${version} is committed and tagged. To release it: git push --follow-tags`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function release(name: string | undefined): string {
  const step = steps.find((each) => each === name);
  if (!step) throw new Error(`Name what changes: ${steps.join(', ')}.`);
  if (git('status', '--porcelain', '--untracked-files=no') !== '')
    throw new Error('There are changes that are not committed.');
  const version = nextVersion(JSON.parse(read('package.json')).version, step);
  const changelog = releasedChangelog(read('CHANGELOG.md'), version, today());
  if (changelog === null) throw new Error('CHANGELOG.md has nothing under [Unreleased].');
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`v${version} is tagged already.`);

  checkNews(version);

  setVersion('package.json', version);
  setVersion('package-lock.json', version);
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  git('commit', '--all', '--quiet', '--message', `chore(release): ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `REEx Reader ${version}`);
  return version;
}

/**
 * Checks that the sentence the panel shows after an update was written for this release: its description names the
 * minor version.
 */
function checkNews(version: string): void {
  const { description } = JSON.parse(read('public/_locales/en/messages.json')).update_news;
  const name = version.replace(/\.\d+$/, '');
  if (!description.includes(`version ${name}.`))
    throw new Error(`The message update_news has to say what is new in version ${name}.`);
}

/** Sets a file's version, and in a lock file also that of the package itself. */
function setVersion(file: string, version: string): void {
  const content = JSON.parse(read(file));
  content.version = version;
  if (content.packages) content.packages[''].version = version;
  writeFileSync(join(root, file), `${JSON.stringify(content, null, 2)}\n`);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
