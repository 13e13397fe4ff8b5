import type { ChannelId } from '../../site/channels.ts';
import { db } from '../db/database.ts';
import type { ChannelRow, RequestRow } from '../rows/channels.ts';

/** A channel about which nothing is known yet; it is due at once. */
export function newChannel(id: ChannelId): ChannelRow {
  return {
    id,
    url: null,
    found: null,
    retired: [],
    walkedAt: null,
    etag: null,
    lastModified: null,
    sameBodies: 0,
    unconditionalAt: null,
    bodyHash: null,
    skipWindow: { hours: [], days: [] },
    requestedInterval: null,
    checkedAt: null,
    succeededAt: null,
    nextDueAt: 0,
    reason: 'interval',
    notBefore: 0,
    failures: 0,
    missing: 0,
    failingSince: null,
    failure: null,
    lastFailure: null,
    offlineLooks: 0,
    items: 0,
    rejects: 0,
    headers: {},
  };
}

/** The channel's row, as new where there is none. */
export async function readChannel(id: ChannelId): Promise<ChannelRow> {
  return (await db.channels.get(id)) ?? newChannel(id);
}

/** Every channel that was ever polled. */
export const readChannels = (): Promise<ChannelRow[]> => db.channels.toArray();

/** The time before which the site wants no visit; it may lie in the past. */
export async function readNotBefore(): Promise<number> {
  const rows = await readChannels();
  return Math.max(0, ...rows.map((row) => row.notBefore));
}

/** Notes that a request beside the polls was answered by a time before which the site wants no visit. */
export async function putNotBefore(id: ChannelId, until: number): Promise<void> {
  await db.channels.update(id, { notBefore: until });
}

/** Requests kept in the log. */
const requestsKept = 500;

/** Stores how a check went that brought no items: the channel row and the log, and no article row. */
export async function saveCheckOutcome(
  channel: ChannelRow,
  log: readonly RequestRow[],
): Promise<void> {
  await db.transaction('rw', db.channels, db.requests, async () => {
    await db.channels.put(channel);
    await addRequests(log);
  });
}

/** Stores requests that belong to no channel's outcome. */
export const saveRequests = (rows: readonly RequestRow[]): Promise<void> =>
  db.transaction('rw', db.requests, () => addRequests(rows));

/** Adds requests to the log and drops the oldest beyond its cap. Must run inside a transaction over `log`. */
export async function addRequests(rows: readonly RequestRow[]): Promise<void> {
  if (rows.length === 0) return;
  const last = await db.requests.bulkAdd([...rows]);
  if (last !== undefined)
    await db.requests
      .where('id')
      .belowOrEqual(last - requestsKept)
      .delete();
}
