import { type TableName, tableNames } from '../../../lib/store/db/tables.ts';
import { type Damage, damagesOf } from './damages.ts';
import { samples, soundArticle } from './sample-rows.ts';

/** A row that may be damaged. */
export type AnyRow = Damage['row'];

/** Tables that can have a row for each damage. The rows of the others have fixed keys. */
export const withManyRows: readonly TableName[] = tableNames.filter((name) => samples[name].under);

/** Every damage of a single field of a table's rows, each in its own row if the table can have that many. */
export function damagesIn(name: TableName, firstKey = 2): Damage[] {
  const { rows, key, under } = samples[name];
  return rows.flatMap((row, sample) =>
    damagesOf((n) => (under ? under({ ...row }, firstKey + n + 1_000 * sample) : row), key),
  );
}

/** That many articles, so that rows of other tables can refer to them. */
export const soundArticles = (count: number, first = 1): AnyRow[] =>
  Array.from({ length: count }, (_, index) => ({ ...soundArticle(first + index) }));
