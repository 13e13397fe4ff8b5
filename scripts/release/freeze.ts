/**
 * `npm run freeze`: makes the product write its database, backup and files once, and stores them in
 * tests/fixtures/released for the current versions. Files that are in a release tag are never written again. With
 * `--same`, only records that a change of the code's types has changed nothing that is stored.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ReleasedKind, releasedFolder, releasedName } from './released-files.ts';
import { readShapes, type StoredKind, shapesFile, storedShapes } from './stored-shapes.ts';

const files: Record<StoredKind, readonly ReleasedKind[]> = {
  database: ['profile', 'rows'],
  backup: ['backup'],
  settings: ['settings'],
  'watch-lists': ['watch-lists'],
};

/** The project's folder, in which npm runs this. */
const root = process.cwd();

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

process.exitCode = process.argv.includes('--same') ? writeShapes() : freeze();

/** Writes the shapes of all kinds, or of some, as they are now. */
function writeShapes(kinds = Object.keys(files) as StoredKind[]): number {
  const { accepted, ...shapes } = storedShapes();
  const changed = Object.fromEntries(kinds.map((kind) => [kind, shapes[kind]]));
  const all = { ...readShapes(), ...changed, ...(kinds.includes('settings') && { accepted }) };
  writeFileSync(shapesFile, `${JSON.stringify(all, null, 1)}\n`);
  return 0;
}

function freeze(): number {
  const released = releasedNames();
  const shapes = storedShapes();
  const nameOf = (kind: StoredKind) => (file: ReleasedKind) =>
    releasedName(file, shapes[kind].version);
  const kinds = (Object.keys(files) as StoredKind[]).filter(
    (kind) => !files[kind].map(nameOf(kind)).some((name) => released.has(name)),
  );
  for (const kind of Object.keys(files) as StoredKind[])
    if (!kinds.includes(kind))
      console.log(`Version ${shapes[kind].version} of ${kind} was released and stays as it is.`);
  if (kinds.length === 0) return 0;
  mkdirSync(releasedFolder, { recursive: true });
  const names = kinds.flatMap((kind) => files[kind].map(nameOf(kind)));
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--project', 'simulation', 'tests/simulation/released/freeze.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, REEX_FREEZE: names.join(',') } },
  );
  if (status !== 0) return 1;
  console.log(`Written: ${names.join(', ')}`);
  return writeShapes(kinds);
}

/** The names of all files that are in any release. */
function releasedNames(): ReadonlySet<string> {
  const tags = git('tag', '--list', 'v*').split('\n').filter(Boolean);
  const paths = tags.flatMap((tag) =>
    git('ls-tree', '-r', '--name-only', tag, 'tests/fixtures/released').split('\n'),
  );
  return new Set(paths.map((path) => basename(path)));
}
