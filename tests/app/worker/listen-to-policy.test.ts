import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setFeedUrl } from '../../../lib/app/feed/set-feed-url.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { applyPolicy } from '../../../lib/app/worker/listen-to-policy.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { nextTask } from '../../../lib/pause.ts';
import { db } from '../../../lib/store/db/database.ts';
import { minute } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { answerRefreshes } from '../../support/fakes/answer-refreshes.ts';
import { xmlResponse } from '../../support/fakes/fake-site.ts';
import {
  createMachine,
  newsPath,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const origin = 'https://rareearthexchanges.com';
const managed = '/managed/feed/';
const own = '/own/feed/';
const feed = () => xmlResponse(feedXml({ slug: 'scrap-is-short' }), { etag: '"1"' });
const news = () => db.channels.get('news');

let machine: SimulatedMachine;

beforeEach(async () => {
  machine = createMachine();
  for (const path of [newsPath, managed, own]) machine.site.put(path, feed);
  answerRefreshes(machine);
  await refresh('scheduled', machine.env);
  machine.site.takeNewRequests();
});

describe('the feed of a policy', () => {
  test('is polled at once and unconditionally; without the policy, the one of before is', async () => {
    await setFeedUrl('news', origin + own);
    machine.site.takeNewRequests();
    await fakeBrowser.storage.managed.set({ feedUrl: origin + managed });
    await refresh('scheduled', machine.env);
    expect(machine.site.takeNewRequests()).toEqual([managed]);
    expect(machine.site.requests.at(-1)?.headers.has('If-None-Match')).toBe(false);
    const ownFeed = { url: origin + own, found: 'user' };
    expect(await news()).toMatchObject({ url: origin + managed, found: 'policy', ownFeed });
    await refresh('scheduled', machine.env);
    expect(machine.site.takeNewRequests()).toEqual([]);
    await fakeBrowser.storage.managed.clear();
    await refresh('scheduled', machine.env);
    expect(machine.site.takeNewRequests()).toEqual([own]);
    expect(await news()).toMatchObject(ownFeed);
    expect(await news()).not.toHaveProperty('ownFeed');
  });

  test('is never looked for elsewhere, though it is gone', async () => {
    await fakeBrowser.storage.managed.set({ feedUrl: `${origin}/gone/` });
    machine.site.put('/gone/', () => new Response('', { status: 410 }));
    await refresh('scheduled', machine.env);
    await db.channels.update('news', { nextDueAt: 0 });
    await refresh('scheduled', machine.env);
    expect(machine.site.takeNewRequests()).toEqual(['/gone/', '/gone/']);
    expect(await news()).toMatchObject({ url: `${origin}/gone/`, found: 'policy' });
  });

  test('that is replaced by another keeps the one of before', async () => {
    await fakeBrowser.storage.managed.set({ feedUrl: origin + managed });
    await refresh('scheduled', machine.env);
    await fakeBrowser.storage.managed.set({ feedUrl: origin + own });
    await refresh('scheduled', machine.env);
    expect(await news()).toMatchObject({
      url: origin + own,
      found: 'policy',
      ownFeed: { url: origin + newsPath, found: 'candidate' },
    });
  });
});

test('a policy that arrives during a poll: its feed is polled right after it', async () => {
  const answer = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  machine.site.put(newsPath, async () => {
    asked.resolve();
    await answer.promise;
    return feed();
  });
  await db.channels.update('news', { nextDueAt: 0 });
  const poll = refresh('scheduled', machine.env);
  await asked.promise;
  await fakeBrowser.storage.managed.set({ feedUrl: origin + managed });
  const applied = applyPolicy(machine.env);
  // By then it has read the policy.
  await nextTask();
  answer.resolve();
  await Promise.all([poll, applied]);
  expect(machine.site.takeNewRequests()).toEqual([newsPath, managed]);
  expect(await news()).toMatchObject({ url: origin + managed, found: 'policy' });
});

test('a policy that changes: its interval counts from the last check', async () => {
  await changeSettings({ checkInterval: 1_440 });
  const { checkedAt = 0 } = (await news()) ?? {};
  await fakeBrowser.storage.managed.set({ checkIntervalMax: 30 });
  await applyPolicy();
  expect((await news())?.nextDueAt).toBe(Number(checkedAt) + 30 * minute);
});

/** Makes the stored articles this old, in ms. */
async function ageArticles(ms: number): Promise<void> {
  const articles = await db.articles.toArray();
  await db.articles.bulkPut(articles.map((each) => ({ ...each, arrivedAt: Date.now() - ms })));
}

describe('what a policy says is unread', () => {
  test('holds for what came shortly before the policy, and is not the user’s to undo', async () => {
    await ageArticles(minute);
    expect(await db.unread.count()).toBe(1);
    await fakeBrowser.storage.managed.set({ backlog: 'read' });
    await applyPolicy();
    expect([await db.unread.count(), await db.actions.count()]).toEqual([0, 0]);
    await fakeBrowser.storage.managed.set({ backlog: 'unread' });
    await applyPolicy();
    expect(await db.unread.count()).toBe(1);
  });

  test('changes nothing of what is there for longer', async () => {
    await ageArticles(61 * minute);
    await fakeBrowser.storage.managed.set({ backlog: 'read' });
    await applyPolicy();
    expect(await db.unread.count()).toBe(1);
  });

  test('is no news where it is so already, or before anything has come', async () => {
    await fakeBrowser.storage.managed.set({ backlog: 'day' });
    await applyPolicy();
    expect(await db.unread.count()).toBe(1);
    await db.meta.clear();
    await applyPolicy();
    expect(await db.unread.count()).toBe(1);
  });
});
