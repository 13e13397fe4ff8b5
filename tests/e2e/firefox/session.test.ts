import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { readBackup } from '../../../lib/backup/read-backup.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { UnreadRow } from '../../../lib/store/rows/articles.ts';
import type { MediaRow } from '../../../lib/store/rows/media.ts';
import type { PlaybackPositionRow } from '../../../lib/store/rows/reading.ts';
import type { WatchedRow } from '../../../lib/store/rows/watch.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import type { SampleSite } from '../../../scripts/sample-site/server.ts';
import type { FirefoxDriver } from '../../support/browsers/firefox/driver.ts';
import { FirefoxHarness } from '../../support/browsers/firefox/harness.ts';
import { testsAll } from '../../support/sampled.ts';

/*
 * One session in a real Firefox with the production build: tests run in order, each starting where the last one ended.
 * Behavior shared with Chromium is tested in e2e/chromium.
 */

const output = join(import.meta.dirname, '../../../.output');
const rows = 'li h3';
const patience = { timeout: 20_000 };

let story: FirefoxHarness;
let site: SampleSite;
let reader: FirefoxDriver;

beforeAll(async () => {
  story = await FirefoxHarness.begin();
  ({ site, driver: reader } = story);
});

afterAll(() => story?.end());

test('Firefox: after installing, the feeds are polled and the badge shows the unread count', async () => {
  const expected = site.posts().filter((post) => post.type !== 'podcast');
  await expect
    .poll(async () => (await reader.rows<Article>('articles')).map(({ url }) => url), patience)
    .toEqual(expect.arrayContaining(expected.slice(0, 10).map(permalink)));
  const isRight = async () => {
    const unread = await reader.rows('unread');
    return unread.length >= 5 && (await reader.badge()) === String(unread.length);
  };
  await expect.poll(isRight, patience).toBe(true);
  await reader.makeUnread();
});

test('Firefox: the popup shows the headlines', async () => {
  const popup = await reader.openPopup();
  await expect.poll(() => popup.texts(rows), patience).not.toEqual([]);
  await popup.screenshot(join(output, 'test/firefox-popup.png'));
  expect((await popup.texts(rows)).slice(0, 10)).toEqual(await newestUnread());
  await popup.evaluate(() => window.close());
});

test('Firefox: the shortcut opens the sidebar with the unread list', async () => {
  await reader.pressShortcut('S');
  const sidebar = await reader.waitForSurface('/sidepanel.html');
  await expect.poll(() => sidebar.texts(rows), patience).not.toEqual([]);
  await sidebar.screenshot(join(output, 'test/firefox-sidebar.png'));
  expect((await sidebar.texts(rows)).slice(0, 10)).toEqual(await newestUnread());
  await reader.closeSidebar();
});

test('Firefox: a headline clicked in the popup opens its article in the sidebar and becomes read', async () => {
  const before = Number(await reader.badge());
  const popup = await reader.openPopup();
  await expect.poll(() => popup.texts(rows), patience).not.toEqual([]);
  const [first] = await newestUnread();
  await popup.click(`${rows} button`);
  const sidebar = await reader.waitForSurface('/sidepanel.html');
  await expect.poll(() => sidebar.texts('h1'), patience).toEqual([first]);
  await sidebar.screenshot(join(output, 'test/firefox-article.png'));
  await expect.poll(() => reader.badge(), patience).toBe(String(before - 1));
});

test('Firefox: an article is read aloud to its end, and every sentence is marked', async () => {
  const sidebar = await reader.waitForSurface('/sidepanel.html');
  // Firefox's test voices speak instantly, so marks vanish before they can be inspected.
  await sidebar.evaluate(() => {
    const { highlights } = CSS;
    const set = highlights.set.bind(highlights);
    const marked: string[] = [];
    highlights.set = (name, highlight) => {
      marked.push([...highlight].map(String).join());
      document.documentElement.dataset.marked = JSON.stringify(marked);
      return set(name, highlight);
    };
  });
  await sidebar.click('[aria-label="Read aloud"]');
  const marked = () =>
    sidebar.evaluate<[], string[]>(() =>
      JSON.parse(document.documentElement.dataset.marked ?? '[]'),
    );
  const sentences = await sidebar.texts('.ArticleView h1, .KeyPointCard li');
  const last = (await sidebar.texts('.ArticleView [data-passage]')).findLast(Boolean) ?? '';
  await expect.poll(async () => last.endsWith((await marked()).at(-1) ?? ' '), patience).toBe(true);
  expect(await marked()).toEqual(expect.arrayContaining(sentences));
  await expect.poll(() => sidebar.texts('.SpeechBar'), patience).toEqual([]);
});

