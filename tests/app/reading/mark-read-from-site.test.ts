import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleByUrl } from '../../../lib/app/article-by-url.ts';
import { updateBadge } from '../../../lib/app/notify/badge.ts';
import { activePageUrl } from '../../../lib/app/reading/active-page.ts';
import {
  markReadFromSite,
  markReadInBackgroundTab,
} from '../../../lib/app/reading/mark-read-from-site.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { handlePageViewed } from '../../../lib/app/worker/page-viewed.ts';
import { db } from '../../../lib/store/db/database.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import {
  badgeState,
  createMachine,
  noon,
  shownNotifications,
  unreadTitles,
} from '../../support/fakes/simulated-machine.ts';

const site = 'https://rareearthexchanges.com';

/** Two unread articles, both announced. The second has an earlier address and the site's post id 83901. */
beforeEach(async () => {
  createMachine();
  const articles = [storedArticle(1, 'scrap-is-short'), storedArticle(2, 'quota-is-cut')];
  await db.articles.bulkPut(articles);
  await db.unread.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, listedAt: sortAt })));
  await db.aliases.bulkPut([
    { alias: `${site}/news/quota-is-cut-draft/`, articleId: 2 },
    { alias: 'post:83901', articleId: 2 },
  ]);
  await updateBadge();
  for (const { id, title } of articles) {
    await fakeBrowser.notifications.create(`article:${id}`, {
      type: 'basic',
      iconUrl: 'x',
      title,
      message: 'x',
    });
  }
});

const state = async () => [await unreadTitles(), (await badgeState()).text, shownNotifications()];
const untouched = [['Scrap is short', 'Quota is cut'], '2', ['Scrap is short', 'Quota is cut']];

describe('an article that was viewed on the site', () => {
  test('is marked read: badge and notification follow, its version is remembered', async () => {
    const warned = vi.spyOn(console, 'warn');
    await markReadFromSite(`${site}/news/scrap-is-short/`);
    expect(await state()).toEqual([['Quota is cut'], '1', ['Quota is cut']]);
    const hash = (await db.articles.get(1))?.hash;
    expect(await db.lastRead.toArray()).toEqual([{ articleId: 1, hash, at: noon }]);
    // The worker sends no message to itself.
    expect(warned).not.toHaveBeenCalled();
  });

  test.each([
    ['in another spelling', `http://www.rareearthexchanges.com/news/quota-is-cut?utm_source=x#top`],
    ['at the address that it had', `${site}/news/quota-is-cut-draft/`],
    ['by its number', `${site}/?p=83901`],
    ['as a draft of its number', `${site}/?post_type=news-archive&p=83901`],
  ])('%s, is known', async (_story, address) => {
    await markReadFromSite(address);
    expect(await unreadTitles()).toEqual(['Scrap is short']);
  });

  test('changes only the time when it is viewed again', async () => {
    await markReadFromSite(`${site}/news/scrap-is-short/`);
    const before = await state();
    await markReadFromSite(`${site}/news/scrap-is-short/`);
    expect(await state()).toEqual(before);
  });
});

describe('nothing is marked read', () => {
  test.each([
    ['by the front page', `${site}/`],
    ['by an article that is not stored', `${site}/news/mine-reopens/`],
    ['by a number that nobody has', `${site}/?p=7`],
    ['by a number on another host', 'https://evil.example/?p=83901'],
    ['by a number on another port', `${site}:8443/?p=83901`],
    ['by an address that is none', 'not an address'],
    ['by a script', 'javascript:alert(1)'],
  ])('%s', async (_story, address) => {
    await markReadFromSite(address);
    expect(await state()).toEqual(untouched);
    expect(await db.lastRead.count()).toBe(0);
  });

  test('where the setting is off', async () => {
    await changeSettings({ markReadOnSite: false });
    await handlePageViewed(`${site}/news/scrap-is-short/`, 'Scrap is short');
    await markReadInBackgroundTab(`${site}/news/scrap-is-short/`);
    expect(await state()).toEqual(untouched);
  });
});

describe('the active page', () => {
  beforeEach(() => {
    browserState.lastFocused = 3;
  });

  const window = (page?: string) => ({
    id: 3,
    focused: true,
    hasOpenPanel: false,
    ...(page && { page }),
  });

  test('is matched with its stored article', async () => {
    browserState.windows = [window(`${site}/news/scrap-is-short/?utm_source=x`)];
    const address = await activePageUrl();
    expect(address && (await articleByUrl(address))?.id).toBe(1);
  });

  test.each([
    ['of another host', 'https://example.org/'],
    ['of the forum', 'https://forum.rareearthexchanges.com/threads/1/'],
    ['that is none', undefined],
  ])('%s is not reported', async (_story, page) => {
    browserState.windows = [window(page)];
    expect(await activePageUrl()).toBeNull();
  });

  test('is none where the browser hides its address', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new Error('No window with id: 3.'));
    expect(await activePageUrl()).toBeNull();
  });
});
