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
  test('keeps 480 to 500 of the last requests', async () => {
    await saveRequests(Array.from({ length: 499 }, (_, at) => request(at)));
    for (let at = 499; at < 550; at += 3) {
      await saveRequests([request(at), request(at + 1), request(at + 2)]);
      const kept = (await db.requests.toArray()).map((row) => row.at);
      expect(kept).toHaveLength(Math.min(500, Math.max(480, kept.length)));
      expect([kept[0], kept.at(-1)]).toEqual([at + 3 - kept.length, at + 2]);
    }
  });

  test('stays unchanged when no request was made', async () => {
    await saveCheckOutcome(newChannel('news'), []);
    expect(await db.requests.count()).toBe(0);
  });
});
