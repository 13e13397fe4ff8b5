import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { ensureRederiveJob } from '../../lib/app/rederive-job.ts';
import { parseMarkup } from '../../lib/article/parse/parse-markup.ts';
import { db } from '../../lib/store/db/database.ts';
import { hour, minute } from '../../lib/time.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { makeChannelsDue } from './world/make-due.ts';
import { World } from './world/world.ts';

vi.mock('../../lib/article/parse/parse-markup.ts', { spy: true });

/** Counts parses, and those inside a write transaction. */
async function countParses(): Promise<{ all: number; inWrites: number }> {
  const { parseMarkup: parse } = await vi.importActual<{ parseMarkup: typeof parseMarkup }>(
    '../../lib/article/parse/parse-markup.ts',
  );
  const counts = { all: 0, inWrites: 0 };
  vi.mocked(parseMarkup).mockImplementation((html) => {
    counts.all += 1;
    // It is null outside of transactions, although its type doesn't say so.
    const transaction: { mode: IDBTransactionMode } | null = Dexie.currentTransaction;
    if (transaction?.mode === 'readwrite') counts.inWrites += 1;
    return parse(html);
  });
  return counts;
}

async function poll(world: World): Promise<void> {
  world.advance(hour);
  await makeChannelsDue();
  await world.runAlarm();
  await world.runUntil(world.now + 10 * minute);
}

test('parsing: never happens inside a write transaction, in a day of polls, edits, full texts and rederivation', async () => {
  const start = Date.UTC(2026, 10, 24, 15);
  const world = new World({ seed: 3, start, articles: sampleArticles, published: 40 });
  const counts = await countParses();
  await poll(world);

  const [post] = world.newsroom.posts();
  if (!post) throw new Error('The site has no post.');
  world.newsroom.edit(post.slug, { html: `${post.html}<p>An afterthought.</p>` });
  await poll(world);
  expect(await db.bodies.count()).toBe((await db.articles.count()) + 1);

  world.stage.setScenarios('cutText');
  world.newsroom.edit(post.slug, { title: 'Another Headline' });
  await poll(world);

  await db.articles.toCollection().modify((article) => {
    article.textVersion = 0;
  });
  const before = counts.all;
  await ensureRederiveJob(world.now);
  await poll(world);
  expect(await db.articles.where('textVersion').equals(0).count()).toBe(0);
  expect(counts.all - before).toBeGreaterThanOrEqual(await db.bodies.count());

  expect(counts.inWrites).toBe(0);
});
