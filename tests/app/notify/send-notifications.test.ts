import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../lib/app/settings.ts';
import { tell } from '../../../lib/app/notify/send-notifications.ts';
import { db } from '../../../lib/store/db/database.ts';
import { claimNotices } from '../../../lib/store/articles/notification-outbox.ts';
import { storedArticle } from '../../support/articles.ts';
import { world } from '../../support/fake-browser.ts';
import { notices } from '../../support/simulated-machine.ts';

const now = Date.UTC(2026, 10, 24, 12);

/** Three unread articles. */
beforeEach(async () => {
  const articles = ['scrap-is-short', 'quota-is-cut', 'mine-reopens'].map((slug, at) =>
    storedArticle(at + 1, slug),
  );
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ n, sortAt }) => ({ n, sortAt })));
});

const arrived = (...numbers: number[]) =>
  db.notices.bulkPut(numbers.map((n) => ({ n, state: 'waiting', at: now })));

/** The worker was stopped after it had claimed what waits, before it could say whether it showed it. */
const killedWhileTelling = () => claimNotices();

const outbox = async () => (await db.notices.toArray()).map(({ n, state }) => `${n} ${state}`);

describe('new articles', () => {
  test('are announced once', async () => {
    await arrived(1, 2);
    await tell(now);
    expect(notices()).toEqual(['Scrap is short', 'Quota is cut']);
    expect(await outbox()).toEqual([]);
    await fakeBrowser.notifications.clear('article:1');
    await tell(now);
    expect(notices()).toEqual(['Quota is cut']);
  });

  test('are shown with what they are about and the packaged picture', async () => {
    await arrived(1);
    await tell(now);
    expect(fakeBrowser.notifications.getAllCreateOptions()).toEqual({
      'article:1': {
        type: 'basic',
        iconUrl: 'chrome-extension://test-extension-id/icon/128.png',
        title: 'Scrap is short',
        message: 'Scrap is short, in a line.',
        buttons: [{ title: 'Save' }],
      },
    });
  });

  test('that were read meanwhile are no news', async () => {
    await arrived(1, 2);
    await db.unread.delete(1);
    await tell(now);
    expect(notices()).toEqual(['Quota is cut']);
  });

  test('are not announced twice by two who tell at once', async () => {
    await arrived(1, 2);
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await Promise.all([tell(now), tell(now)]);
    expect(create).toHaveBeenCalledTimes(2);
  });
});

describe('a worker that was killed between claim and show', () => {
  test('leaves articles that join the next summary and are not announced by themselves', async () => {
    await arrived(1);
    await killedWhileTelling();
    await tell(now);
    expect([notices(), await outbox()]).toEqual([[], ['1 claimed']]);
    await arrived(2);
    await tell(now + 1);
    expect(notices()).toEqual(['2 new articles']);
    expect(await outbox()).toEqual([]);
  });

  test('after it had shown them leaves nothing to tell', async () => {
    await arrived(1);
    await tell(now);
    await db.notices.put({ n: 1, state: 'claimed', at: now });
    await arrived(2);
    await tell(now + 1);
    expect(notices()).toEqual(['Scrap is short', 'Quota is cut']);
    expect(await outbox()).toEqual([]);
  });

  test('and whose next article was read at once says nothing, and keeps the doubt', async () => {
    await arrived(1);
    await killedWhileTelling();
    await arrived(2);
    await db.unread.delete(2);
    await tell(now + 1);
    expect([notices(), await outbox()]).toEqual([[], ['1 claimed']]);
  });

  test('each summary has a name of its own, for a browser does not show one twice', async () => {
    await arrived(1);
    await killedWhileTelling();
    await arrived(2);
    await tell(now + 1);
    await killedWhileTelling();
    await db.notices.bulkPut([
      { n: 1, state: 'claimed', at: now },
      { n: 3, state: 'waiting', at: now },
    ]);
    await tell(now + 2);
    expect(Object.keys(fakeBrowser.notifications.getAllCreateOptions())).toEqual([
      `summary:${now + 1}`,
      `summary:${now + 2}`,
    ]);
  });
});

describe('a reader who wants no notifications', () => {
  test('gets none, and none later for what came meanwhile', async () => {
    await changeSettings({ notify: false });
    await arrived(1, 2);
    await tell(now);
    expect([notices(), await outbox()]).toEqual([[], []]);
    await changeSettings({ notify: true });
    await tell(now);
    expect(notices()).toEqual([]);
  });

  test('by the system’s own switch goes on without', async () => {
    world.showsNotices = false;
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    await arrived(1, 2);
    await tell(now);
    expect([notices(), await outbox()]).toEqual([[], []]);
    expect(warned).toHaveBeenCalledTimes(2);
  });
});
