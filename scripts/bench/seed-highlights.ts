import type { Page } from 'playwright-core';

/** More than a user makes in one article. */
export const highlightsPerArticle = 300;

/** What a user has after some years. */
export const totalHighlights = 5_000;
const highlightedArticles = 1_000;

/** Adds adjacent highlights to an article whose text repeats one line. */
export async function seedArticleHighlights(extensionPage: Page, url: string): Promise<void> {
  await extensionPage.evaluate(put, { urls: [url], count: highlightsPerArticle });
}

/** Adds a few highlights to each of many articles. */
export async function seedAllHighlights(extensionPage: Page): Promise<void> {
  const urls = Array.from({ length: highlightedArticles }, (_, index) => articleUrl(index));
  await extensionPage.evaluate(put, { urls, count: totalHighlights });
}

/** URL of a seeded article by its index. */
export const articleUrl = (index: number): string =>
  `https://rareearthexchanges.com/news/measured-${100_000 + index}/`;

/** Deletes all highlights. */
export async function clearHighlights(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(put, { urls: [], count: 0 });
}

/** Runs inside the extension. */
async function put({ urls, count }: { urls: string[]; count: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('highlights', 'readwrite');
  const rows = transaction.objectStore('highlights');
  rows.clear();
  const line = 'Separation, not ore, decides who can make a magnet this year.';
  const text = Array.from({ length: 40 }, () => line).join('\n');
  for (let index = 0; index < count; index += 1) {
    const start = (index % 300) * 8;
    const end = start + 6;
    rows.put({
      id: `measured-${index}`,
      url: urls[index % urls.length],
      title: 'Measured',
      author: null,
      publishedAt: null,
      version: 'measured',
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 64), start),
        suffix: text.slice(end, end + 64),
      },
      span: { start, end },
      moment: null,
      color: 1 + (index % 3),
      note: index % 5 === 0 ? `Note ${index}: ask the desk about the quota.` : '',
      tags: index % 7 === 0 ? ['permits'] : [],
      createdAt: index,
      changedAt: index,
    });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
