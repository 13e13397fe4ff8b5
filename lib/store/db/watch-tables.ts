import { Dexie } from 'dexie';
import { db } from './database.ts';
import type { TableName } from './tables.ts';

/**
 * Calls back after each change that any page or the worker makes, with those of these tables that it changed. Returns a
 * function that stops this.
 */
export function watchTables(
  tables: readonly TableName[],
  onChange: (changed: readonly TableName[]) => void,
): () => void {
  // Dexie names a changed index as `idb://database/table/index`, and everything as `all`.
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