test('Firefox: selected words in the sidebar are highlighted and painted', async () => {
  const sidebar = await reader.waitForSurface('/sidepanel.html');
  const words = await sidebar.evaluate(() => {
    const passage = document.querySelector('p[data-passage]');
    const node = passage && document.createTreeWalker(passage, NodeFilter.SHOW_TEXT).nextNode();
    if (!node) return '';
    document.getSelection()?.setBaseAndExtent(node, 0, node, 20);
    return String(document.getSelection());
  });
  expect(words).toHaveLength(20);
  await expect.poll(() => sidebar.texts('.HighlightPill'), patience).toHaveLength(1);
  await sidebar.click('[aria-label="Highlight in green"]');
  const quotes = async () => (await reader.rows<Highlight>('highlights')).map(({ quote }) => quote);
  await expect.poll(quotes, patience).toMatchObject([{ exact: words.trim() }]);
  const painted = () =>
    sidebar.evaluate(() =>
      [...CSS.highlights].map(([name, ranges]) => {
        const [range] = ranges;
        const { startOffset = 0, endOffset = 0 } = range ?? {};
        return [name, range?.startContainer.textContent?.slice(startOffset, endOffset)];
      }),
    );
  await expect.poll(painted, patience).toEqual([['highlight-2', words.trim()]]);
  await sidebar.screenshot(join(output, 'test/firefox-highlight.png'));
});

if (testsAll)
  test('Firefox: pictures are downloaded after the articles and displayed from the database', async () => {
    const illustrated = (await reader.rows<Article>('articles')).find(
      ({ pictures }) => pictures.length > 1,
    );
    await reader.startJobs();
    const storedPictures = async () =>
      (await reader.rows<MediaRow>('media')).map(({ state, type }) => `${state} ${type}`);
    const all = expect.arrayContaining(['stored image/png']);
    await expect.poll(storedPictures, { timeout: 60_000 }).toEqual(all);
    await expect
      .poll(async () => (await storedPictures()).join(), { timeout: 60_000 })
      .not.toMatch('wanted');
    const sidebar = await reader.waitForSurface('/sidepanel.html');
    await sidebar.click('[aria-label="Back to the list"]');
    const asked = site.requests.length;
    const open = (title: string) => {
      const headings = [...document.querySelectorAll<HTMLButtonElement>('li h3 button')];
      headings.find(({ textContent }) => textContent.includes(title))?.click();
    };
    await expect.poll(() => sidebar.texts(rows), patience).not.toEqual([]);
    const before = Number(await reader.badge());
    await sidebar.evaluate(open, illustrated?.title ?? '');
    const widths = () =>
      sidebar.evaluate(() =>
        [...document.querySelectorAll('article img')].map((img) =>
          Reflect.get(img, 'naturalWidth'),
        ),
      );
    await expect.poll(widths, patience).toEqual(illustrated?.pictures.map(() => 1024));
    await sidebar.screenshot(join(output, 'test/firefox-pictures.png'));
    await expect.poll(() => reader.badge(), patience).toBe(String(before - 1));
    expect(site.requests).toHaveLength(asked);
  });

test('Firefox: an article viewed on the site becomes read, and the popup offers it there', async () => {
  const before = Number(await reader.badge());
  const unread = new Set(
    (await reader.rows<UnreadRow>('unread')).map(({ articleId }) => articleId),
  );
  const article = (await reader.rows<Article>('articles')).find(({ id }) => unread.has(id));
  await reader.openInNewTab(`${article?.url}?utm_source=letter`);
  const popup = await reader.openPopup();
  await expect
    .poll(() => popup.texts('.PageArticleBar .title'), patience)
    .toEqual([article?.title]);
  await popup.evaluate(() => window.close());
  await expect.poll(() => reader.badge(), patience).toBe(String(before - 1));
  expect((await reader.rows<UnreadRow>('unread')).map(({ articleId }) => articleId)).not.toContain(
    article?.id,
  );
});

test('Firefox: the context menu on the site saves an unknown article and opens it in the sidebar', async () => {
  const before = await reader.rows<Article>('articles');
  const stored = new Set(before.map(({ url }) => url));
  const post = site.posts().find((each) => each.type === 'news' && !stored.has(permalink(each)));
  const page = await reader.openInNewTab(post ? permalink(post) : '');
  await reader.clickContextMenu(page, 'h1', 'Save in REEx Reader');
  await expect.poll(async () => (await reader.rows('saved')).length, patience).toBe(1);
  const saved = (await reader.rows<Article>('articles')).find(({ url }) => !stored.has(url));
  expect(saved).toMatchObject({ title: post?.title, textFrom: 'page' });
  await reader.closeSidebar();
  await reader.clickContextMenu(page, 'h1', 'Read in REEx Reader');
  const sidebar = await reader.waitForSurface('/sidepanel.html');
  await expect.poll(() => sidebar.texts('h1'), patience).toEqual([saved?.title]);
  await sidebar.screenshot(join(output, 'test/firefox-menu.png'));
});

