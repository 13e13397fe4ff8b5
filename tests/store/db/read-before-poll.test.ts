import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBeforePoll } from '../../../lib/store/backup/before-poll.ts';
import { recordMirrorRestore } from '../../../lib/store/backup/mirror-restore.ts';
import { openStoredDatabase } from '../../../lib/store/connection.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';

const news = { ...newChannel('news'), etag: '"1"' };

beforeEach(async () => {
  await db.channels.put(news);
  db.close({ disableAutoOpen: false });
  openStoredDatabase();
});

afterEach(() => {
  globalThis.earlyOpening?.request.result?.close();
  globalThis.earlyOpening = undefined;
});

test('before a poll: the channels are read before Dexie has opened the database', async () => {
  expect(await readBeforePoll()).toEqual({ rows: [news], isRestored: false });
  expect(db.isOpen()).toBe(false);
});

test('before a poll: Dexie takes the connection over, and reads from then on', async () => {
  await readBeforePoll();
  await recordMirrorRestore({ at: 1, saved: 0, highlights: 0, briefings: 0 });
  expect(globalThis.earlyOpening).toBeUndefined();
  expect(await readBeforePoll()).toEqual({ rows: [news], isRestored: true });
});

test('before a poll: a damaged row is left to Dexie, which shows what stands in for it', async () => {
  await db.channels.put({ ...news, nextDueAt: 'soon' as never });
  db.close({ disableAutoOpen: false });
  openStoredDatabase();
  const { rows } = await readBeforePoll();
  expect(rows).toEqual([news]);
  expect(db.isOpen()).toBe(true);
});

test('before a poll: a connection that was closed meanwhile is replaced', async () => {
  await readBeforePoll();
  globalThis.earlyOpening?.request.result.close();
  expect(await readBeforePoll()).toEqual({ rows: [news], isRestored: false });
  expect(db.isOpen()).toBe(true);
});
