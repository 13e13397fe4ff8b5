import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageInFront } from '../../../lib/app/reading/active-page.ts';
import { articleAt } from '../../../lib/app/feed/article-by-url.ts';
import { seenOnSite } from '../../../lib/app/reading/mark-read-from-site.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { showBadge } from '../../../lib/app/notify/badge.ts';
import { db } from '../../../lib/store/db/database.ts';
import { storedArticle } from '../../support/articles.ts';
import { world } from '../../support/fake-browser.ts';
import { badge, newMachine, noon, notices, unreadTitles } from '../../support/simulated-machine.ts';

const site = 'https://rareearthexchanges.com';

/** Two unread articles, both announced. The second had another address once and is number 83901 on the site. */
beforeEach(async () => {
  newMachine();
  const articles = [storedArticle(1, 'scrap-is-short'), storedArticle(2, 'quota-is-cut')];
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ n, sortAt }) => ({ n, sortAt })));
  await db.aliases.bulkPut([
    { alias: `${site}/news/quota-is-cut-draft/`, n: 2 },
    { alias: 'post:83901', n: 2 },
  ]);
  await showBadge();
  for (const { n, title } of articles) {
    await fakeBrowser.notifications.create(`article:${n}`, {
      type: 'basic',
      iconUrl: 'x',
      title,
      message: 'x',
    });
  }
});

const state = async () => [await unreadTitles(), (await badge()).text, notices()];
const untouched = [['Scrap is short', 'Quota is cut'], '2', ['Scrap is short', 'Quota is cut']];

describe('an article that was seen on the site', () => {
  test('is read here: its row, the number and its notification are gone, its version is remembered', async () => {
    const warned = vi.spyOn(console, 'warn');
    await seenOnSite(`${site}/news/scrap-is-short/`);
    expect(await state()).toEqual([['Quota is cut'], '1', ['Quota is cut']]);
    const hash = (await db.articles.get(1))?.hash;
    expect(await db.opened.toArray()).toEqual([{ n: 1, hash, at: noon }]);
    // The worker does not ask itself for anything.
    expect(warned).not.toHaveBeenCalled();
  });

  test.each([
    ['in another spelling', `http://www.rareearthexchanges.com/news/quota-is-cut?utm_source=x#top`],
    ['at the address that it had', `${site}/news/quota-is-cut-draft/`],
    ['by its number', `${site}/?p=83901`],
    ['as a draft of its number', `${site}/?post_type=news-archive&p=83901`],
  ])('%s, is known', async (_story, address) => {
    await seenOnSite(address);
    expect(await unreadTitles()).toEqual(['Scrap is short']);
  });

  test('is looked at again: nothing but the time changes', async () => {
    await seenOnSite(`${site}/news/scrap-is-short/`);
    const before = await state();
    await seenOnSite(`${site}/news/scrap-is-short/`);
    expect(await state()).toEqual(before);
  });
});

describe('nothing becomes read', () => {
  test.each([
    ['by the front page', `${site}/`],
    ['by an article that is not stored', `${site}/news/mine-reopens/`],
    ['by a number that nobody has', `${site}/?p=7`],
    ['by an address that is none', 'not an address'],
    ['by a script', 'javascript:alert(1)'],
  ])('%s', async (_story, address) => {
    await seenOnSite(address);
    expect(await state()).toEqual(untouched);
    expect(await db.opened.count()).toBe(0);
  });

  test('where the reader does not want it', async () => {
    await changeSettings({ readOnSite: false });
    await seenOnSite(`${site}/news/scrap-is-short/`);
    expect(await state()).toEqual(untouched);
  });
});

describe('the page in front', () => {
  const window = (page?: string) => ({ id: 3, focused: true, panel: false, ...(page && { page }) });

  test('is an article that is stored', async () => {
    world.windows = [window(`${site}/news/scrap-is-short/?utm_source=x`)];
    const address = await pageInFront(3);
    expect(address && (await articleAt(address))?.n).toBe(1);
  });

  test.each([
    ['of another host', 'https://example.org/'],
    ['of the forum', 'https://forum.rareearthexchanges.com/threads/1/'],
    ['that is none', undefined],
  ])('%s is not told', async (_story, page) => {
    world.windows = [window(page)];
    expect(await pageInFront(3)).toBeNull();
  });

  test('of a browser that does not answer is none', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new Error('No window with id: 3.'));
    expect(await pageInFront(3)).toBeNull();
  });
});
