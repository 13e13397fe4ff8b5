import type { ReadTables } from '../db/tables.ts';

/** A fact that is stored as JSON, which its guard has checked; `undefined` if there is none. */
export async function factIn<Fact>(
  { meta }: Pick<ReadTables, 'meta'>,
  key: string,
): Promise<Fact | undefined> {
  const row = await meta.get(key);
  return row && JSON.parse(String(row.value));
}
