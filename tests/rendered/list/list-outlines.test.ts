import { expect, onTestFinished } from 'vitest';
import { byPlace } from '../../../lib/article/lists/row-place.ts';
import { db } from '../../../lib/store/db/database.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { testsAll } from '../../support/sampled.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';
import { test } from '../extension.tsx';

/** More keys than a list reads for the rows it draws. */
const manyKeys = 1_000;

/** Counts the transactions that read outlines. Each of them requests many keys. */
function watchOutlines(): { read: number } {
  const { getAllKeys } = IDBIndex.prototype;
  const watch = { read: 0 };
  IDBIndex.prototype.getAllKeys = function (...args) {
    if (Reflect.get(Object(args[0]), 'count') > manyKeys) watch.read += 1;
    return getAllKeys.apply(this, args);
  };
  onTestFinished(() => {
    IDBIndex.prototype.getAllKeys = getAllKeys;
  });
  return watch;
}

/** Keeps the page from becoming idle until `pass` is called. */
function holdIdleCallbacks(): { held: Map<number, IdleRequestCallback>; pass: () => void } {
  const { requestIdleCallback, cancelIdleCallback } = window;
  const held = new Map<number, IdleRequestCallback>();
  let last = 0;
  window.requestIdleCallback = (callback) => {
    last += 1;
    held.set(last, callback);
    return last;
  };
  window.cancelIdleCallback = (id) => void held.delete(id);
  onTestFinished(() => {
    Object.assign(window, { requestIdleCallback, cancelIdleCallback });
  });
  const pass = () => {
    const callbacks = [...held.values()];
    held.clear();
    for (const callback of callbacks) callback({ didTimeout: false, timeRemaining: () => 50 });
  };
  return { held, pass };
}

/** The ids of all articles, the newest first. */
async function plainIds(): Promise<number[]> {
  const articles = await db.articles.toArray();
  return articles
    .map(({ id, sortAt }) => ({ id, time: sortAt }))
    .sort(byPlace.newest)
    .map(({ id }) => id);
}

/** The drawn rows, and the list length that each announces. */
const drawnRows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
    id: Number(row.dataset.row),
    position: Number(row.ariaPosInSet),
    size: Number(row.ariaSetSize),
  }));

test('list outlines: a jump leads to the same rows as a plain reading while the list changes', async ({
  extension,
}) => {
  await fillArticles({ count: 600, now: Date.now() });
  const panel = await extension.openPanel();
  const outlines = watchOutlines();
  await panel.getByRole('button', { name: /^All/ }).click();
  await expect
    .poll(() => document.querySelector('.ListChips [aria-current]')?.textContent)
    .toMatch(/^All/);
  const random = seededRandom(250);
  let latest = 10_000;
  const remove = async () => db.articles.delete(pick(await plainIds(), random) ?? 0);
  /** An article that was read elsewhere doesn't wait behind "1 new". */
  const add = async () => {
    latest += 1;
    const other = await db.articles.get(pick(await plainIds(), random) ?? 0);
    const sortAt = (other?.sortAt ?? 0) - 1;
    await db.articles.put(storedArticle(latest, `added-${latest}`, { sortAt }));
  };
  const move = async () => {
    const [from, to] = [pick(await plainIds(), random), pick(await plainIds(), random)];
    const [article, other] = await db.articles.bulkGet([from ?? 0, to ?? 0]);
    if (article && other)
      await db.articles.put({ ...article, sortAt: other.sortAt, listedAt: other.sortAt });
  };
  const isRight = async () => {
    const ids = await plainIds();
    const drawn = drawnRows();
    const isBusy = document.querySelector('.ArticleRows')?.ariaBusy !== 'false';
    return (
      !isBusy &&
      drawn.length > 0 &&
      drawn.every(({ id, position, size }) => size === ids.length && ids[position - 1] === id)
    );
  };
  for (const change of [remove, add, move, ...(testsAll ? [remove, remove, add] : [])]) {
    const before = outlines.read;
    await remove();
    await expect
      .poll(() => outlines.read, { message: 'the outline to be read' })
      .toBeGreaterThan(before);
    const main = document.querySelector('main');
    const changed = change();
    main?.scrollTo(0, main.scrollHeight * random());
    await changed;
    await expect.poll(isRight).toBe(true);
  }
});

test('list outlines: none is read any more once the panel is closed', async ({ extension }) => {
  await fillArticles({ count: 600, now: Date.now() });
  const outlines = watchOutlines();
  const idle = holdIdleCallbacks();
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  // The rows around those in view also wait.
  await expect.poll(() => idle.held.size).toBe(2);
  idle.pass();
  // The reading has begun, and waits again before its first waypoint.
  await expect.poll(() => idle.held.size).toBe(1);
  const { read } = outlines;
  extension.close();
  idle.pass();
  expect(idle.held.size).toBe(0);
  // What was started now begins its transaction within this task, and a write waits for that transaction.
  await new Promise((resolve) => setTimeout(resolve));
  await db.transaction('rw', db.unread, () => db.unread.count());
  expect(outlines.read).toBe(read);
});
