import { beforeEach, describe, expect, test } from 'vitest';
import { updateBadge } from '../../../lib/app/notify/badge.ts';
import { lookAtNews } from '../../../lib/app/notify/looked.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { afterWorkerWrite } from '../../../lib/app/worker/after-write.ts';
import { markAllRead, undoMarkRead } from '../../../lib/app/worker/mark-all-read.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { findWatched } from '../../../lib/app/worker/watch.ts';
import { onCommands } from '../../../lib/platform/message-listeners.ts';
import type { WorkerCommands } from '../../../lib/platform/messages.ts';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { playWorker } from '../../support/after-write.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { badgeState } from '../../support/fakes/simulated-machine.ts';

const now = Date.UTC(2026, 10, 24, 12);

const addUnread = async (...ids: number[]) => {
  const articles = ids.map((id) => storedArticle(id, `article-${id}`));
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
};

const about = (articleId: number, isAbout: 0 | 1) =>
  db.watched.put({
    articleId,
    listedAt: now,
    isAbout,
    inTitle: 0,
    about: isAbout ? ['terbium'] : [],
    mentioned: [],
  });

const badge = async () => (await badgeState()).text;

/** Four unread articles, and a fifth one, read, that is about terbium. */
beforeEach(async () => {
  playWorker();
  const commands: Partial<WorkerCommands> = {
    afterWrite: () => afterWorkerWrite(now),
    runJobs: async () => undefined,
  };
  onCommands(commands as WorkerCommands);
  await db.channels.bulkPut([newChannel('news'), newChannel('podcast')]);
  await addUnread(1, 2, 3, 4, 5);
  await db.unread.delete(5);
  await Promise.all([about(1, 1), about(2, 0), about(4, 1), about(5, 1)]);
});

describe('the badge of what is followed', () => {
  beforeEach(() => writeSettings({ badgeCounts: 'followed', followed: ['terbium'] }));

  test('counts the unread articles of Watch, also after a restart', async () => {
    await updateBadge();
    expect(await badge()).toBe('2');
    await db.unread.delete(4);
    await startWorker();
    expect(await badge()).toBe('1');
  });

  test('counts every unread article where nothing is followed', async () => {
    await writeSettings({ followed: [] });
    await updateBadge();
    expect(await badge()).toBe('4');
  });

  test('is empty once all is read, and comes back with an undo', async () => {
    const { actionId } = await markAllRead();
    expect(await badge()).toBe('');
    await undoMarkRead(actionId ?? 0);
    expect(await badge()).toBe('2');
  });

  test('follows what is found when what is followed changes', async () => {
    await writeSettings({ followed: [] });
    await db.jobs.put({ type: 'watch', kind: 'watch', dueAt: now, beforeId: null });
    await findWatched({ type: 'watch', kind: 'watch', dueAt: now, beforeId: null }, now);
    expect(await badge()).toBe('4');
  });
});

describe('the badge of what is new', () => {
  beforeEach(() => writeSettings({ badgeCounts: 'new' }));

  test('counts what has come since the user looked, whatever the clock says', async () => {
    await updateBadge();
    expect(await badge()).toBe('4');
    await lookAtNews();
    expect(await badge()).toBe('');
    await addUnread(6, 7);
    await startWorker();
    expect(await badge()).toBe('2');
    await db.unread.delete(6);
    await updateBadge();
    expect(await badge()).toBe('1');
  });

  test('does not count what is marked as unread again, or forget what was seen', async () => {
    await lookAtNews();
    await db.unread.bulkDelete([2, 3, 4]);
    await lookAtNews();
    await addUnread(4);
    await updateBadge();
    expect(await badge()).toBe('');
  });
});

describe('the badge', () => {
  test('is empty where it is off', async () => {
    await writeSettings({ badgeCounts: 'off' });
    await updateBadge();
    expect(await badge()).toBe('');
  });

  test('follows its settings at once', async () => {
    await updateBadge();
    await changeSettings({ followed: ['terbium'] });
    await changeSettings({ badgeCounts: 'followed', badgeColor: 'green' });
    await expect
      .poll(async () => badgeState())
      .toMatchObject({ text: '2', color: '27,115,64,255' });
  });
});
