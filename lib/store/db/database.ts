import Dexie, { type Transaction } from 'dexie';
import { isStoredBriefing } from '../../briefing/briefing-checks.ts';
import { type Check, isNumber } from '../../checks.ts';
import { bindToLiveQuery } from './bind-to-live-query.ts';
import { derivedGuards } from './derived-guards.ts';
import { addFacetKeys } from './facet-keys.ts';
import { factGuards } from './fact-guards.ts';
import { refuseNewerDatabases, refuseUpgraded } from './newer-database.ts';
import { publisherGuards } from './publisher-guards.ts';
import { recoveryQueue } from './queue-recovery.ts';
import { setAsideDamagedRows } from './set-aside-damaged-rows.ts';
import { type StandIns, skipDamagedRows } from './skip-damaged-rows.ts';
import { stateGuards, stateStandIns } from './state-guards.ts';
import { indexes, type ReadTables, type TableName, type Tables } from './tables.ts';
import { highlightTrigger } from './triggers/highlight-trigger.ts';
import { queueForIndex } from './triggers/queue-for-index.ts';
import { queueForMirror } from './triggers/queue-for-mirror.ts';
import { userGuards } from './user-guards.ts';
import { viewGuards, viewStandIns } from './view-guards.ts';

export type Database = Dexie & Tables;

export const databaseName = 'reex-reader';

/** The number of this schema; a database with a higher one was made by a newer version of REEx Reader. */
export const schemaVersion = 2;

/** Checks whether a row of each table is valid. */
export const guards: Readonly<Record<TableName, Check>> = {
  ...publisherGuards,
  ...userGuards,
  briefings: isStoredBriefing,
  ...derivedGuards,
  ...stateGuards,
  ...viewGuards,
  ...factGuards,
};

/** The stand-ins for damaged rows, for the tables that have any. */
export const standIns: StandIns = {
  ...stateStandIns,
  ...viewStandIns,
  // Any number gives a row its place, so that positions and counts of the unread list agree.
  unread: (row) => (isNumber(Reflect.get(row, 'listedAt')) ? row : undefined),
};

/** A version of the schema: the tables whose indexes it changes, and how it upgrades the rows of the version before. */
export interface SchemaVersion {
  version: number;
  /** `null` for a table that it deletes. */
  stores: Readonly<Record<string, string | null>>;
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Every version since the first release, oldest first, so that a database of any of them can be opened. */
const schemaVersions: readonly SchemaVersion[] = [
  { version: 1, stores: { ...indexes, userTextSegments: 'segment', changedUserTexts: 'url' } },
  {
    version: schemaVersion,
    stores: { userTextSegments: null, changedUserTexts: null },
    upgrade: forgetPackedNotes,
  },
];

/** Version 1 packed the words of more than 20,000 highlights in blocks of the search index. */
async function forgetPackedNotes(transaction: Transaction): Promise<void> {
  const segments = await transaction.table('userTextSegments').toCollection().primaryKeys();
  const blocks = transaction.table('searchBlocks').where('[segment+part+number]');
  for (const segment of segments)
    await blocks.between([segment, Dexie.minKey], [segment, Dexie.maxKey]).delete();
  await transaction.table('meta').delete('packingUserTexts');
}

/** A database with this schema. Dexie adds the tables as properties at runtime. */
export function createDatabase(name: string, versions = schemaVersions): Database {
  const known = versions.at(-1)?.version ?? schemaVersion;
  // Every read is in a transaction (`read`), where Dexie's cache is not used.
  const created = new Dexie(name, { indexedDB: refuseNewerDatabases(known), cache: 'disabled' });
  created.use(addFacetKeys);
  created.use(setAsideDamagedRows(guards));
  created.use(queueForMirror);
  created.use(highlightTrigger);
  created.use(queueForIndex(guards.articles));
  created.use(skipDamagedRows(guards, standIns, recoveryQueue(created)));
  for (const { version, stores, upgrade } of versions) {
    const added = created.version(version).stores(stores);
    if (upgrade) added.upgrade(upgrade);
  }
  // At every opening: a newer version may have upgraded the database while it was closed.
  created.on('ready', () => refuseUpgraded(created, known), true);
  return created as Database;
}

export const db = createDatabase(databaseName);

/** Queues the recovery of a table that contradicts itself or another one. */
export const noticeDamage = recoveryQueue(db);

/**
 * Reads these tables as they are at one moment. `work` can reach no other table and can't write. Resolves when `work`
 * does, without waiting for the end of the transaction: a read learns nothing from it, and the database delays it
 * behind requests of other pages.
 */
export const read = <const Names extends readonly TableName[], Result>(
  names: Names,
  work: (tx: Pick<ReadTables, Names[number]>) => PromiseLike<Result> | Result,
): Promise<Result> =>
  new Dexie.Promise<Result>((resolve, reject) => {
    // Dexie follows native promises only if it can see that the function is `async`.
    db.transaction('r', [...names], async (transaction) => {
      bindToLiveQuery(transaction, names);
      resolve(await work(tablesOf(transaction, names)));
    }).catch(reject);
  });

/** Writes these tables in one transaction, all or nothing. `work` can reach no other table. */
export const write = <const Names extends readonly TableName[], Result>(
  names: Names,
  work: (tx: Pick<Tables, Names[number]>) => PromiseLike<Result> | Result,
): Promise<Result> =>
  db.transaction('rw', [...names], async (transaction) => work(tablesOf(transaction, names)));

/** The tables of a transaction. They stay bound to it, whatever `work` awaits between its requests. */
const tablesOf = <Names extends readonly TableName[]>(
  transaction: Transaction,
  names: Names,
): Pick<Tables, Names[number]> =>
  Object.fromEntries(names.map((name) => [name, transaction.table(name)])) as unknown as Pick<
    Tables,
    Names[number]
  >;
