import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findOrFetchArticle } from '../../../lib/app/feed/fetch-article.ts';
import { panelView } from '../../../lib/app/reading/surface-names.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { handleContextMenuClick, searchSelection } from '../../../lib/app/worker/context-menu.ts';
import { pressNotificationButton } from '../../../lib/app/worker/notification-button.ts';
import { openNotification } from '../../../lib/app/worker/open-notification.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { registerContextMenus } from '../../../lib/app/worker/register-context-menus.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import {
  type ContextMenuClick,
  onContextMenuClick,
  type SelectionClick,
} from '../../../lib/platform/context-menus.ts';
import { onNotificationButton } from '../../../lib/platform/notifications.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { hour } from '../../../lib/time.ts';
import { openNewsroom } from '../../../scripts/sample-site/newsroom.ts';
import { articlePage } from '../../../scripts/sample-site/pages/article-page.ts';
import { sectionPage } from '../../../scripts/sample-site/pages/section-page.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import {
  browserState,
  clickContextMenu,
  clickNotificationButton,
} from '../../support/fakes/fake-browser.ts';
import { htmlResponse as plainPage } from '../../support/fakes/fake-site.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const site = 'https://rareearthexchanges.com';

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachine();
});

/** Serves an article of the sample site; `at` is its publication time. */
function onSite(slug: string, at = noon - 400 * 24 * hour) {
  const article = sampleArticles.find((each) => each.slug === slug);
  if (!article) throw new Error(`There is no ${slug}.`);
  const [post] = openNewsroom([article], 1, () => at).posts();
  if (!post) throw new Error('Nothing came out.');
  machine.site.put(new URL(permalink(post)).pathname, () => html(articlePage(post, [])));
  return post;
}

const html = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=UTF-8' } });

const slug = 'no-one-owns-the-chain';
const address = `${site}/news/${slug}/`;

const click = (fields: Partial<ContextMenuClick> = {}) =>
  handleContextMenuClick({ action: 'save', url: address, windowId: 1, ...fields }, machine.env);

/** The texts of the notifications on the screen. */
const said = () =>
  Object.values(fakeBrowser.notifications.getAllCreateOptions()).map(
    ({ title, message }) => `${title}: ${message}`,
  );

describe('the items in the browser’s menus', () => {
  test('are created once, however often they are registered, for links and pages of the site, and for selected text', async () => {
    await registerContextMenus();
    await registerContextMenus();
    expect([...browserState.menu.values()]).toMatchObject([
      { title: 'Save in REEx Reader', contexts: ['link'], targetUrlPatterns: expect.any(Array) },
      { title: 'Read in REEx Reader', contexts: ['link'], targetUrlPatterns: expect.any(Array) },
      { title: 'Save in REEx Reader', contexts: ['page'], documentUrlPatterns: expect.any(Array) },
      { title: 'Read in REEx Reader', contexts: ['page'], documentUrlPatterns: expect.any(Array) },
      { title: 'Search REEx Reader for “%s”', contexts: ['selection'] },
    ]);
    expect(browserState.menu.get('search')).not.toHaveProperty('documentUrlPatterns');
  });

  test('get a new title without being gone in between', async () => {
    await registerContextMenus();
    browserState.menu.set('save:page', { id: 'save:page', title: 'Keep' });
    await registerContextMenus();
    expect(browserState.menu.get('save:page')).toMatchObject({ title: 'Save in REEx Reader' });
  });

  test('have no search for selected text where the user has turned that off', async () => {
    const searches = () => browserState.menu.has('search');
    await changeSettings({ searchFromMenu: false });
    await registerContextMenus();
    expect(searches()).toBe(false);
    await changeSettings({ searchFromMenu: true });
    expect(searches()).toBe(true);
    await changeSettings({ searchFromMenu: false });
    await expect.poll(searches).toBe(false);
  });

  test('report the action, the URL and the window', () => {
    const clicks: ContextMenuClick[] = [];
    const selections: SelectionClick[] = [];
    onContextMenuClick(
      (each) => clicks.push(each),
      (each) => selections.push(each),
    );
    clickContextMenu(
      { menuItemId: 'save:link', linkUrl: address, pageUrl: 'https://a.test/' },
      { windowId: 4 },
    );
    clickContextMenu({ menuItemId: 'read:page', pageUrl: address }, { windowId: 4 });
    clickContextMenu({ menuItemId: 'read:link', linkUrl: address, pageUrl: 'x' }, { windowId: -1 });
    clickContextMenu({ menuItemId: 'save:link', linkUrl: address });
    clickContextMenu({ menuItemId: 'other', pageUrl: address }, { windowId: 4 });
    expect(clicks).toEqual([
      { action: 'save', url: address, windowId: 4 },
      { action: 'read', url: address, windowId: 4 },
      { action: 'read', url: address, windowId: null },
      { action: 'save', url: address, windowId: null },
    ]);
    clickContextMenu({ menuItemId: 'search', selectionText: 'tin', pageUrl: 'x' }, { windowId: 4 });
    expect(selections).toEqual([{ text: 'tin', windowId: 4 }]);
  });
});