test('Firefox: a new post raises the badge by one after a poll', async () => {
  const before = Number(await reader.badge());
  const post = site.publish();
  await reader.triggerPoll();
  await expect.poll(() => reader.badge(), patience).toBe(String(before + 1));
  // The badge counts what a feed announces before it is stored.
  const urls = async () => (await reader.rows<Article>('articles')).map(({ url }) => url);
  await expect.poll(urls, patience).toContain(post && permalink(post));
});

test('Firefox: an episode plays in the sidebar and keeps playing over the list', async () => {
  const articles = await reader.rows<Article>('articles');
  const episode = articles.filter(({ kind }) => kind === 'podcast').at(-1);
  const sidebar = await reader.waitForSurface('/sidepanel.html');
  const playedTo = () => sidebar.evaluate(() => document.querySelector('audio')?.currentTime ?? 0);
  await sidebar.click('.ReadingHeader > .IconButton');
  await expect.poll(() => sidebar.texts(rows), patience).not.toEqual([]);
  await sidebar.click(`button[data-stop="${episode?.id}"]`);
  await expect.poll(() => sidebar.texts('h1'), patience).toEqual([episode?.title]);
  await sidebar.click('.PlayCard .PlayButton');
  await expect.poll(playedTo, patience).toBeGreaterThan(0.5);
  await sidebar.click('.ReadingHeader > .IconButton');
  await expect.poll(() => sidebar.texts(rows), patience).not.toEqual([]);
  const left = await playedTo();
  await expect.poll(playedTo, patience).toBeGreaterThan(left + 0.5);
  await sidebar.screenshot(join(output, 'test/firefox-player.png'));
  expect(await sidebar.texts('.PlayerFailure')).toEqual([]);
  await sidebar.click('.PlayerBar .PlayButton');
  await expect
    .poll(
      async () => (await reader.rows<PlaybackPositionRow>('playbackPositions'))[0]?.seconds ?? 0,
      patience,
    )
    .toBeGreaterThan(left);
});

test('Firefox: automatic backups are downloaded without a prompt once allowed', async () => {
  const saved = await reader.rows('saved');
  expect(saved.length).toBeGreaterThan(0);
  const tab = await reader.openSettings();
  await expect.poll(() => tab.texts('#backup select'), patience).toHaveLength(1);
  await tab.evaluate(() => {
    const choice = [...document.querySelectorAll('select')].find((each) =>
      [...each.options].some(({ text }) => text === 'Weekly'),
    );
    if (!choice) throw new Error('There is no backup frequency to choose.');
    choice.value = '2';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect
    .poll(() => tab.texts('.AutomaticBackup button'), patience)
    .toEqual(['Allow downloads']);
  await tab.click('.AutomaticBackup button');
  await reader.acceptPermissionPrompt();
  await expect.poll(() => readdir(story.folder), patience).toEqual(['reex-reader-backup-1.zip']);
  const file = join(story.folder, 'reex-reader-backup-1.zip');
  // The file name appears before its content.
  await expect
    .poll(async () => readBackup(new Blob([await readFile(file)])), patience)
    .toMatchObject({
      ok: true,
      value: { rejects: 0, userData: { saved: saved.map(() => expect.any(Object)) } },
    });
});

test('Firefox: what is followed is found by the background page, and the settings say what notifications lack', async () => {
  const tab = await reader.openSettings();
  await expect
    .poll(() => tab.texts('#notifications .SectionNote'), patience)
    .toEqual([expect.stringContaining('without buttons')]);
  expect((await tab.texts('#notifications select')).join()).not.toContain('Silent');
  await expect.poll(() => tab.texts('.EntityGroup'), patience).not.toEqual([]);
  await tab.evaluate(() => {
    const labels = [...document.querySelectorAll('.EntityGroup label')];
    const wanted = labels.find(({ textContent }) => textContent?.trim() === 'terbium');
    wanted?.querySelector('input')?.click();
  });
  const about = async () => (await reader.rows<WatchedRow>('watched')).flatMap((row) => row.about);
  await expect.poll(about, patience).toContain('terbium');
});

test('Firefox: main run leaves no console errors or CSP violations', async () => {
  expect(await reader.consoleErrors()).toEqual([]);
});

/** The text of the first ten unread rows; each row appends its unread state to the title. */
async function newestUnread() {
  const unread = new Set(
    (await reader.rows<UnreadRow>('unread')).map(({ articleId }) => articleId),
  );
  return (await reader.rows<Article>('articles'))
    .filter(({ id }) => unread.has(id))
    .sort((one, other) => other.sortAt - one.sortAt)
    .slice(0, 10)
    .map(({ title }) => expect.stringContaining(title));
}
