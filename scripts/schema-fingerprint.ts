import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { db } from '../lib/store/db/database.ts';
import { typeDeclarations } from './type-declarations.ts';

const tablesFile = join(import.meta.dirname, '../lib/store/db/tables.ts');

/** The sources of every type that a stored row consists of. */
export const rowTypes = (): string[] => typeDeclarations(tablesFile, 'TableTypes');

/** A hash of the database: its name, its tables with their indexes, and the types of their rows. */
export function schemaFingerprint(): string {
  const tables = db.tables.map(({ name, schema }) => [
    name,
    schema.primKey.src,
    ...schema.indexes.map(({ src }) => src).sort(),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([db.name, tables.sort(), rowTypes()]))
    .digest('hex');
}
