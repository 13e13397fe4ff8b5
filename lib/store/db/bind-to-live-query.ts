import Dexie, { type DBCoreTable, type Transaction } from 'dexie';
import type { GuardedTable } from './unguarded.ts';

/**
 * Dexie's zones, which its types leave out. A live query observes what is requested in its zone, and only the zone of a
 * live query has `subscr`.
 */
interface Zones {
  readonly PSD: { readonly subscr?: unknown };
  usePSD: <Result>(zone: unknown, run: () => Result) => Result;
}

const zones = Dexie.Promise as unknown as Zones;

/**
 * Makes the live query in whose zone this is called observe everything that is read from these tables. Dexie itself
 * leaves the zone after a few nested `await`s, in browsers after two or three, and a change of what is read after that
 * would not refresh the page.
 */
export function bindToLiveQuery(transaction: Transaction, names: readonly string[]): void {
  const zone = zones.PSD;
  if (!zone.subscr) return;
  for (const name of names) {
    const table = transaction.table(name);
    const core = table.core as GuardedTable;
    const unguarded = inZone(zone, core.unguarded);
    Object.assign(table, { core: { ...inZone(zone, core), unguarded } });
  }
}

function inZone(zone: unknown, core: DBCoreTable): DBCoreTable {
  const bound =
    <Request, Response>(method: (request: Request) => Response) =>
    (request: Request) =>
      zones.usePSD(zone, () => method(request));
  return {
    ...core,
    get: bound(core.get),
    getMany: bound(core.getMany),
    query: bound(core.query),
    count: bound(core.count),
    openCursor: bound(core.openCursor),
  };
}
