import { expect, onTestFinished, test } from 'vitest';
import { articleSpanLabel } from '../../../lib/presenters/storage.ts';
import { db } from '../../../lib/store/db/database.ts';
import { previewRetention } from '../../../lib/store/retention/retention-preview.ts';
import { day } from '../../../lib/time.ts';
import { storeArticles } from '../../support/builders/user-data.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';

/** Records the number of rows in each answer to `getAll`. */
function watchAnswers(): number[] {
  const answers: number[] = [];
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    const { getAll } = prototype;
    prototype.getAll = function (...asked) {
      const request = getAll.apply(this, asked);
      request.addEventListener('success', () => answers.push(request.result.length));
      return request;
    };
    onTestFinished(() => {
      prototype.getAll = getAll;
    });
  }
  return answers;
}

test('retention: the preview reads many articles some at a time, and tells of all', async () => {
  const articles = await storeArticles(...Array.from({ length: 1_100 }, (_, at) => `story-${at}`));
  await db.lastRead.bulkPut(articles.map(({ id, hash }) => ({ articleId: id, hash, at: noon })));
  const answers = watchAnswers();
  const rule = { keepReadDays: 365, keepVersions: 'all' } as const;
  const preview = await previewRetention(rule, noon + 800 * day, 50);
  expect(Math.max(...answers)).toBe(500);
  expect(preview.articles).toBeGreaterThan(1_090);
  expect(preview.listed).toHaveLength(50);
  expect(preview.oldest).toMatchObject({ id: preview.listed[0]?.id });
});

test('retention: the preview names a single article once', async () => {
  const articles = await storeArticles('older', 'newest');
  await db.lastRead.bulkPut(articles.map(({ id, hash }) => ({ articleId: id, hash, at: noon })));
  const rule = { keepReadDays: 365, keepVersions: 'all' } as const;
  const { articles: count, oldest, newest } = await previewRetention(rule, noon + 800 * day, 50);
  expect(count).toBe(1);
  expect(articleSpanLabel(oldest, newest)).toMatch(/^“[^“]+” \([^(]+\)$/);
});
