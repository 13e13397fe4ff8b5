import type { Page } from 'playwright-core';

/** The least that an action can cost: the bare work in the same browser, in the same run. All in ms. */
export const floors = {
  /** Until the first row of a page that holds nothing but rows is painted. */
  async staticPage(page: Page, origin: string): Promise<number> {
    await page.goto(`${origin}/floor.html`);
    return page.evaluate(firstPaint, '.headline');
  },

  /** Clearing a table of so many small rows. */
  clearTable: (page: Page, rows: number): Promise<number> => page.evaluate(clear, rows),

  /** Putting as many small rows into an empty table. */
  putRows: (page: Page, rows: number): Promise<number> => page.evaluate(put, rows),
} as const;

/** Runs inside a page: ms from its start to the frame after the selector is there. */
export async function firstPaint(selector: string): Promise<number> {
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  while (!document.querySelector(selector)) await frame();
  await frame();
  return performance.now();
}

/** Runs inside the extension. */
async function clear(rows: number): Promise<number> {
  const { database, fill } = await scratch(rows);
  await fill();
  const began = performance.now();
  const transaction = database.transaction('rows', 'readwrite');
  transaction.objectStore('rows').clear();
  await new Promise((done) => transaction.addEventListener('complete', done));
  const took = performance.now() - began;
  database.close();
  return took;

  async function scratch(count: number) {
    const request = indexedDB.open(`floor-${Math.random()}`);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('rows', { keyPath: 'n' }).createIndex('sortAt', 'sortAt');
    };
    await new Promise((done) => request.addEventListener('success', done));
    const opened = request.result;
    const fillRows = async () => {
      const filling = opened.transaction('rows', 'readwrite');
      for (let n = 0; n < count; n += 1) filling.objectStore('rows').put({ n, sortAt: n });
      await new Promise((done) => filling.addEventListener('complete', done));
    };
    return { database: opened, fill: fillRows };
  }
}

/** Runs inside the extension. */
async function put(rows: number): Promise<number> {
  const request = indexedDB.open(`floor-${Math.random()}`);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('rows', { keyPath: 'n' }).createIndex('sortAt', 'sortAt');
  };
  await new Promise((done) => request.addEventListener('success', done));
  const database = request.result;
  const began = performance.now();
  const transaction = database.transaction('rows', 'readwrite');
  for (let n = 0; n < rows; n += 1) transaction.objectStore('rows').put({ n, sortAt: n });
  await new Promise((done) => transaction.addEventListener('complete', done));
  const took = performance.now() - began;
  database.close();
  return took;
}
