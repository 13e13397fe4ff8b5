import { expect, test, vi } from 'vitest';
import { db, read } from '../../../lib/store/db/database.ts';
import { readFacets } from '../../../lib/store/lists/filter-values.ts';
import { listedIds } from '../../../lib/store/results/listed-ids.ts';
import { readUserTexts } from '../../../lib/store/results/user-texts.ts';
import { idsByTag, tagTables } from '../../../lib/store/user/tag-rows.ts';
import { readSavedTags, readTagUses } from '../../../lib/store/user/tags.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { storeRandomUserData } from '../../support/builders/user-data.ts';
import { listIds } from '../../support/database/list-ids.ts';
import { seededRandom } from '../../support/seeded-random.ts';

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'tags: filter counts equal the number of rows in the list (seed %i)',
  async (seed) => {
    await storeRandomUserData(seededRandom(seed));
    for (const list of ['all', 'unread', 'saved'] as const) {
      const tags = (await readFacets(list)).facets.find(({ by }) => by === 'tag');
      const counts = new Map(tags?.values.map(({ value, count }) => [value, count]));
      for (const { tag } of await readTagUses()) {
        const narrowed = await listIds(list, { by: 'tag', value: tag });
        expect([tag, counts.get(tag) ?? 0]).toEqual([tag, narrowed.length]);
      }
    }
  },
);

test('tags: a thousand are counted without one query each', async () => {
  await db.saved.bulkPut(
    Array.from({ length: 100 }, (_, articleId) => ({
      articleId,
      savedAt: articleId,
      tags: Array.from({ length: 50 }, (_each, index) => `tag ${(articleId * 10 + index) % 1_000}`),
    })),
  );
  const uses = await readTagUses();
  expect(uses).toHaveLength(1_000);
  expect(uses.every(({ saved }) => saved === 5)).toBe(true);
});

test('tags: a few are counted without going through all that has them', async () => {
  await db.saved.bulkPut(
    Array.from({ length: 1_000 }, (_, articleId) => ({
      articleId,
      savedAt: articleId,
      tags: ['permits', articleId % 2 === 0 ? 'price' : 'magnets'],
    })),
  );
  const step = vi.spyOn(IDBCursor.prototype, 'continue');
  expect(await readTagUses()).toEqual([
    { tag: 'permits', saved: 1_000, highlights: 0 },
    { tag: 'magnets', saved: 500, highlights: 0 },
    { tag: 'price', saved: 500, highlights: 0 },
  ]);
  expect(step.mock.calls.length).toBeLessThan(10);
  step.mockRestore();
});

test('tags: no reader goes through all rows that have one, a step for each', async () => {
  const tags = ['permits', 'Permits', 'price'];
  const ids = Array.from({ length: 300 }, (_, articleId) => articleId);
  await db.saved.bulkPut(ids.map((articleId) => ({ articleId, savedAt: articleId, tags })));
  await db.highlights.bulkPut(ids.map((id) => highlight(String(id), { tags })));
  const step = vi.spyOn(IDBCursor.prototype, 'continue');
  const found = await listedIds({ operator: 'tag', value: 'permits', isPrefix: false });
  expect(ids.filter((id) => found.has(id))).toEqual(ids);
  await readUserTexts(async () => {});
  const byTag = await read(tagTables, idsByTag);
  expect([...byTag].map(([tag, own]) => [tag, own.size])).toEqual([
    ['permits', 300],
    ['price', 300],
  ]);
  expect(step.mock.calls.length).toBeLessThan(30);
  step.mockRestore();
});

test('tags: articles that are not saved have none', async () => {
  await db.saved.bulkPut([
    { articleId: 1, savedAt: 1, tags: ['a'] },
    { articleId: 2, savedAt: 1 },
  ]);
  expect(await Promise.all([1, 2, 3].map(readSavedTags))).toEqual([['a'], [], null]);
});
