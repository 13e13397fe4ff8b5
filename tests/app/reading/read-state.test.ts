import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { updateBadge } from '../../../lib/app/notify/badge.ts';
import {
  markRange,
  markRead,
  markUnread,
  markVersionRead,
  undoMarkRead,
} from '../../../lib/app/reading/read-state.ts';
import { toggleSave } from '../../../lib/app/reading/save-article.ts';
import { redo, undo } from '../../../lib/app/reading/undo.ts';
import {
  markAllRead,
  undoMarkRead as undoByWorker,
} from '../../../lib/app/worker/mark-all-read.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day } from '../../../lib/time.ts';
import { asWorker, playPage } from '../../support/after-write.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { listIds } from '../../support/database/list-ids.ts';
import { untilKilled, withFailingWrites } from '../../support/database/table-writes.ts';
import {
  badgeState,
  createMachine,
  noon,
  shownNotifications,
  unreadTitles,
} from '../../support/fakes/simulated-machine.ts';

/** Three unread articles on three days, the third one newest. Each has a notification, and there is a summary. */
beforeEach(async () => {
  createMachine();
  playPage();
  const articles = ['scrap-is-short', 'quota-is-cut', 'mine-reopens'].map((slug, at) =>
    storedArticle(at + 1, slug, { sortAt: noon + (at - 3) * day }),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
  await updateBadge();
  for (const { id, title } of articles) await announced(`article:${id}`, title);
  await announced('summary:1:', '3 new articles');
  // No worker is present.
  vi.spyOn(console, 'warn').mockReturnValue();
});

const announced = (id: string, title: string) =>
  fakeBrowser.notifications.create(id, { type: 'basic', iconUrl: 'x', title, message: 'x' });

const shown = async () => [(await badgeState()).text, shownNotifications()];

describe('a read article', () => {
  test('records its version, leaves the badge, and clears its notification', async () => {
    await markVersionRead(2, 'abc');
    expect(await unreadTitles()).toEqual(['Scrap is short', 'Mine reopens']);
    expect(await db.lastRead.get(2)).toEqual({ articleId: 2, hash: 'abc', at: noon });
    expect(await shown()).toEqual(['2', ['Scrap is short', 'Mine reopens', '3 new articles']]);
  });

  test.each([0, 1, 2])(
    'is read and no longer unread, or neither, if its page closes after %i writes',
    async (writes) => {
      await untilKilled(writes, () => markVersionRead(2, 'abc'));
      const isRead = (await db.lastRead.get(2)) !== undefined;
      expect((await db.unread.get(2)) === undefined).toBe(isRead);
    },
  );

  test('clears every notification when it is the last', async () => {
    await markRead(1);
    await markRead(2);
    await markVersionRead(3, 'abc');
    expect(await shown()).toEqual(['', []]);
  });

  test('has no last-read version when it was only marked', async () => {
    await markRead(2);
    expect([await db.lastRead.count(), (await badgeState()).text]).toEqual([0, '2']);
  });

  test('counts again when it is marked unread', async () => {
    await markRead(2);
    await markUnread(2);
    expect((await badgeState()).text).toBe('3');
  });
});

/** Marks everything as read. Resolves to the action. */
const markAll = async (): Promise<number> => (await markRange({ kind: 'all' })).actionId ?? 0;

describe('a range marked read', () => {
  test('of all articles clears badge and notifications', async () => {
    expect(await markRange({ kind: 'all' })).toMatchObject({ count: 3 });
    expect(await shown()).toEqual(['', []]);
  });

  test('of some articles clears their notifications only', async () => {
    await markRange({
      kind: 'rows',
      readIds: async () => (await listIds('unread')).slice(0, 2),
    });
    expect(await shown()).toEqual(['1', ['Scrap is short', '3 new articles']]);
  });

  test('of these articles leaves the others', async () => {
    const [first] = await listIds('unread');
    const these = { kind: 'these', articleIds: [first ?? 0, 999] } as const;
    expect(await markRange(these)).toMatchObject({ count: 1 });
    expect((await shown())[0]).toBe('2');
  });

  test('is undone without announcing anything again', async () => {
    const marking = await markAll();
    expect(await undoMarkRead(marking)).toBe(3);
    expect(await shown()).toEqual(['3', []]);
    expect(await undoMarkRead(marking)).toBe(0);
  });
});

describe('everything marked read by the worker', () => {
  test('clears the badge before it waits for the write', async () => {
    const badgeAtWrite = badgeWhenCreating(db.actions);
    expect(await asWorker(markAllRead)).toMatchObject({ count: 3 });
    expect([await badgeAtWrite(), (await badgeState()).text]).toEqual(['', '']);
  });

  test('is counted again by the badge when the write fails', async () => {
    await expect(withFailingWrites('actions', () => asWorker(markAllRead))).rejects.toThrow(
      'can be written',
    );
    expect([(await badgeState()).text, await db.unread.count()]).toEqual(['3', 3]);
  });
});

describe('a marking undone by the worker', () => {
  let marking: number;
  beforeEach(async () => {
    marking = await markAll();
  });
  const undoInWorker = () => asWorker(() => undoByWorker(marking));

  test('shows the badge before it waits for the write', async () => {
    const badgeAtWrite = badgeWhenCreating(db.unread);
    expect(await undoInWorker()).toBe(3);
    expect([await badgeAtWrite(), (await badgeState()).text]).toEqual(['3', '3']);
  });

  test('is counted again by the badge when the write fails', async () => {
    await expect(withFailingWrites('unread', undoInWorker)).rejects.toThrow('can be written');
    expect([(await badgeState()).text, await db.unread.count()]).toEqual(['', 0]);
  });

  test('is told to the page though the badge cannot be set, so that it is not undone twice', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No badge.'));
    expect(await undoInWorker()).toBe(3);
  });

  test.each([
    ['this marking', () => undoMarkRead(marking)],
    ['the latest action', undo],
  ])('is asked for before the page does anything, as %s', async (_, undoIt) => {
    const asked = new Promise((answered) => {
      fakeBrowser.runtime.onMessage.addListener((message: unknown) => answered(message));
    });
    void undoIt();
    expect(await asked).toMatchObject({ command: 'undoMarkRead', args: [marking] });
  });
});

