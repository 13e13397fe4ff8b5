import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismissReadNotifications } from '../../../lib/app/notify/dismiss-notifications.ts';
import { sendNotifications } from '../../../lib/app/notify/send-notifications.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { summaryId } from '../../../lib/presenters/notify/notification-id.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import { newGapJob } from '../../../lib/store/articles/job-rows.ts';
import { claimNotifications } from '../../../lib/store/articles/notification-outbox.ts';
import { db } from '../../../lib/store/db/database.ts';
import { putLastRead } from '../../../lib/store/user/last-read.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { shownNotifications } from '../../support/fakes/simulated-machine.ts';

const now = Date.UTC(2026, 10, 24, 12);

/** Three unread articles. */
beforeEach(async () => {
  const articles = ['scrap-is-short', 'quota-is-cut', 'mine-reopens'].map((slug, at) =>
    storedArticle(at + 1, slug),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
});

const arrived = (...articleIds: number[]) =>
  db.notifications.bulkPut(
    articleIds.map((articleId) => ({ articleId, state: 'waiting', at: now })),
  );

/** Leaves the outbox in the state of a worker that was killed after claiming it. */
const killWhileNotifying = () =>
  claimNotifications(
    { onlyFollowed: false, hasRules: false, levelOf: () => 'on', hours: defaultSettings },
    now,
  );

const outbox = async () =>
  (await db.notifications.toArray()).map(({ articleId, state }) => `${articleId} ${state}`);

/** What the index has found about followed entities in an article. */
const watched = (articleId: number, about: string[], mentioned: string[] = []) =>
  db.watched.put({
    articleId,
    listedAt: now,
    isAbout: about.length > 0 ? 1 : 0,
    about,
    inTitle: Math.min(1, about.length),
    mentioned,
  });

describe('while a gap is open, new articles', () => {
  const open = (dueAt: number, failures: number) =>
    db.jobs.put({ ...newGapJob('news', now), dueAt, failures });

  test('wait for its next page, so that they are announced with its articles', async () => {
    await open(now + 10_000, 0);
    await arrived(1, 2);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual([]);
    await db.jobs.delete('gap:news');
    await arrived(3);
    await sendNotifications(now + 10_000);
    expect(shownNotifications()).toHaveLength(3);
  });

  test('are announced at once if its page has failed, which it may always do', async () => {
    await open(now + 10_000, 0);
    await arrived(1);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual([]);
    await open(now + hour, 1);
    await sendNotifications(now + 10_000);
    expect(shownNotifications()).toEqual(['Scrap is short']);
    expect(await db.jobs.get('notifications')).toBeUndefined();
  });
});

describe('where something is followed, new articles', () => {
  beforeEach(async () => {
    await db.unindexed.clear();
    await watched(1, ['terbium', 'Lynas Rare Earths']);
    await watched(2, [], ['terbium']);
  });

  test('are announced if they are about it, with what that is', async () => {
    await changeSettings({ followed: ['terbium'] });
    await arrived(1, 2, 3);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual(['Scrap is short']);
    const [shown] = Object.values(fakeBrowser.notifications.getAllCreateOptions());
    expect(shown?.message).toBe(
      'terbium in the title, also about Lynas Rare Earths\nScrap is short, in a line.',
    );
    expect(await outbox()).toEqual([]);
  });

  test('are all announced if the user wants that', async () => {
    await changeSettings({ followed: ['terbium'], onlyNotifyFollowed: false });
    await arrived(1, 2, 3);
    await sendNotifications(now);
    expect(shownNotifications()).toHaveLength(3);
  });

  test('are announced as the loudest list of what they are about, and as loud as a rule asks', async () => {
    const list = { color: 1, keeps: false, kept: [] } as const;
    const mine = { ...list, name: 'Mine', entities: ['terbium'], notify: 'off' } as const;
    const others = { ...list, name: 'Others', entities: ['Lynas Rare Earths'] } as const;
    await changeSettings({
      followed: ['terbium', 'Lynas Rare Earths'],
      onlyNotifyFollowed: false,
      watchLists: [mine, { ...others, notify: 'silent' }],
    });
    await watched(2, ['terbium']);
    await arrived(1, 2, 3);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual(['Scrap is short', 'Mine reopens']);
    const silent = () =>
      Object.entries(fakeBrowser.notifications.getAllCreateOptions()).flatMap(([id, options]) =>
        options.silent ? id : [],
      );
    expect(silent()).toEqual(['article:1']);
    await fakeBrowser.notifications.clear('article:1');
    await db.notifications.bulkPut([
      { articleId: 1, state: 'waiting', at: now, rule: 'scrap', isSilent: false },
      { articleId: 2, state: 'waiting', at: now, rule: 'quota', isSilent: true },
    ]);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual(['Mine reopens', 'Scrap is short', 'Quota is cut']);
    expect(silent()).toEqual(['article:2']);
  });

  test('wait until they are indexed, and excerpts for their text, an hour at most', async () => {
    await changeSettings({ followed: ['terbium'] });
    await db.articles.put(storedArticle(2, 'quota-is-cut', { awaitsFullText: 1 }));
    await db.unindexed.put({ articleId: 1, sortAt: now });
    await arrived(1, 2, 3);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual([]);
    expect(await outbox()).toEqual(['1 waiting', '2 waiting', '3 waiting']);
    expect(await db.jobs.get('notifications')).toMatchObject({ dueAt: now + hour });
    await sendNotifications(now + hour);
    expect(shownNotifications()).toEqual(['Scrap is short']);
    expect(await outbox()).toEqual([]);
    expect(await db.jobs.get('notifications')).toBeUndefined();
  });

  test('wait for one another, so that those of a poll are one summary', async () => {
    await changeSettings({ followed: ['terbium'] });
    for (const id of [2, 3]) await watched(id, ['terbium']);
    await db.articles.put(storedArticle(4, 'permit-is-late', { awaitsFullText: 1 }));
    await db.unread.put({ articleId: 4, listedAt: now });
    await arrived(1, 2, 3, 4);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual([]);
    await db.articles.put(storedArticle(4, 'permit-is-late'));
    await db.unindexed.clear();
    await watched(4, ['terbium']);
    await sendNotifications(now + 1);
    expect(shownNotifications()).toEqual(['4 new articles']);
  });

  test('do not wait for one whose page has failed twice, which is announced once its text tells', async () => {
    await changeSettings({ followed: ['terbium'] });
    await watched(2, ['terbium']);
    await db.articles.put(storedArticle(3, 'mine-reopens', { awaitsFullText: 1 }));
    await arrived(2, 3);
    const failed = (failures: number) =>
      db.fullTextAttempts.put({ articleId: 3, failures, nextTryAt: now + hour });
    // The first attempt is in progress.
    await failed(1);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual([]);
    await failed(2);
    await sendNotifications(now + 1);
    expect(shownNotifications()).toEqual(['Quota is cut']);
    expect(await outbox()).toEqual(['3 waiting']);
    expect(await db.jobs.get('notifications')).toMatchObject({ dueAt: now + hour });
    await db.articles.put(storedArticle(3, 'mine-reopens'));
    await db.unindexed.clear();
    await watched(3, ['terbium']);
    await sendNotifications(now + 2);
    expect(shownNotifications()).toEqual(['Quota is cut', 'Mine reopens']);
    expect(await outbox()).toEqual([]);
  });

  test('do not wait longer because the clock was put back', async () => {
    await changeSettings({ followed: ['terbium'] });
    await db.unindexed.put({ articleId: 1, sortAt: now });
    await arrived(1);
    await sendNotifications(now - 2 * hour);
    expect(shownNotifications()).toEqual(['Scrap is short']);
  });
});

describe('new articles', () => {
  test('are announced once', async () => {
    await arrived(1, 2);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual(['Scrap is short', 'Quota is cut']);
    expect(await outbox()).toEqual([]);
    await fakeBrowser.notifications.clear('article:1');
    await sendNotifications(now);
    expect(shownNotifications()).toEqual(['Quota is cut']);
  });

  test('are shown with their lead and the packaged icon', async () => {
    await arrived(1);
    await sendNotifications(now);
    expect(fakeBrowser.notifications.getAllCreateOptions()).toEqual({
      'article:1': {
        type: 'basic',
        iconUrl: 'chrome-extension://test-extension-id/icon/128.png',
        title: 'Scrap is short',
        message: 'Scrap is short, in a line.',
        buttons: [{ title: 'Save' }, { title: 'Mark as read' }],
      },
    });
  });

  test('are not announced when they were read meanwhile', async () => {
    await arrived(1, 2);
    await db.unread.delete(1);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual(['Quota is cut']);
  });

  test('are announced once by two concurrent calls', async () => {
    await arrived(1, 2);
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await Promise.all([sendNotifications(now), sendNotifications(now)]);
    expect(create).toHaveBeenCalledTimes(2);
  });
});

describe('a worker that was killed between claim and show', () => {
  test('leaves articles that are only counted in the next summary', async () => {
    await arrived(1);
    await killWhileNotifying();
    await sendNotifications(now);
    expect([shownNotifications(), await outbox()]).toEqual([[], ['1 claimed']]);
    await arrived(2);
    await sendNotifications(now + 1);
    expect(shownNotifications()).toEqual(['2 new articles']);
    expect(await outbox()).toEqual([]);
  });

  test('leaves nothing to announce where it had shown them', async () => {
    await arrived(1);
    await sendNotifications(now);
    await db.notifications.put({ articleId: 1, state: 'claimed', at: now });
    await arrived(2);
    await sendNotifications(now + 1);
    expect(shownNotifications()).toEqual(['Scrap is short', 'Quota is cut']);
    expect(await outbox()).toEqual([]);
  });

  test('leaves nothing to announce where a summary had shown them', async () => {
    await db.articles.put(storedArticle(4, 'permit-is-late'));
    await db.unread.put({ articleId: 4, listedAt: now });
    await arrived(1, 2, 3, 4);
    await sendNotifications(now);
    await db.notifications.bulkPut(
      [1, 2, 3].map((articleId) => ({ articleId, state: 'claimed', at: now })),
    );
    await db.articles.put(storedArticle(5, 'price-is-set'));
    await db.unread.put({ articleId: 5, listedAt: now });
    await arrived(5);
    await sendNotifications(now + 1);
    expect(shownNotifications()).toEqual(['4 new articles', 'Price is set']);
    expect(await outbox()).toEqual([]);
  });

  test('keeps its claimed articles while nothing else is announced', async () => {
    await arrived(1);
    await killWhileNotifying();
    await arrived(2);
    await db.unread.delete(2);
    await sendNotifications(now + 1);
    expect([shownNotifications(), await outbox()]).toEqual([[], ['1 claimed']]);
  });

  test('summaries: each has its own id, because a browser shows an id once', async () => {
    await arrived(1);
    await killWhileNotifying();
    await arrived(2);
    await sendNotifications(now + 1);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([
      `summary:${now + 1}:2,1`,
    ]);
    await fakeBrowser.notifications.clear(`summary:${now + 1}:2,1`);
    await db.notifications.bulkPut([
      { articleId: 1, state: 'claimed', at: now },
      { articleId: 2, state: 'waiting', at: now },
    ]);
    await sendNotifications(now + 2);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([
      `summary:${now + 2}:2,1`,
    ]);
  });
});

describe('notifications that are off', () => {
  test('are not shown, nor later for articles that arrived meanwhile', async () => {
    await changeSettings({ showNotifications: false });
    await arrived(1);
    await db.notifications.put({ articleId: 2, state: 'waiting', at: now, rule: 'quota' });
    await sendNotifications(now);
    expect([shownNotifications(), await outbox()]).toEqual([[], []]);
    await changeSettings({ showNotifications: true });
    await sendNotifications(now);
    expect(shownNotifications()).toEqual([]);
  });

  test('cause no failure when the system blocks them', async () => {
    browserState.allowsNotifications = false;
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    await arrived(1, 2);
    await sendNotifications(now);
    expect([shownNotifications(), await outbox()]).toEqual([[], []]);
    expect(warned).toHaveBeenCalledTimes(2);
  });
});

describe('a kind of article', () => {
  beforeEach(async () => {
    await db.articles.put(storedArticle(2, 'quota-is-cut', { kind: 'podcast' }));
    await db.articles.put(storedArticle(3, 'mine-reopens', { kind: 'report' }));
  });

  test('is announced, silently or not at all', async () => {
    await changeSettings({ notifyPodcasts: 'silent', notifyReports: 'off' });
    await arrived(1, 2, 3);
    await sendNotifications(now);
    expect(shownNotifications()).toEqual(['Scrap is short', 'Quota is cut']);
    const shown = fakeBrowser.notifications.getAllCreateOptions();
    expect([shown['article:1']?.silent, shown['article:2']?.silent]).toEqual([undefined, true]);
    await changeSettings({ notifyReports: 'on' });
    await sendNotifications(now);
    expect(await outbox()).toEqual([]);
  });
});

describe('a summary', () => {
  test('is cleared once all of its articles have been read, whatever else is unread', async () => {
    await db.articles.put(storedArticle(4, 'index-unchanged'));
    await db.articles.put(storedArticle(5, 'five-alive'));
    await db.unread.bulkPut([4, 5].map((articleId) => ({ articleId, listedAt: now })));
    await arrived(1, 2, 3, 4);
    await sendNotifications(now);
    await db.unread.bulkDelete([1, 2, 3]);
    await dismissReadNotifications();
    expect(shownNotifications()).toEqual(['4 new articles']);
    await db.unread.delete(4);
    await dismissReadNotifications();
    expect(shownNotifications()).toEqual([]);
  });
});

test('a summary of too many articles to name is cleared once nothing is unread', async () => {
  const id = summaryId(
    Array.from({ length: 51 }, (_, articleId) => ({ articleId, isMarkedRead: false })),
    now,
  );
  const options = { type: 'basic', iconUrl: '/icon.png', title: '51 new', message: '' } as const;
  await fakeBrowser.notifications.create(id, options);
  await db.unread.bulkDelete([1, 2]);
  await dismissReadNotifications();
  expect(shownNotifications()).toEqual(['51 new']);
  await db.unread.delete(3);
  await dismissReadNotifications();
  expect(shownNotifications()).toEqual([]);
});

test('what a rule has marked as read is cleared once it is opened, muted or removed', async () => {
  await db.unread.clear();
  for (const articleId of [1, 2, 3])
    await fakeBrowser.notifications.create(`article:${articleId}r`, {
      type: 'basic',
      iconUrl: '/icon.png',
      title: `marked ${articleId}`,
      message: '',
    });
  await dismissReadNotifications();
  expect(shownNotifications()).toEqual(['marked 1', 'marked 2', 'marked 3']);
  await putLastRead(1, 'hash', now);
  await db.articles
    .where('id')
    .equals(2)
    .modify((article) => {
      article.listedAt = -now;
    });
  await db.articles.delete(3);
  await dismissReadNotifications();
  expect(shownNotifications()).toEqual([]);
});

test('what confirms an action, or says that it failed, stays though nothing is unread', async () => {
  await db.unread.clear();
  await arrived(1);
  for (const id of ['article:1', 'saved:1', 'failed:1', 'briefing:2026-11-24'])
    await fakeBrowser.notifications.create(id, {
      type: 'basic',
      iconUrl: '/icon.png',
      title: id,
      message: '',
    });
  await dismissReadNotifications();
  expect(shownNotifications()).toEqual(['saved:1', 'failed:1', 'briefing:2026-11-24']);
});
