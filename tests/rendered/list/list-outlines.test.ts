import { expect } from 'vitest';
import { byPlace } from '../../../lib/article/lists/row-place.ts';
import { db } from '../../../lib/store/db/database.ts';
import { fillArticles } from '../../../scripts/bench/seed-articles.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';
import { test } from '../extension.tsx';

/** Counts the cursors over keys. A list that stands still opens none, its outline one for each waypoint. */
function watchKeyCursors(): { opened: number; unwatch: () => void } {
  const { openKeyCursor } = IDBIndex.prototype;
  const watch = {
    opened: 0,
    unwatch: () => {
      IDBIndex.prototype.openKeyCursor = openKeyCursor;
    },
  };
  IDBIndex.prototype.openKeyCursor = function (...args) {
    watch.opened += 1;
    return openKeyCursor.apply(this, args);
  };
  return watch;
}

/** The ids of all articles, the newest first. */
async function plainIds(): Promise<number[]> {
  const articles = await db.articles.toArray();
  return articles
    .map(({ id, sortAt }) => ({ id, time: sortAt }))
    .sort(byPlace.newest)
    .map(({ id }) => id);
}

/** The drawn rows, and the length of the list that each of them tells. */
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
  const cursors = watchKeyCursors();
  await panel.getByRole('button', { name: /^All/ }).click();
  await expect
    .poll(() => document.querySelector('.ListChips [aria-current]')?.textContent)
    .toMatch(/^All/);
  const random = seededRandom(250);
  let latest = 10_000;
  const remove = async () => db.articles.delete(pick(await plainIds(), random) ?? 0);
  /** One that was read elsewhere does not wait. */
  const add = async () => {
    latest += 1;
    const other = await db.articles.get(pick(await plainIds(), random) ?? 0);
    const sortAt = (other?.sortAt ?? 0) - 1;
    await db.articles.put(storedArticle(latest, `added-${latest}`, { sortAt }));
  };
  const move = async () => {
    const [from, to] = [pick(await plainIds(), random), pick(await plainIds(), random)];
    const [article, other] = await db.articles.bulkGet([from ?? 0, to ?? 0]);
    if (article && other) await db.articles.put({ ...article, sortAt: other.sortAt });
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
  try {
    for (const change of [remove, add, move, remove, remove, add]) {
      const before = cursors.opened;
      await remove();
      await expect
        .poll(() => cursors.opened, { message: 'the outline to be read' })
        .toBeGreaterThan(before);
      const main = document.querySelector('main');
      const changed = change();
      main?.scrollTo(0, main.scrollHeight * random());
      await changed;
      await expect.poll(isRight).toBe(true);
    }
  } finally {
    cursors.unwatch();
  }
});

test('list outlines: none is read any more once the panel is closed', async ({ extension }) => {
  await fillArticles({ count: 600, now: Date.now() });
  const cursors = watchKeyCursors();
  try {
    const panel = await extension.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    await expect.poll(() => cursors.opened).toBeGreaterThan(0);
    const [oldest = 0] = (await db.unread.orderBy('sortAt').primaryKeys()) as number[];
    const size = () => drawnRows()[0]?.size;
    const before = size() ?? 0;
    await db.unread.delete(oldest);
    await expect.poll(size).toBe(before - 1);
    extension.close();
    // A reading that had begun is over once a write has had its turn.
    await db.transaction('rw', db.unread, () => db.unread.count());
    const opened = cursors.opened;
    // Timers fire in their order: the one that the outline waits for was set before.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(cursors.opened).toBe(opened);
  } finally {
    cursors.unwatch();
  }
});
