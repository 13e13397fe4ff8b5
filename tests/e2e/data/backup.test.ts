import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { type ArticleEntry, emptyUserData } from '../../../lib/backup/user-data.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { day } from '../../../lib/time.ts';
import { countTable } from '../../../scripts/inside-extension.ts';
import { axeViolations } from '../../support/browsers/axe.ts';
import { putRow } from '../../support/browsers/extension-access.ts';
import type { ReaderPage } from '../../support/browsers/reader.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { writtenBackup } from '../../support/builders/backup-zip.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { sampledStep, testsAll } from '../../support/sampled.ts';

const openSettings = ({ driver }: Story): Promise<ReaderPage> =>
  driver.openTab('/options.html#backup');

/** Saves three articles and highlights one of them. */
async function makeSomething(story: Story): Promise<string[]> {
  const articles = (await story.articles()).slice(0, 3);
  for (const [index, { id }] of articles.entries()) {
    await putRow(story.driver, 'saved', { articleId: id, savedAt: Date.now() - index * 1_000 });
  }
  const urls = articles.map(({ url }) => url);
  await putRow(
    story.driver,
    'highlights',
    highlight('a', { url: urls[0] ?? '', note: 'As it was.' }),
  );
  return urls.sort();
}

async function savedUrls(story: Story): Promise<string[]> {
  const saved = new Set(
    (await story.driver.rows<SavedRow>('saved')).map(({ articleId }) => articleId),
  );
  return (await story.articles()).flatMap(({ id, url }) => (saved.has(id) ? [url] : [])).sort();
}

const left = ({ driver }: Story) =>
  driver.extensionPage.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    page: { ...localStorage },
    alarms: await chrome.alarms.getAll(),
    notices: await chrome.notifications.getAll(),
    badge: await chrome.action.getBadgeText({}),
  }));

describe('backup', () => {
  test('takes one click and restores all user data after erasing', async ({ story }) => {
    const saved = await makeSomething(story);
    const options = await openSettings(story);
    await options.getByLabel('Include articles').check();
    const download = await story.driver.downloadedBy(options, () =>
      options.getByRole('button', { name: 'Back up now' }).click(),
    );
    expect(download.name).toMatch(/^reex-reader-backup-\d{4}-\d\d-\d\d\.zip$/);
    const file = download.path;
    const articles = (await story.articles()).length;

    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByText('Everything was erased').waitFor();
    expect(await axeViolations(options)).toEqual([]);
    // A page says so as soon as erasing has begun, before everything is gone.
    await expect
      .poll(() => left(story))
      .toEqual({
        databases: [],
        local: { erased: true },
        session: {},
        page: {},
        alarms: [],
        notices: {},
        badge: '',
      });

    await options.getByRole('button', { name: 'Start again' }).click();
    await options.getByText('No backup yet.').waitFor();
    await story.driver.waitUntilIdle();
    // As after an installation: unread are the articles of the last day, and at least the newest five of each first
    // poll.
    const unread = new Set((await story.unread()).map(({ articleId }) => articleId));
    const yesterday = Date.now() - day;
    const ofLastDay = (await story.articles()).filter(({ sortAt }) => sortAt > yesterday);
    expect(ofLastDay.filter(({ id }) => !unread.has(id))).toEqual([]);
    expect(unread.size).toBeGreaterThanOrEqual(5);
    expect(unread.size).toBeLessThan((await story.articles()).length);
    await putRow(
      story.driver,
      'highlights',
      highlight('a', { url: saved[0] ?? '', note: 'Other.' }),
    );
    await options.setInputFiles('#backup input[accept*=zip]', {
      name: 'backup.zip',
      mimeType: 'application/zip',
      buffer: await readFile(file),
    });
    const dialog = options.getByRole('dialog');
    await dialog.getByText(/^3 new/).waitFor();
    await dialog.getByText(/^1 conflict(?!s)/).waitFor();
    expect(await axeViolations(options)).toEqual([]);
    await dialog.getByLabel('Conflicts in Highlights').selectOption({ label: 'Use the backup’s' });
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await options.getByText('Restored: 1 highlight or note, 3 saved articles').waitFor();
    await expect
      .poll(() => options.evaluate(() => document.activeElement?.textContent))
      .toBe('Choose a backup…');
    expect(await savedUrls(story)).toEqual(saved);
    expect(await story.driver.rows('highlights')).toMatchObject([{ note: 'As it was.' }]);
    expect(await story.articles()).toHaveLength(articles);

    await options.setInputFiles('#backup input[accept*=zip]', {
      name: 'half.zip',
      mimeType: 'application/zip',
      buffer: (await readFile(file)).subarray(0, 900),
    });
    await options.getByText('The file is incomplete.').waitFor();
  });
});

