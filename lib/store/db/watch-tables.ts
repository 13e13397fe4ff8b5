import { Dexie } from 'dexie';
import { db } from './database.ts';
import type { TableName } from './tables.ts';

/**
 * Calls back with those of some tables of which any page or the worker has changed a row, after each change. Returns how to
 * end that.
 */
export function watchTables(
  tables: readonly TableName[],
  onChange: (changed: readonly TableName[]) => void,
): () => void {
  // Dexie names an index of a table by `idb://database/table/index`, and everything by `all`.
  const onMutation = (parts: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(parts);
    const isChanged = (table: TableName) =>
      names.some((name) => name === 'all' || name.startsWith(`idb://${db.name}/${table}/`));
    const changed = tables.filter(isChanged);
    if (changed.length > 0) onChange(changed);
  };
  Dexie.on('storagemutated', onMutation);
  return () => Dexie.on.storagemutated.unsubscribe(onMutation);
}