describe('Search for selected text', () => {
  const search = (text: string) => searchSelection({ text, windowId: 1 });
  const shown = () => readView(panelView(1));

  test('searches for its words in the panel, and reads no sign as one of a query', async () => {
    browserState.hasUserGesture = true;
    await search('Note: (prices\u00a0of “Dy/Tb” -5 % in\nex-China');
    expect(await shown()).toMatchObject({
      list: 'all',
      articleId: null,
      search: 'Note prices of Dy Tb 5 in ex China',
    });
    expect([browserState.windows[0]?.hasOpenPanel, browserState.openedTabs]).toEqual([true, []]);
  });

  test('reads capitals as words, and keeps Chinese as it is written', async () => {
    await search('WHY CHINA WILL NOT EXPORT TIN OR ZINC');
    expect((await shown()).search).toBe('why china will not export tin or zinc');
    await search('US: 稀土磁铁 / レアアース NdFeB磁铁。');
    expect((await shown()).search).toBe('US 稀土磁铁 レアアース NdFeB 磁铁');
  });

  test('takes the first words of a long one, in a tab where the panel may not open', async () => {
    await search('tin '.repeat(9_999));
    expect((await shown()).search?.split(' ')).toHaveLength(60);
    expect(browserState.openedTabs).toMatchObject([{ windowId: 1 }]);
  });
});

describe('Save on a stored article', () => {
  beforeEach(() => db.articles.put(storedArticle(7, slug)));

  test('saves it without a request and notifies, in any spelling of its URL', async () => {
    await click({ url: `http://www.rareearthexchanges.com/news/${slug}?utm_source=x#top` });
    expect(await db.saved.toArray()).toMatchObject([{ articleId: 7, savedAt: noon }]);
    expect([machine.site.requests, said()]).toEqual([
      [],
      ['Saved in REEx Reader: No one owns the chain'],
    ]);
    await click();
    expect(said()).toEqual(['Already saved in REEx Reader: No one owns the chain']);
    expect(await db.saved.count()).toBe(1);
  });

  test('is reported in the toolbar button’s tooltip where notifications are off', async () => {
    browserState.allowsNotifications = false;
    await click();
    expect(await fakeBrowser.action.getTitle({})).toBe(
      'Saved in REEx Reader: No one owns the chain',
    );
  });

  test('is opened by a click on the notification', async () => {
    await click();
    await openNotification('saved:7');
    expect(await readView(panelView(1))).toMatchObject({ articleId: 7 });
  });

  test('is confirmed again after the user has dismissed the first notification', async () => {
    const { notifications } = fakeBrowser;
    const calls: string[] = [];
    vi.spyOn(notifications, 'clear').mockImplementation(
      async (id) => calls.push(`clear ${id}`) > 0,
    );
    vi.spyOn(notifications, 'create').mockImplementation(async (...args: unknown[]) => {
      calls.push(`show ${args[0]}`);
      return String(args[0]);
    });
    await click();
    await click();
    // Chromium doesn't show an id again that the user has dismissed and the extension hasn't cleared.
    expect(calls).toEqual(['clear saved:7', 'show saved:7', 'clear saved:7', 'show saved:7']);
  });
});

