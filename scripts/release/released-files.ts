import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files written when a version was released: docs/decisions/103. */
export const releasedFolder = join(import.meta.dirname, '../../tests/fixtures/released');

/** What is stored under a version number of its own, with the extensions of its files. `profile` has the database. */
const kinds = {
  profile: 'json',
  rows: 'json',
  backup: 'zip',
  settings: 'json',
  'watch-lists': 'json',
} as const;

export type ReleasedKind = keyof typeof kinds;

/** The file name of a version. */
export const releasedName = (kind: ReleasedKind, version: number): string =>
  `${kind}-${version}.${kinds[kind]}`;

/** The versions of a kind that have a file, oldest first. */
export function releasedVersions(kind: ReleasedKind): number[] {
  const names = existsSync(releasedFolder) ? readdirSync(releasedFolder) : [];
  return names
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => Number.parseInt(name.slice(kind.length + 1), 10))
    .sort((one, other) => one - other);
}

/** The file of a version. */
export const readReleased = (kind: ReleasedKind, version: number): Buffer<ArrayBuffer> =>
  readFileSync(join(releasedFolder, releasedName(kind, version)));