/**
 * Runs inside the extension: once more articles than `least` are stored, blocks further ones until the window releases
 * them.
 */
async function holdArticlesBeyond(least: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve) => {
    const look = () => {
      const store = database.transaction('articles', 'readwrite').objectStore('articles');
      const request = store.count();
      request.onsuccess = () => {
        if (request.result <= least) return setTimeout(look);
        hold(store);
        return resolve();
      };
    };
    // A transaction stays open as long as it has requests.
    const hold = (store: IDBObjectStore) => {
      if ('isReleased' in window) database.close();
      else store.count().onsuccess = () => hold(store);
    };
    look();
  });
}

/**
 * A backup with many highlights, and with more articles than can be stored while a page closes. This browser has none
 * of the articles.
 */
async function largeBackup(): Promise<{ file: Buffer; highlights: number; articles: number }> {
  const articles = Array.from({ length: 3_000 }, (_, at): ArticleEntry => {
    const { id: _n, ...article } = storedArticle(at, `old-story-${at}`);
    const { hash, title } = article;
    const source = `<p>${`Story ${at} at length. `.repeat(100)}</p>`;
    return { ...article, aliases: [], versions: [{ hash, title, seenAt: 1, source }] };
  });
  const [first] = articles;
  if (!first) throw new Error('There are no articles.');
  const userData = {
    ...emptyUserData,
    highlights: Array.from({ length: 1_000 }, (_, at) =>
      highlight(`mark-${at}`, { url: first.url, note: 'Ask about it. '.repeat(20) }),
    ),
    saved: articles.slice(0, 50).map(({ url, channel, kind, title, author, publishedAt }) => ({
      url,
      channel,
      kind,
      title,
      author,
      publishedAt,
      savedAt: 1,
    })),
  };
  const batches = async function* () {
    yield articles;
  };
  const zip = await writtenBackup({
    userData,
    settings: defaultSettings,
    appVersion: '0.1.0',
    createdAt: Date.now(),
    articles: { batches: batches(), authors: [] },
  });
  return {
    file: Buffer.from(await zip.arrayBuffer()),
    highlights: 1_000,
    articles: articles.length,
  };
}

if (testsAll)
  describe('interrupted restore', () => {
    test('can be repeated, and then has restored everything', async ({ story }) => {
      const { file, highlights, articles } = await largeBackup();
      const before = (await story.articles()).length;
      const count = (table: string) => story.driver.extensionPage.evaluate(countTable, table);
      const begin = async (
        meanwhile: () => Promise<unknown> = async () => undefined,
      ): Promise<ReaderPage> => {
        const options = await openSettings(story);
        await options.setInputFiles('#backup input[accept*=zip]', {
          name: 'backup.zip',
          mimeType: 'application/zip',
          buffer: file,
        });
        const dialog = options.getByRole('dialog');
        await dialog.getByText(/ new/).first().waitFor();
        await Promise.all([meanwhile(), dialog.getByRole('button', { name: 'Restore' }).click()]);
        return options;
      };
      const whole = [highlights, 50];
      const made = async () => [await count('highlights'), await count('saved')];

      // Stops at various delays after the click, until one restore has begun to merge.
      for (let wait = 0; (await count('highlights')) === 0; wait += sampledStep(100, 4)) {
        const options = await begin();
        await options.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
        await options.close();
        await story.driver.killWorker();
      }

      const options = await begin(() =>
        story.driver.extensionPage.evaluate(holdArticlesBeyond, before + 50),
      );
      await options.close();
      await story.driver.killWorker();
      await story.driver.extensionPage.evaluate(
        () => void Object.assign(window, { isReleased: true }),
      );
      expect(await made()).toEqual(whole);
      const stored = await count('articles');
      expect(stored).toBeLessThan(before + articles);

      const again = await begin();
      await again.getByText(/^Restored: /).waitFor();
      expect(await count('articles')).toBe(before + articles);
      expect(await made()).toEqual(whole);
      expect(await count('bodies')).toBeGreaterThanOrEqual(articles);
    }, 180_000);
  });
