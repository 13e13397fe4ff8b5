import type { Page } from 'playwright-core';

/** Makes every third stored article be about something followed, and another third only mention it. */
export const seedWatched = (page: Page): Promise<void> => page.evaluate(fillWatched);

/** Runs inside the extension. */
async function fillWatched(): Promise<void> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const transaction = database.transaction(['articles', 'watched'], 'readwrite');
  const watched = transaction.objectStore('watched');
  const articles = transaction.objectStore('articles').getAll();
  articles.onsuccess = () => {
    for (const [index, { id, listedAt }] of articles.result.entries()) {
      const isAbout = index % 3 === 1 ? 1 : 0;
      if (index % 3 === 0) continue;
      const names = ['samarium', 'Lynas Rare Earths'];
      const hits = isAbout
        ? { about: names, inTitle: 1, mentioned: [] }
        : { about: [], inTitle: 0, mentioned: names };
      watched.put({ articleId: id, listedAt, isAbout, ...hits });
    }
  };
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
