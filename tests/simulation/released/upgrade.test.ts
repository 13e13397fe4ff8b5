import { afterEach, describe, expect, test, vi } from 'vitest';
import { canStartOver, errorMessage } from '../../../lib/presenters/error-message.ts';
import { readUserData } from '../../../lib/store/backup/user-data.ts';
import {
  createDatabase,
  type Database,
  db,
  type SchemaVersion,
  schemaVersion,
} from '../../../lib/store/db/database.ts';
import { NewerDatabaseError } from '../../../lib/store/db/newer-database.ts';
import { indexes } from '../../../lib/store/db/tables.ts';
import { type WrittenDatabase, writtenDatabase } from '../../support/released/stored-rows.ts';
import { useTimeZone } from '../../support/time-zone.ts';
import { latestProfile, putProfile } from './released-profile.ts';

useTimeZone('UTC', 'en-US');

const next = schemaVersion + 1;

/** A version that was never released: it adds an indexed place to saved articles, and a table. */
const upgraded: readonly SchemaVersion[] = [
  { version: schemaVersion, stores: indexes },
  {
    version: next,
    stores: { saved: 'articleId, savedAt, *tags, place', shelves: 'name' },
    upgrade: async (transaction) => {
      let place = 0;
      await transaction
        .table('saved')
        .toCollection()
        .modify((row) => {
          place += 1;
          row.place = place;
        });
      await transaction.table('shelves').add({ name: 'All' });
    },
  },
];

/** The open databases of pages and worker. */
const opened: Database[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

function open(versions?: readonly SchemaVersion[]): Database {
  const database = createDatabase(db.name, versions);
  opened.push(database);
  return database;
}

const contents = async (database: Database): Promise<WrittenDatabase> =>
  writtenDatabase((await database.open()).backendDB());

describe('a version of the schema that comes after this one', () => {
  test('keeps every row of the released database, and adds what its upgrade adds', async () => {
    const profile = latestProfile();
    await putProfile(profile);
    const { rows, version } = await contents(open(upgraded));
    const { saved, shelves, ...others } = rows;
    const { saved: savedBefore, ...othersBefore } = profile.database.rows;
    expect(version).toBe(next * 10);
    // A row that the upgrade writes is queued for the mirror, as after every write.
    expect({ ...others, mirrorQueue: [] }).toEqual({ ...othersBefore, mirrorQueue: [] });
    expect(saved).toEqual(savedBefore?.map((row, at) => ({ ...Object(row), place: at + 1 })));
    expect(shelves).toEqual([{ name: 'All' }]);
  });

  test('upgrades once', async () => {
    await putProfile(latestProfile());
    const first = open(upgraded);
    const once = await contents(first);
    first.close();
    expect(await contents(open(upgraded))).toEqual(once);
  });

  test('leaves the database as it was where its upgrade fails', async () => {
    const profile = latestProfile();
    await putProfile(profile);
    const [released, { stores }] = [upgraded[0] as SchemaVersion, upgraded[1] as SchemaVersion];
    const failing = open([
      released,
      {
        version: next,
        stores,
        upgrade: async (transaction) => {
          await transaction.table('saved').clear();
          throw new Error('halfway');
        },
      },
    ]);
    await expect(failing.open()).rejects.toThrow();
    failing.close();
    expect(await contents(open())).toEqual(profile.database);
  });

  test('is made way for by an open page of this version, which then says why it shows nothing', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await putProfile(latestProfile());
    const page = open();
    await page.open();
    const { rows } = await contents(open(upgraded));
    expect(page.isOpen()).toBe(false);
    expect(rows.shelves).toHaveLength(1);
    await expect(open().open()).rejects.toThrow(NewerDatabaseError);
  });

  test('is refused with a sentence by this version, which changes nothing', async () => {
    await putProfile(latestProfile());
    const newer = open(upgraded);
    const before = await contents(newer);
    newer.close();
    const refusal = await readUserData().catch((error: unknown) => error);
    expect(errorMessage(refusal)).toMatch(/saved by a newer version .+ Update the extension/);
    expect(canStartOver(refusal)).toBe(false);
    db.close({ disableAutoOpen: false });
    expect(await contents(open(upgraded))).toEqual(before);
  });
});