/** The text of the badge at the moment when the first row is added to a table. */
function badgeWhenCreating(table: typeof db.actions | typeof db.unread) {
  let text: Promise<string> | undefined;
  const note = () => {
    text ??= badgeState().then((badge) => badge.text);
  };
  const creating = table.hook('creating');
  creating.subscribe(note);
  onTestFinished(() => creating.unsubscribe(note));
  return () => text;
}

test('saving: is undone and redone like any other action', async () => {
  await toggleSave(2);
  expect(await undo()).toEqual({ kind: 'saved', what: 'saved' });
  expect(await db.saved.count()).toBe(0);
  expect(await redo()).toEqual({ kind: 'saved', what: 'saved' });
  expect(await db.saved.get(2)).toMatchObject({ articleId: 2 });
});

test('saving: changes neither badge nor notifications', async () => {
  const before = await shown();
  expect([await toggleSave(2), await toggleSave(2)]).toMatchObject([
    { isSaved: true },
    { isSaved: false },
  ]);
  expect(await shown()).toEqual(before);
});

describe('the badge', () => {
  test('is updated by the page, and by the worker should the page close early', async () => {
    const asked: unknown[] = [];
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
      asked.push(message);
      return undefined;
    });
    const marking = markRead(1);
    // Sent synchronously, before anything is awaited.
    expect(asked).toMatchObject([{ command: 'afterWrite' }]);
    await marking;
    expect((await badgeState()).text).toBe('2');
  });

  test('counts unread articles after concurrent changes', async () => {
    await Promise.all([
      markRead(1),
      markRead(2),
      markUnread(1),
      markRange({ kind: 'all' }),
      markUnread(3),
      undo(),
    ]);
    const unread = await db.unread.count();
    expect((await badgeState()).text).toBe(unread === 0 ? '' : String(unread));
  });

  test('shows numbers up to 999', async () => {
    await db.unread.bulkPut(
      Array.from({ length: 999 }, (_, articleId) => ({
        articleId: articleId + 1,
        listedAt: articleId,
      })),
    );
    await updateBadge();
    expect((await badgeState()).text).toBe('999');
    await markUnread(1);
    await db.unread.put({ articleId: 1_000, listedAt: 0 });
    await updateBadge();
    expect(await badgeState()).toMatchObject({ text: '999+', title: 'REEx Reader: 1,000 unread' });
  });
});
