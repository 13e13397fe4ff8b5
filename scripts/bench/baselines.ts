import type { Page } from 'playwright-core';

/** The least an action can cost: the bare work in the same browser and run, in ms. */
export const baselines = {
  /** First row painted on a page with nothing but rows. */
  async staticPage(page: Page, origin: string): Promise<number> {
    await page.goto(`${origin}/baseline.html`);
    return page.evaluate(firstPaint);
  },

  /** One frame of a 60 Hz screen. */
  frame: 1000 / 60,

  /** Clearing a table of `rows` small rows. */
  clearTable: async (page: Page, rows: number): Promise<number> =>
    (await page.evaluate(clearAndPut, rows)).cleared,

  /** Writing `rows` small rows into that table again. */
  putRows: async (page: Page, rows: number): Promise<number> =>
    (await page.evaluate(clearAndPut, rows)).put,
} as const;

/** Runs in a page before its own scripts: marks when the first headline is in the document. */
export function markFirstHeadline(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.headline')) return;
    watch.disconnect();
    performance.mark('headline');
  });
  watch.observe(document, { childList: true, subtree: true });
}

/**
 * Runs inside a page: ms from navigation until the browser has painted the first headline. Pages paint nothing before
 * it; if one has, its first paint would be a wrong answer, so this throws.
 */
export async function firstPaint(): Promise<number> {
  const entry = async (name: string): Promise<number> => {
    for (;;) {
      const [found] = performance.getEntriesByName(name);
      if (found) return found.startTime;
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const [headline, paint] = [await entry('headline'), await entry('first-contentful-paint')];
  if (paint < headline) throw new Error('Something was painted before the first headline.');
  return paint;
}

/** Runs inside the extension. */
async function clearAndPut(count: number): Promise<{ cleared: number; put: number }> {
  const name = `baseline-${Math.random()}`;
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('rows', { keyPath: 'id' }).createIndex('sortAt', 'sortAt');
  };
  await new Promise((done) => request.addEventListener('success', done));
  const database = request.result;
  const timed = async (change: (rows: IDBObjectStore) => void) => {
    const began = performance.now();
    const transaction = database.transaction('rows', 'readwrite');
    change(transaction.objectStore('rows'));
    await new Promise((done) => transaction.addEventListener('complete', done));
    return performance.now() - began;
  };
  const fill = (rows: IDBObjectStore) => {
    for (let id = 0; id < count; id += 1) rows.put({ id, sortAt: id });
  };
  await timed(fill);
  const cleared = await timed((rows) => rows.clear());
  const put = await timed(fill);
  database.close();
  await new Promise((done) => indexedDB.deleteDatabase(name).addEventListener('success', done));
  return { cleared, put };
}
