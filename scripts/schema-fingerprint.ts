import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { db } from '../lib/store/db/database.ts';

const rowTypes = join(import.meta.dirname, '../lib/store/rows');

/** A hash of the database: its name, its tables with their indexes, and the types of their rows. */
export function schemaFingerprint(): string {
  const tables = db.tables.map(({ name, schema }) => [
    name,
    schema.primKey.src,
    ...schema.indexes.map(({ src }) => src).sort(),
  ]);
  const rows = readdirSync(rowTypes)
    .sort()
    .map((name) => withoutComments(readFileSync(join(rowTypes, name), 'utf8')));
  return createHash('sha256')
    .update(JSON.stringify([db.name, tables.sort(), rows]))
    .digest('hex');
}

/** Row files hold types only, without strings that look like comments. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replace(/\s+/g, ' ');
}
