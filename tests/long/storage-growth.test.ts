import { expect, test } from 'vitest';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { ChromiumHarness } from '../support/browsers/chromium-harness.ts';

/** The number of articles in a year, at ten a day. */
const aYear = 3_650;

/** Storage limit for a year of texts and lists. */
const bytesAtMost = 40_000_000;

test('storage: a year of articles takes at most 40 MB on disk', async () => {
  const story = await ChromiumHarness.begin();
  await story.install();
  const { driver } = story;
  const [model] = await story.articles();
  const before = await used();
  await driver.extensionPage.evaluate(fillYear, {
    model,
    sources: sampleArticles.map(({ html }) => html),
    aYear,
  });
  await story.restart();
  // After a start the browser compacts the database and measures its size. Until then it reports the last known size.
  const isWithinLimit = (bytes: number) => bytes > 1_000_000 && bytes < bytesAtMost;
  await expect.poll(grown, { timeout: 180_000 }).toSatisfy(isWithinLimit);
  console.info(`${aYear} articles take ${((await grown()) / 1e6).toFixed(1)} MB`);
  await story.end();

  async function grown(): Promise<number> {
    return (await used()) - before;
  }

  async function used(): Promise<number> {
    return story.driver.extensionPage.evaluate(
      async () => (await navigator.storage.estimate()).usage ?? 0,
    );
  }
});

/** Runs inside the extension. Repeats the sample texts, each with unique words. */
async function fillYear({
  model,
  sources,
  aYear: count,
}: {
  model: object | undefined;
  sources: string[];
  aYear: number;
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (let from = 0; from < count; from += 100) {
    const transaction = database.transaction(['articles', 'bodies', 'aliases'], 'readwrite');
    for (let id = 1_000 + from; id < 1_000 + Math.min(from + 100, count); id += 1) {
      const url = `https://rareearthexchanges.com/news/measured-${id}/`;
      const hash = crypto.randomUUID().repeat(2).slice(0, 64);
      const sortAt = Date.now() - id * 8_640_000;
      const article = { ...model, id, url, hash, feedHash: hash, sortAt, arrivedAt: sortAt };
      // About 9 kB, like the site's articles.
      const own = Array.from({ length: 60 }, () => crypto.randomUUID()).join(' ');
      const source = `${sources[id % sources.length]}<p>${own}</p>`;
      transaction.objectStore('articles').put(article);
      transaction
        .objectStore('bodies')
        .put({ articleId: id, hash, seenAt: sortAt, title: url, source });
      transaction.objectStore('aliases').put({ alias: `${url}?p=${id}`, articleId: id });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
