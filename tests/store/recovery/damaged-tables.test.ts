import { beforeEach, describe, expect, test } from 'vitest';
import { db, guards } from '../../../lib/store/db/database.ts';
import { isSetAsideTable } from '../../../lib/store/db/set-aside-damaged-rows.ts';
import { tableSpecs } from '../../../lib/store/db/table-specs.ts';
import { type TableName, tableNames } from '../../../lib/store/db/tables.ts';
import { unguarded } from '../../../lib/store/db/unguarded.ts';
import { recoverDamagedRows } from '../../../lib/store/recovery/recovery.ts';
import {
  type AnyRow,
  damagesIn,
  soundArticles,
  withManyRows,
} from '../../support/database/damaged-rows.ts';
import { noon, samples } from '../../support/database/sample-rows.ts';
import { surfaceReads } from '../../support/database/surface-reads.ts';
import { sampled } from '../../support/sampled.ts';

const raw = (name: TableName) => unguarded(db.table<AnyRow>(name));

/** Sound rows in every table. */
beforeEach(async () => {
  await db.open();
  await db.transaction('rw', tableNames, async () => {
    for (const name of tableNames)
      await raw(name).bulkPut(samples[name].rows.map((row) => ({ ...row })));
    await raw('articles').bulkPut(soundArticles(50));
  });
});

/** The reads of surfaces that fail. */
async function failures(among: readonly string[] = Object.keys(surfaceReads)): Promise<string[]> {
  const failed: string[] = [];
  for (const who of among)
    await surfaceReads[who]?.().catch((error: unknown) => failed.push(`${who}: ${String(error)}`));
  return failed;
}

/** The rows that guards refuse, by table. */
async function refusedRows(): Promise<Partial<Record<TableName, AnyRow[]>>> {
  const found: Partial<Record<TableName, AnyRow[]>> = {};
  for (const name of tableNames) {
    const rows = (await raw(name).toArray()).filter((row) => !guards[name](row));
    if (rows.length > 0) found[name] = rows;
  }
  return found;
}

const recover = (names: readonly TableName[]) =>
  recoverDamagedRows(names, { mirror: { saved: [], highlights: [], briefings: [] }, now: noon });

describe('any single field', () => {
  test('of rows in any table may be garbage: surfaces read the others, and recovery sets aside what is the user’s', async () => {
    expect(await refusedRows(), 'sound rows').toEqual({});
    await db.transaction('rw', tableNames, async () => {
      for (const name of withManyRows)
        await raw(name).bulkPut(damagesIn(name).map(({ row }) => row));
    });
    const refused = await refusedRows();
    expect(Object.values(refused).flat().length).toBeGreaterThan(800);
    expect(await failures()).toEqual([]);
    await recover(withManyRows);
    expect(await refusedRows()).toEqual({});
    expect(await failures()).toEqual([]);
    const rows = (await db.setAside.toArray()).map(({ table, row }) =>
      JSON.stringify([table, row]),
    );
    const setAside = new Set(rows);
    for (const table of tableNames.filter(isSetAsideTable)) {
      const missing = refused[table]?.filter((row) => !setAside.has(JSON.stringify([table, row])));
      expect(missing, table).toEqual([]);
    }
  });

  test.each([
    ['channels', ['popup', 'coverage', 'health', 'worker']],
    ['meta', ['coverage', 'settings', 'health', 'mirror']],
  ] as const)('of %s may be garbage', async (name, readers) => {
    const sound = await raw(name).toArray();
    const broken: string[] = [];
    for (const { path, row } of sampled(damagesIn(name), 6)) {
      await raw(name).put(row);
      broken.push(...(await failures(readers)).map((failure) => `${path}: ${failure}`));
      await raw(name).clear();
      await raw(name).bulkPut(sound);
    }
    expect(broken).toEqual([]);
  });
});

test('the tables whose damaged rows are set aside are those of the user', () => {
  const documented = tableNames.filter((name) => tableSpecs[name].damaged === 'set aside');
  const isKept = (name: TableName) => isSetAsideTable(name) || name === 'setAside';
  expect(documented).toEqual(tableNames.filter(isKept));
  const ofTheUser = tableNames.filter((name) => tableSpecs[name].data === 'user');
  // An unread row has nothing beside its key that could be damaged.
  expect(ofTheUser.filter((name) => name !== 'unread')).toEqual(documented);
});