describe('Save on an article that is not stored', () => {
  test('stores it from its page with its metadata, neither unread nor announced', async () => {
    const post = onSite(slug);
    await click();
    const [article] = await db.articles.toArray();
    expect(article).toMatchObject({
      url: permalink(post),
      title: 'No One Owns the Chain: Why the Magnet Plan Starts in the Wrong Place',
      author: post.author,
      categories: post.tags,
      publishedAt: post.publishedAt,
      sortAt: post.publishedAt,
      arrivedAt: noon,
      modifiedAt: post.modifiedAt,
      channel: 'news',
      kind: 'news',
      textFrom: 'page',
      feedHash: '',
      isExcerpt: false,
      fromBackfill: 1,
    });
    expect(article?.keyPoints.length).toBeGreaterThan(2);
    expect(await db.bodies.toArray()).toMatchObject([
      { articleId: article?.id, hash: article?.hash },
    ]);
    expect(await db.aliases.get(`post:${post.id}`)).toMatchObject({ articleId: article?.id });
    expect([await db.unread.count(), await db.notifications.count()]).toEqual([0, 0]);
    expect(await db.saved.toArray()).toMatchObject([
      { articleId: article?.id, hash: article?.hash },
    ]);
    expect(said()).toEqual([`Saved in REEx Reader: ${article?.title}`]);
    expect(machine.site.takeNewRequests()).toEqual([`/news/${slug}/`]);
    expect(machine.site.requests[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(await db.requests.toArray()).toMatchObject([{ url: address, status: 200 }]);
  });

  test('fetches its pictures', async () => {
    const pictured = sampleArticles.find(
      ({ type, html }) => type === 'news' && /<img[^>]*uploads/.test(html),
    );
    const post = onSite(pictured?.slug ?? '');
    await click({ url: permalink(post) });
    const { pictures = [] } = (await db.articles.toCollection().first()) ?? {};
    expect(pictures.length).toBeGreaterThan(0);
    expect((await db.media.toArray()).map(({ url }) => url).toSorted()).toEqual(
      pictures.toSorted(),
    );
  });

  test('is recognized by the poll that brings it: not new, not changed, and it closes no gap', async () => {
    const post = onSite(slug, noon - hour);
    await click();
    const [before] = await db.articles.toArray();
    machine.site.put(
      newsPath,
      feedXml({ slug, title: post.title, html: post.html, at: post.publishedAt }),
    );
    await refresh('scheduled', machine.env);
    const [after] = await db.articles.toArray();
    expect(after).toMatchObject({ id: before?.id, hash: before?.hash, changedAt: null });
    expect(after?.feedHash).not.toBe('');
    expect([await db.unread.count(), await db.articles.count()]).toEqual([0, 1]);
  });

  test('does not make an unknown page of the feed count as known', async () => {
    machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
    await refresh('scheduled', machine.env);
    const post = onSite(slug, noon + hour);
    machine.advance(3 * 24 * hour);
    await click();
    const later = ['quota-is-cut', 'mine-reopens'].map((each) => ({
      slug: each,
      at: noon + 60 * hour,
    }));
    machine.site.put(
      newsPath,
      feedXml(...later, { slug, title: post.title, html: post.html, at: post.publishedAt }),
    );
    await refresh('scheduled', machine.env);
    expect(await db.jobs.get('gap:news')).toMatchObject({ type: 'gap' });
  });

  test('restores one that retention had removed', async () => {
    onSite(slug);
    await db.tombstones.put({ url: address });
    await click();
    expect([
      await db.articles.count(),
      await db.saved.count(),
      await db.tombstones.count(),
    ]).toEqual([1, 1, 0]);
  });

  test('saves the stored article that the link redirects to', async () => {
    const post = onSite(slug);
    await db.articles.put(storedArticle(7, slug));
    machine.site.put('/?p=123', () => {
      const answer = html(articlePage(post, []));
      Object.defineProperty(answer, 'url', { value: permalink(post) });
      return answer;
    });
    await click({ url: `${site}/?p=123` });
    expect(await db.saved.toArray()).toMatchObject([{ articleId: 7 }]);
    expect(await db.articles.count()).toBe(1);
  });

  test('stores it once when it is chosen twice at once', async () => {
    onSite(slug);
    await Promise.all([click(), click({ url: `${address}#top` })]);
    expect([await db.articles.count(), await db.saved.count()]).toEqual([1, 1]);
    expect(machine.site.takeNewRequests()).toEqual([`/news/${slug}/`]);
  });
});

describe('a page that is no article', () => {
  const failing: [string, string, () => Response, string][] = [
    [
      'a list page',
      '/news/',
      () => html(sectionPage('News', '/news/', [])),
      'This page isn’t an article.',
    ],
    [
      'a page without a text',
      '/news/empty/',
      () => html('<meta property="og:type" content="article"><h1>Empty</h1><p>Nothing.</p>'),
      'No text was found on this page.',
    ],
    [
      'a missing page',
      '/news/x/',
      () => plainPage('x', 404),
      'The site has no page at this address.',
    ],
    [
      'a bot check',
      '/news/y/',
      () => plainPage('Just a moment...', 403, { 'cf-mitigated': 'challenge' }),
      'The site is asking for a bot check. Open it in a tab, pass the check, then try again.',
    ],
    [
      'a server error',
      '/news/z/',
      () => plainPage('x', 500),
      'The site answered with an error (500).',
    ],
  ];

  test.each(failing)('is reported and not stored: %s', async (_story, path, reply, sentence) => {
    machine.site.put(path, reply);
    await click({ url: site + path });
    expect(said()).toEqual([`Couldn’t save the article: ${sentence}`]);
    expect([await db.articles.count(), await db.saved.count()]).toEqual([0, 0]);
    expect(await db.requests.count()).toBe(1);
  });

  test.each([
    ['the front page', `${site}/`],
    ['a page of another site', 'https://forum.rareearthexchanges.com/threads/1/'],
    ['another port of the site', `${site}:8443/news/${slug}/`],
    ['an invalid URL', 'javascript:void 0'],
  ])('is not requested: %s', async (_story, other) => {
    await click({ url: other });
    expect([machine.site.requests, said()]).toEqual([
      [],
      ['Couldn’t save the article: This page isn’t an article.'],
    ]);
  });

  test('is explained by the health page, which a click on the notification opens', async () => {
    await click({ url: `${site}/` });
    const [id] = Object.keys(await fakeBrowser.notifications.getAll());
    await openNotification(id ?? '');
    expect(browserState.openedTabs).toEqual([
      { windowId: 1, url: 'chrome-extension://test-extension-id/health.html' },
    ]);
  });
});

describe('a page is not requested', () => {
  test('during Retry-After, offline, or without permission', async () => {
    onSite(slug);
    const ask = () => findOrFetchArticle(address, machine.env);
    machine.online = false;
    expect(await ask()).toMatchObject({ failure: { kind: 'offline' } });
    machine.online = true;
    browserState.hasHostPermission = false;
    expect(await ask()).toMatchObject({ failure: { kind: 'noPermission' } });
    browserState.hasHostPermission = true;
    machine.site.put(newsPath, () => plainPage('x', 429, { 'retry-after': '7200' }));
    await refresh('scheduled', machine.env);
    machine.site.takeNewRequests();
    expect(await ask()).toMatchObject({
      failure: { kind: 'rateLimited', retryAt: noon + 2 * hour },
    });
    expect(machine.site.takeNewRequests()).toEqual([]);
  });

  test('and its Retry-After applies to polls', async () => {
    machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
    await refresh('scheduled', machine.env);
    machine.site.put(`/news/${slug}/`, () => plainPage('x', 429, { 'retry-after': '7200' }));
    await click();
    machine.site.takeNewRequests();
    machine.advance(hour);
    await refresh('scheduled', machine.env);
    await runJobs(machine.env);
    expect(machine.site.takeNewRequests()).toEqual([]);
  });
});

describe('Open in the panel', () => {
  test('opens the panel synchronously in the click, and the article in it', async () => {
    browserState.hasUserGesture = true;
    onSite(slug);
    const read = click({ action: 'read' });
    expect(browserState.windows[0]?.hasOpenPanel).toBe(true);
    await read;
    const [article] = await db.articles.toArray();
    expect(await readView(panelView(1))).toMatchObject({ articleId: article?.id });
    expect([await db.saved.count(), said(), browserState.openedTabs]).toEqual([0, [], []]);
  });

  test('opens a tab where the panel may not open', async () => {
    await db.articles.put(storedArticle(7, slug));
    await click({ action: 'read', windowId: null });
    expect(browserState.openedTabs).toMatchObject([{ windowId: 1 }]);
    expect(await readView(panelView(1))).toMatchObject({ articleId: 7 });
  });

  test('reports why there is no article', async () => {
    await click({ action: 'read', url: `${site}/` });
    expect(said()).toEqual(['Couldn’t open the article: This page isn’t an article.']);
  });
});

describe('the Save button of a notification', () => {
  test('saves its article and dismisses the notification', async () => {
    await db.articles.put(storedArticle(7, slug));
    await fakeBrowser.notifications.create('article:7', {
      type: 'basic',
      iconUrl: 'x',
      title: 'x',
      message: 'x',
    });
    const pressed: Promise<void>[] = [];
    onNotificationButton((...press) => pressed.push(pressNotificationButton(...press)));
    clickNotificationButton('article:7', 0);
    await Promise.all(pressed);
    expect(await db.saved.toArray()).toMatchObject([{ articleId: 7 }]);
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });

  test('marks the article as read', async () => {
    await db.articles.put(storedArticle(7, 'quota-is-cut'));
    await db.unread.put({ articleId: 7, listedAt: noon });
    await pressNotificationButton('article:7', 1);
    expect([await db.unread.count(), await db.saved.count()]).toEqual([0, 0]);
  });

  test('does nothing on a summary', async () => {
    await pressNotificationButton('summary:1:7', 0);
    expect(await db.saved.count()).toBe(0);
  });
});
