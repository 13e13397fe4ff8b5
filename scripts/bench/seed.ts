import type { Page } from 'playwright-core';

/** Articles that a reader has after some three years. */
export const storedArticles = 10_000;

/**
 * Fills the reader's database with so many unread articles, as a page of the extension would write them: rows as lists
 * need them, one body for all, since no measurement reads more than one.
 */
export async function seed(page: Page, count: number): Promise<void> {
  await page.evaluate(fill, { count, now: Date.now() });
}

/** Runs inside the extension. */
async function fill({ count, now }: { count: number; now: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['articles', 'unread', 'bodies'], 'readwrite');
  const [articles, unread, bodies] = ['articles', 'unread', 'bodies'].map((name) =>
    transaction.objectStore(name),
  );
  const paragraph = '<p>Separation, not ore, decides who can make a magnet this year.</p>';
  for (let index = 0; index < count; index += 1) {
    const n = 100_000 + index;
    const sortAt = now - index * 3_600_000;
    articles?.put({
      n,
      url: `https://rareearthexchanges.com/news/measured-${n}/`,
      channel: 'news',
      kind: 'news',
      title: `Measured Article ${index}: Separation Permits, Not Tonnage, Decide`,
      author: 'The editors',
      categories: ['Policy', 'Magnets'],
      publishedAt: sortAt,
      modifiedAt: null,
      keyPoints: [{ text: 'Two of five licensed plants can make alloy today.', points: [] }],
      lead: 'Two of five licensed plants can make alloy today; the rest wait for permits.',
      minutes: 4,
      sources: [],
      pictures: [],
      commentsUrl: null,
      commentCount: null,
      enclosure: null,
      isExcerpt: false,
      hash: 'measured',
      feedHash: 'measured',
      textFrom: 'feed',
      textVersion: 1_000,
      arrivedAt: sortAt,
      sortAt,
      changedAt: null,
      changes: [],
    });
    unread?.put({ n, sortAt });
    const source = paragraph.repeat(40);
    if (index < 50) bodies?.put({ n, hash: 'measured', seenAt: now, title: '', source });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
