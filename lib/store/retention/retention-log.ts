import { pollBounds } from '../../site/bounds.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { channels } from '../../site/channels.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';

/** What the retention rule has removed. */
export interface RetentionLog {
  /** When the last run finished; `null` before the first. */
  at: number | null;
  /** What that run removed. */
  articles: number;
  versions: number;
  /** Articles removed by all runs. */
  total: number;
  /** Number of names of removed articles, which keep them from coming back. */
  tombstones: number;
}

const keys = {
  at: 'retentionRunAt',
  articles: 'retentionRunArticles',
  versions: 'retentionRunVersions',
  total: 'removedTotal',
  removedAt: 'removedAt',
  returnUntil: 'removedReturnUntil',
} as const;

const removedToKey = (channel: ChannelId): string => `removedTo:${channel}`;

type ReadMeta = Pick<ReadTables, 'meta'>;

async function numberIn({ meta }: ReadMeta, key: string): Promise<number | null> {
  const row = await meta.get(key);
  return row === undefined ? null : Number(row.value);
}

/** What the last run and all runs have removed. */
export const readRetentionLog = (): Promise<RetentionLog> =>
  read(['meta', 'tombstones'], retentionLogIn);

/** `readRetentionLog` inside a transaction. */
export async function retentionLogIn(
  tx: Pick<ReadTables, 'meta' | 'tombstones'>,
): Promise<RetentionLog> {
  const [at, articles, versions, total, tombstones] = await Promise.all([
    numberIn(tx, keys.at),
    numberIn(tx, keys.articles),
    numberIn(tx, keys.versions),
    numberIn(tx, keys.total),
    tx.tombstones.count(),
  ]);
  return { at, articles: articles ?? 0, versions: versions ?? 0, total: total ?? 0, tombstones };
}

/** Stores that a run has finished, and what it removed. */
export async function putRetentionRun(
  { meta }: Pick<Tables, 'meta'>,
  at: number,
  { articles, versions }: { articles: number; versions: number },
): Promise<void> {
  await meta.bulkPut([
    { key: keys.at, value: at },
    { key: keys.articles, value: articles },
    { key: keys.versions, value: versions },
  ]);
}

/** Records removed articles, and for each channel the time up to which its list lacks some. */
export async function recordRemoval(
  tx: Pick<Tables, 'meta'>,
  removed: readonly { channel: ChannelId; sortAt: number }[],
  at: number,
): Promise<void> {
  if (removed.length === 0) return;
  const total = (await numberIn(tx, keys.total)) ?? 0;
  await tx.meta.bulkPut([
    { key: keys.total, value: total + removed.length },
    { key: keys.removedAt, value: at },
  ]);
  for (const { id } of channels) {
    const times = removed.filter(({ channel }) => channel === id).map(({ sortAt }) => sortAt);
    const before = (await numberIn(tx, removedToKey(id))) ?? 0;
    if (times.length > 0) {
      await tx.meta.put({ key: removedToKey(id), value: Math.max(before, ...times) });
    }
  }
}

/** The time up to which a channel's articles were removed; `null` if none was. */
export const readRemovedTo = (channel: ChannelId): Promise<number | null> =>
  read(['meta'], (tx) => numberIn(tx, removedToKey(channel)));

/** The time until which an article must have been removed to be allowed to return; `null` if none may. */
export const returnUntilIn = (tx: ReadMeta): Promise<number | null> =>
  numberIn(tx, keys.returnUntil);

/**
 * Lets articles removed until now return if the site still lists them. The next poll of each channel is due as soon as
 * the user could refresh it, and gets a full feed.
 */
export const allowRemovedToReturn = (at: number): Promise<void> =>
  write(['meta', 'channels'], async (tx) => {
    await tx.meta.put({ key: keys.returnUntil, value: at });
    await tx.channels.toCollection().modify((channel) => {
      const { reason, checkedAt, nextDueAt } = channel;
      const earliest = (checkedAt ?? 0) + pollBounds.minManualInterval;
      Object.assign(channel, { etag: null, lastModified: null, bodyHash: null });
      if (reason !== 'absent') channel.nextDueAt = Math.min(nextDueAt, Math.max(at, earliest));
    });
  });

/** After a complete backfill: all removed articles have returned, unless some were removed since they were allowed to. */
export async function clearRemovedTo(tx: Pick<Tables, 'meta'>, channel: ChannelId): Promise<void> {
  const removedAt = await numberIn(tx, keys.removedAt);
  const returnUntil = await returnUntilIn(tx);
  if (returnUntil !== null && (removedAt ?? 0) <= returnUntil)
    await tx.meta.delete(removedToKey(channel));
}
