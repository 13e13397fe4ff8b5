import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readEntities } from '../../../lib/app/watch/entity-list.ts';
import { backupFormat } from '../../../lib/backup/format.ts';
import { settingsFormat, writeSettingsFile } from '../../../lib/backup/settings-file.ts';
import { db, schemaVersion } from '../../../lib/store/db/database.ts';
import { tableNames } from '../../../lib/store/db/tables.ts';
import { listFileVersion, writeListFile } from '../../../lib/watch/list-file.ts';
import { releasedName } from '../../../scripts/release/released-files.ts';
import { createdBackup } from '../../support/builders/backup-file.ts';
import { changedSettings } from '../../support/builders/settings.ts';
import { samples } from '../../support/database/sample-rows.ts';
import { type WrittenDatabase, writtenDatabase } from '../../support/released/stored-rows.ts';
import { type Observation, observe } from './observe.ts';
import { liveReleasedLife } from './released-life.ts';

/** Everything that a browser has stored at one moment, and what a user then sees of it. */
export interface Profile {
  frozenAt: number;
  storage: Record<string, unknown>;
  expected: Observation;
  database: WrittenDatabase;
}

/** Writes the files of this version, by name. */
export async function writeReleased(): Promise<Map<string, string | Uint8Array>> {
  const { now } = await liveReleasedLife();
  const storage = await fakeBrowser.storage.local.get(null);
  const database = await writtenDatabase(db.backendDB());
  const profile: Profile = { frozenAt: now, storage, expected: await observe(), database };
  const { blob } = await createdBackup(true);
  const lists = writeListFile(changedSettings.watchLists, await readEntities());
  return new Map<string, string | Uint8Array>([
    [releasedName('profile', schemaVersion), profileText(profile)],
    [releasedName('rows', schemaVersion), `{\n${rowsText(await rowsOfEveryKind())}\n}\n`],
    [releasedName('backup', backupFormat.version), await blob.bytes()],
    [releasedName('settings', settingsFormat.version), writeSettingsFile(changedSettings, now)],
    [releasedName('watch-lists', listFileVersion), lists],
  ]);
}

/** Rows that no single life has at the same moment, such as every job, failure and fact. */
async function rowsOfEveryKind(): Promise<WrittenDatabase['rows']> {
  await db.delete({ disableAutoOpen: false });
  await db.open();
  const transaction = db.backendDB().transaction(tableNames, 'readwrite');
  for (const name of tableNames)
    for (const row of samples[name].rows) transaction.objectStore(name).put(row);
  return (await writtenDatabase(db.backendDB())).rows;
}

const profileText = ({ database, storage, ...facts }: Profile): string =>
  `{\n"frozenAt": ${facts.frozenAt},\n"expected": ${JSON.stringify(facts.expected, null, 1)},
"storage": ${lines(Object.entries(storage).sort(byKey))},\n"database": ${databaseText(database)}}\n`;

const databaseText = ({ name, version, stores, rows }: WrittenDatabase): string =>
  `{\n"name": "${name}",\n"version": ${version},
"stores": ${lines(Object.entries(stores))},\n"rows": {\n${rowsText(rows)}\n}\n}`;

/** The rows as text, one per line. */
const rowsText = (rows: WrittenDatabase['rows']): string =>
  Object.entries(rows)
    .map(([table, all]) => `"${table}": [\n${all.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
    .join(',\n');

const lines = (fields: readonly (readonly [string, unknown])[]): string =>
  `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}`;

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
