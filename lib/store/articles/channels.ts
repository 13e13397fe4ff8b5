import type { NextCheck } from '../../feed/next-check.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { read, write } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { type ChannelRow, newChannel, type RequestRow } from '../rows/channels.ts';

/** The channel's row, or a new one if it was never polled. */
export const readChannel = (id: ChannelId): Promise<ChannelRow> =>
  read(['channels'], async ({ channels }) => (await channels.get(id)) ?? newChannel(id));

/** Every channel that has been polled before. */
export const readChannels = (): Promise<ChannelRow[]> =>
  read(['channels'], ({ channels }) => channels.toArray());

/** Until when the site asked to send no requests; may be in the past. */
export const readNotBefore = async (): Promise<number> => notBeforeOf(await readChannels());

/** `readNotBefore` for channels that have been read. */
export const notBeforeOf = (rows: readonly ChannelRow[]): number =>
  rows.reduce((latest, { notBefore }) => Math.max(latest, notBefore), 0);

/**
 * Stores until when a response to a request other than a poll asked to send no requests. The latest such time applies.
 */
export const putNotBefore = (id: ChannelId, until: number): Promise<void> =>
  write(['channels'], async ({ channels }) => {
    await channels.update(id, (row) => {
      row.notBefore = Math.max(row.notBefore, until);
    });
  });

/** Stores a channel after its poll. A time that `putNotBefore` has stored meanwhile still applies. */
export async function putAfterPoll(
  { channels }: Pick<Tables, 'channels'>,
  channel: ChannelRow,
): Promise<void> {
  const { notBefore = 0 } = (await channels.get(channel.id)) ?? {};
  const isAhead = notBefore > Math.max(channel.notBefore, channel.checkedAt ?? 0);
  await channels.put(isAhead ? { ...channel, notBefore } : channel);
}

/** The times that decide when a channel is polled. */
export type ChannelTimes = Pick<ChannelRow, 'nextDueAt' | 'notBefore'>;

/** Corrects the times of channels; `correct` returns `null` for those that are right. Resolves to how many were not. */
export const correctChannelTimes = (
  correct: (row: ChannelRow) => ChannelTimes | null,
): Promise<number> =>
  write(['channels'], ({ channels }) =>
    channels
      .filter((row) => correct(row) !== null)
      .modify((row) => void Object.assign(row, correct(row))),
  );

/** Moves the next poll of each channel, except of one that waits because it failed. */
export const moveChecks = (nextCheck: (row: ChannelRow) => NextCheck): Promise<number> =>
  write(['channels'], ({ channels }) =>
    channels
      .filter((row) => row.failure === null && row.succeededAt !== null)
      .modify((row) => {
        const { at, reason } = nextCheck(row);
        Object.assign(row, { nextDueAt: at, reason });
      }),
  );

/** Makes channels due whose poll found the computer offline. Resolves to how many. */
export const retryOfflineChannels = (now: number): Promise<number> =>
  write(['channels'], ({ channels }) =>
    channels.filter((row) => row.offlineChecks > 0).modify({ nextDueAt: now }),
  );

/**
 * Schedules one poll for each channel that a bot check blocks, `delay` ms after its last check, because the user has
 * passed it. Resolves to how many.
 */
export const retryChallengedChannels = (delay: number): Promise<number> =>
  write(['channels'], ({ channels }) =>
    channels
      .filter(({ failure }) => failure?.kind === 'challenge' && failure.passed === undefined)
      .modify((row) => {
        row.failure = { kind: 'challenge', passed: 'untested' };
        row.nextDueAt = (row.checkedAt ?? 0) + delay;
      }),
  );

/** How many requests the log holds at most. */
const maxRequests = 500;

/** How many of the oldest requests are dropped at once: dropping one costs a poll as much as adding one. */
const dropped = 20;

/** Stores the outcome of a poll that brought no items: the channel row and the log, but no article row. */
export const saveCheckOutcome = (channel: ChannelRow, log: readonly RequestRow[]): Promise<void> =>
  write(['channels', 'requests'], async (tx) => {
    await Promise.all([putAfterPoll(tx, channel), addRequests(tx, log)]);
  });

/** Stores requests that belong to no channel's outcome. */
export const saveRequests = (rows: readonly RequestRow[]): Promise<void> =>
  write(['requests'], (tx) => addRequests(tx, rows));

/** Adds requests to the log and drops the oldest beyond its bound. */
export async function addRequests(
  { requests }: Pick<Tables, 'requests'>,
  rows: readonly RequestRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const last = await requests.bulkAdd([...rows]);
  if (last === undefined || last % dropped >= rows.length) return;
  await requests
    .where('id')
    .belowOrEqual(last - maxRequests + dropped)
    .delete();
}

/** The last requests, newest first. */
export const readRequests = (limit: number): Promise<RequestRow[]> =>
  read(['requests'], ({ requests }) => requests.orderBy('id').reverse().limit(limit).toArray());
