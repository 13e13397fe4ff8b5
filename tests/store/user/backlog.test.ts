import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import type { BacklogChoice } from '../../../lib/backlog-choice.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { db } from '../../../lib/store/db/database.ts';
import { saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import {
  chooseBacklog,
  readBacklogChoice,
} from '../../../lib/store/user/backlog/choose-backlog.ts';
import { putLastRead } from '../../../lib/store/user/last-read.ts';
import { putReadUntil } from '../../../lib/store/user/read-until.ts';
import { redoLatest, undoAction, undoLatest } from '../../../lib/store/user/undo-redo.ts';
import { removeUnread } from '../../../lib/store/user/unread.ts';
import { hour } from '../../../lib/time.ts';
import { feedItem } from '../../support/builders/feed-items.ts';
import { withFailingWrites } from '../../support/database/table-writes.ts';

const now = Date.UTC(2026, 10, 24, 12);

/** Polls a channel that has articles of these ages in hours, newest first. Each article is named by its age. */
async function poll(
  ages: readonly number[],
  isFirst = true,
  channel: ChannelId = 'news',
): Promise<void> {
  const drafts = ages.map((age) =>
    draftOf(feedItem(`age-${age}`, { publishedAt: now - age * hour }), channel),
  );
  await saveRefresh({
    drafts: await Promise.all(drafts),
    channel: newChannel(channel),
    log: [],
    now,
    lastSuccess: isFirst ? null : now - hour,
    backlog: isFirst ? 'day' : undefined,
  });
}

/** Ages of the unread articles, newest first. */
async function unreadAges(): Promise<number[]> {
  const articles = await db.articles.bulkGet(await db.unread.toCollection().primaryKeys());
  return articles
    .flatMap((row) => row?.title.split(' ')[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

const choose = (choice: BacklogChoice) => chooseBacklog(choice, 'day', now);

describe('backlog: after the first poll', () => {
  test.each([
    ['the last day', [1, 2, 3, 4, 5, 6, 23, 25, 30], [1, 2, 3, 4, 5, 6, 23]],
    ['the newest five of a quiet site', [2, 30, 50, 70, 90, 110], [2, 30, 50, 70, 90]],
    ['everything of a site with three articles', [30, 50, 70], [30, 50, 70]],
  ])('%s is unread', async (_what, ages, unread) => {
    await poll(ages);
    expect(await unreadAges()).toEqual(unread);
    expect(await readBacklogChoice()).toBe('day');
  });

  test.each([
    ['the newest five of a quiet site', [60, 200, 300], [1, 2, 30, 50, 60]],
    ['the last day of a busy one', [3, 4, 5, 6, 25], [1, 2, 3, 4, 5, 6]],
  ])('of two channels, %s is unread', async (_what, ages, unread) => {
    await poll([1, 2, 30, 50, 70, 90]);
    await poll(ages, true, 'podcast');
    expect(await unreadAges()).toEqual(unread);
  });

  test('of a channel that is found later takes nothing from what is unread since', async () => {
    await poll([1, 2, 30, 50, 70, 90]);
    await db.articles.toCollection().modify((article) => {
      article.arrivedAt = now - 2 * hour;
    });
    await poll([3, 60, 200], true, 'podcast');
    expect(await unreadAges()).toEqual([1, 2, 3, 30, 50, 70]);
  });

  test('of two channels is as chosen between them', async () => {
    await poll([1, 2, 30, 50, 70, 90]);
    await choose('unread');
    await poll([3, 4, 5], true, 'podcast');
    expect(await unreadAges()).toEqual([1, 2, 3, 4, 5, 30, 50, 70, 90]);
    await choose('day');
    expect(await unreadAges()).toEqual([1, 2, 3, 4, 5]);
  });

  test('later polls are all unread', async () => {
    await poll([1, 2, 3, 4, 5]);
    await poll([100, 0], false);
    expect(await unreadAges()).toEqual([0, 1, 2, 3, 4, 5, 100]);
  });

  test('is there with what is unread of it, or nothing is: a worker may be killed at any point', async () => {
    for (const table of ['meta', 'unread', 'channels']) {
      await expect(withFailingWrites(table, () => poll([1, 100]))).rejects.toThrow(table);
      expect([await readBacklogChoice(), await db.articles.count()]).toEqual([null, 0]);
    }
    await poll([1, 2, 3, 4, 5, 100]);
    expect(await unreadAges()).toEqual([1, 2, 3, 4, 5]);
  });

  test('is as chosen before it came', async () => {
    expect(await choose('unread')).toBeNull();
    await poll([1, 2, 3, 4, 5, 100]);
    expect(await unreadAges()).toEqual([1, 2, 3, 4, 5, 100]);
    expect(await readBacklogChoice()).toBe('unread');
  });

  test('is known where a database was lost: nothing that is newer becomes read', async () => {
    await putReadUntil({ at: now - 95 * hour, except: [] });
    await poll([1, 2, 30, 50, 70, 90, 100]);
    expect(await unreadAges()).toEqual([1, 2, 30, 50, 70, 90]);
  });
});

describe('backlog: a choice', () => {
  test('made at any time leaves what has come since, and is undone and redone', async () => {
    await poll([1, 2, 3, 4, 5, 100]);
    await poll([0], false);
    const id = await choose('read');
    expect(await unreadAges()).toEqual([0]);
    expect(await undoAction(id ?? 0, now)).toEqual({ kind: 'backlog' });
    expect(await unreadAges()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await readBacklogChoice()).toBe('day');
    expect(await redoLatest(now)).toEqual({ kind: 'backlog' });
    expect(await unreadAges()).toEqual([0]);
    expect(await readBacklogChoice()).toBe('read');
  });

  test('keeps what was read meanwhile as read', async () => {
    await poll([1, 2, 3, 4, 5, 100]);
    const [article] = await db.articles.filter(({ url }) => url.endsWith('/age-3/')).toArray();
    if (!article) throw new Error('It was not stored.');
    await putLastRead(article.id, article.hash, now);
    await removeUnread(article.id);
    await choose('unread');
    expect(await unreadAges()).toEqual([1, 2, 4, 5, 100]);
    await undoLatest(now);
    expect(await unreadAges()).toEqual([1, 2, 4, 5]);
  });

  test('leaves read, when it is undone, what was opened since', async () => {
    await poll([1, 2, 3, 4, 5, 100]);
    await choose('read');
    const [article] = await db.articles.filter(({ url }) => url.endsWith('/age-3/')).toArray();
    await putLastRead(article?.id ?? 0, article?.hash ?? '', now + 1);
    await undoLatest(now + 2);
    expect(await unreadAges()).toEqual([1, 2, 4, 5]);
  });

  test('brings nothing back that was removed', async () => {
    await poll([1, 2, 3, 4, 5, 100]);
    await db.articles.filter(({ url }) => url.endsWith('/age-100/')).delete();
    await choose('unread');
    expect(await unreadAges()).toEqual([1, 2, 3, 4, 5]);
  });
});
