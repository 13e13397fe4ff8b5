import { read, write } from '../db/database.ts';

const prefix = 'exportedAt:';

/** When each kind of export was last made. */
export const readLastExports = (): Promise<ReadonlyMap<string, number>> =>
  read(['meta'], async ({ meta }) => {
    const rows = await meta.where('key').startsWith(prefix).toArray();
    return new Map(rows.map(({ key, value }) => [key.slice(prefix.length), Number(value)]));
  });

/** Stores when a kind of export was made; `at` is the time of its contents. */
export const putLastExport = (kind: string, at: number): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.put({ key: `${prefix}${kind}`, value: at });
  });
