import { type ChannelId, channels } from '../../site/channels.ts';
import { db } from '../db/database.ts';

/** What came of removing what the reader does not want kept. */
export interface RetentionLog {
  /** When it was last done to the end; `null` before the first time. */
  at: number | null;
  /** What went then. */
  articles: number;
  versions: number;
  /** Articles that went in all. */
  total: number;
  /** Names by which those are known, so that none comes back. */
  tombstones: number;
}

const keys = {
  at: 'retainedAt',
  articles: 'retainedArticles',
  versions: 'retainedVersions',
  total: 'removedTotal',
  removedAt: 'removedAt',
  returnUntil: 'removedReturnUntil',
} as const;

const removedToKey = (channel: ChannelId): string => `removedTo:${channel}`;

async function readNumber(key: string): Promise<number | null> {
  const row = await db.meta.get(key);
  return row === undefined ? null : Number(row.value);
}

/** How the last removal went, and what is known of all of them. */
export async function readRetentionLog(): Promise<RetentionLog> {
  const [at, articles, versions, total, tombstones] = await Promise.all([
    readNumber(keys.at),
    readNumber(keys.articles),
    readNumber(keys.versions),
    readNumber(keys.total),
    db.tombstones.count(),
  ]);
  return { at, articles: articles ?? 0, versions: versions ?? 0, total: total ?? 0, tombstones };
}

/** Notes that all articles were looked at, and what went. Must run inside a transaction over `meta`. */
export async function putRetentionRun(
  at: number,
  { articles, versions }: { articles: number; versions: number },
): Promise<void> {
  await db.meta.bulkPut([
    { key: keys.at, value: at },
    { key: keys.articles, value: articles },
    { key: keys.versions, value: versions },
  ]);
}

/** Notes that articles were removed, and up to which place each channel's list lacks some. Must run inside a transaction over `meta`. */
export async function recordRemoval(
  removed: readonly { channel: ChannelId; sortAt: number }[],
  at: number,
): Promise<void> {
  if (removed.length === 0) return;
  const total = (await readNumber(keys.total)) ?? 0;
  await db.meta.bulkPut([
    { key: keys.total, value: total + removed.length },
    { key: keys.removedAt, value: at },
  ]);
  for (const { id } of channels) {
    const places = removed.filter(({ channel }) => channel === id).map(({ sortAt }) => sortAt);
    const before = (await readNumber(removedToKey(id))) ?? 0;
    if (places.length > 0) {
      await db.meta.put({ key: removedToKey(id), value: Math.max(before, ...places) });
    }
  }
}

/** The place in a channel's list up to which articles were removed; `null` where none was. */
export const readRemovedTo = (channel: ChannelId): Promise<number | null> =>
  readNumber(removedToKey(channel));

/** Until when articles were removed that the reader wants back; `null` where none is. */
export const readReturnUntil = (): Promise<number | null> => readNumber(keys.returnUntil);

/**
 * Lets what was removed until now come back, wherever the site still lists it. It does so on pages that have not changed,
 * too, so the feeds are asked for in full next time.
 */
export function allowRemovedToReturn(at: number): Promise<void> {
  return db.transaction('rw', db.meta, db.channels, async () => {
    await db.meta.put({ key: keys.returnUntil, value: at });
    await db.channels.toCollection().modify({ etag: null, lastModified: null, bodyHash: null });
  });
}

/**
 * A channel's archive was read to its end. What had been removed is back as far as the site still has it, unless more
 * was removed since the reader wanted it. Must run inside a transaction over `meta`.
 */
export async function clearRemovedTo(channel: ChannelId): Promise<void> {
  const [removedAt, returnUntil] = [await readNumber(keys.removedAt), await readReturnUntil()];
  if (returnUntil !== null && (removedAt ?? 0) <= returnUntil) {
    await db.meta.delete(removedToKey(channel));
  }
}
