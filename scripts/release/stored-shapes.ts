import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFormat } from '../../lib/backup/format.ts';
import { settingsFormat } from '../../lib/backup/settings-file.ts';
import { settingSpecs } from '../../lib/setting-specs.ts';
import { schemaVersion } from '../../lib/store/db/database.ts';
import { listFileVersion } from '../../lib/watch/list-file.ts';
import { schemaFingerprint } from '../schema-fingerprint.ts';
import { typeDeclarations } from '../type-declarations.ts';
import { releasedFolder } from './released-files.ts';

/** The shapes of the current versions when they were frozen. */
export const shapesFile = join(releasedFolder, 'shapes.json');

/** What is stored or written under a version number of its own, and so outlives an update. */
export type StoredKind = 'database' | 'backup' | 'settings' | 'watch-lists';

/** The shape of a version, as a hash of the types that it consists of. */
interface StoredShape {
  version: number;
  fingerprint: string;
}

/** The values that a setting accepts. */
export type AcceptedValues = Pick<
  (typeof settingSpecs)[keyof typeof settingSpecs],
  'accepts' | 'nullable'
>;

export type StoredShapes = Record<StoredKind, StoredShape> & {
  accepted: Record<string, AcceptedValues>;
};

const lib = join(import.meta.dirname, '../../lib');

const fingerprintOf = (...types: readonly (readonly [file: string, type: string])[]): string =>
  createHash('sha256')
    .update(JSON.stringify(types.map(([file, type]) => typeDeclarations(join(lib, file), type))))
    .digest('hex');

/** The shapes of everything that is stored, as this code has them. */
export const storedShapes = (): StoredShapes => ({
  database: { version: schemaVersion, fingerprint: schemaFingerprint() },
  backup: {
    version: backupFormat.version,
    fingerprint: fingerprintOf(
      ['backup/format.ts', 'Manifest'],
      ...(['UserData', 'ArticleEntry', 'AuthorEntry'] as const).map(
        (type) => ['backup/user-data.ts', type] as const,
      ),
    ),
  },
  settings: {
    version: settingsFormat.version,
    // Of values that are more than a word or a number. New settings and new accepted values are allowed: `accepted`
    // detects them.
    fingerprint: fingerprintOf(
      ['settings.ts', 'SavedSearch'],
      ['rule.ts', 'Rule'],
      ['watch/watch-list.ts', 'WatchList'],
    ),
  },
  'watch-lists': {
    version: listFileVersion,
    fingerprint: fingerprintOf(['watch/watch-list.ts', 'WatchList'], ['watch/entity.ts', 'Entity']),
  },
  accepted: Object.fromEntries(
    Object.entries(settingSpecs).map(([name, { accepts, nullable }]) => [
      name,
      { accepts, nullable },
    ]),
  ),
});

/** The frozen shapes; empty before the first freeze. */
export const readShapes = (): Partial<StoredShapes> =>
  existsSync(shapesFile) ? JSON.parse(readFileSync(shapesFile, 'utf8')) : {};
