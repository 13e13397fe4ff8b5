import { describe, expect, test } from 'vitest';
import {
  newChannel,
  readChannel,
  readChannels,
  saveLog,
  saveOutcome,
} from '../../../lib/store/articles/channels.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { LogRow } from '../../../lib/store/db/rows/channels.ts';
import { withBroken } from '../../support/table-writes.ts';

const request = (at: number): LogRow => ({
  at,
  channel: 'news',
  url: 'https://rareearthexchanges.com/feed/',
  status: 304,
  bytes: 0,
  ms: 12,
});

describe('a channel', () => {
  test('of which nothing is known is due at once', async () => {
    expect(await readChannel('news')).toEqual(newChannel('news'));
    expect(newChannel('news')).toMatchObject({
      url: null,
      nextDueAt: 0,
      failures: 0,
      failure: null,
    });
    expect(await readChannels()).toEqual([]);
  });

  test('is stored with the request that told of it, or not at all', async () => {
    const channel = { ...newChannel('news'), failures: 1 };
    await expect(withBroken('log', () => saveOutcome(channel, [request(1)]))).rejects.toThrow();
    expect([await db.channels.count(), await db.log.count()]).toEqual([0, 0]);
    await saveOutcome(channel, [request(1)]);
    expect([await readChannel('news'), await db.log.count()]).toEqual([channel, 1]);
  });
});

describe('the log', () => {
  test('keeps the last 500 requests', async () => {
    await saveLog(Array.from({ length: 499 }, (_, at) => request(at)));
    await saveLog([request(499), request(500)]);
    const kept = (await db.log.toArray()).map(({ at }) => at);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, 1, 500]);
  });

  test('is not touched where nothing was asked', async () => {
    await saveOutcome(newChannel('news'), []);
    expect(await db.log.count()).toBe(0);
  });
});
