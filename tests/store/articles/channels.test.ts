import { describe, expect, test } from 'vitest';
import {
  readChannel,
  readChannels,
  saveCheckOutcome,
  saveRequests,
} from '../../../lib/store/articles/channels.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newChannel, type RequestRow } from '../../../lib/store/rows/channels.ts';
import { withFailingWrites } from '../../support/database/table-writes.ts';

const request = (at: number): RequestRow => ({
  at,
  purpose: 'news',
  url: 'https://rareearthexchanges.com/feed/',
  status: 304,
  bytes: 0,
  ms: 12,
});

describe('channel', () => {
  test('is due at once when it has no row yet', async () => {
    expect(await readChannel('news')).toEqual(newChannel('news'));
    expect(newChannel('news')).toMatchObject({
      url: null,
      nextDueAt: 0,
      failures: 0,
      failure: null,
    });
    expect(await readChannels()).toEqual([]);
  });

  test('is stored in one transaction with its request log entry', async () => {
    const channel = { ...newChannel('news'), failures: 1 };
    await expect(
      withFailingWrites('requests', () => saveCheckOutcome(channel, [request(1)])),
    ).rejects.toThrow();
    expect([await db.channels.count(), await db.requests.count()]).toEqual([0, 0]);
    await saveCheckOutcome(channel, [request(1)]);
    expect([await readChannel('news'), await db.requests.count()]).toEqual([channel, 1]);
  });
});

describe('request log', () => {
  test('keeps the last 500 requests', async () => {
    await saveRequests(Array.from({ length: 499 }, (_, at) => request(at)));
    await saveRequests([request(499), request(500)]);
    const kept = (await db.requests.toArray()).map(({ at }) => at);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, 1, 500]);
  });

  test('stays unchanged when no request was made', async () => {
    await saveCheckOutcome(newChannel('news'), []);
    expect(await db.requests.count()).toBe(0);
  });
});
