import { expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import type { WatchedRow } from '../../../lib/store/rows/watch.ts';
import { readDossier } from '../../../lib/store/watch/dossier.ts';
import { storedArticle } from '../../support/builders/articles.ts';

const noon = Date.UTC(2026, 10, 24, 12);

/** Stores an article, and what was found in it. */
async function put(
  articleId: number,
  listedAt: number,
  found: Partial<Pick<WatchedRow, 'about' | 'mentioned'>>,
): Promise<void> {
  const { about = [], mentioned = [] } = found;
  await db.articles.put({ ...storedArticle(articleId, `article-${articleId}`), listedAt });
  const isAbout = about.length > 0 ? 1 : 0;
  await db.watched.put({ articleId, listedAt, about, mentioned, isAbout, inTitle: 0 });
}

test('dossier: has what is about an entity or mentions it, newest first, without muted articles', async () => {
  await put(1, noon, { about: ['terbium'] });
  await put(2, noon + 2, { about: ['dysprosium'], mentioned: ['terbium'] });
  await put(3, noon + 1, { mentioned: ['terbium'] });
  await put(4, noon + 1, { about: ['terbium', 'dysprosium'] });
  await put(5, noon + 3, { about: ['dysprosium'], mentioned: ['neodymium'] });
  await put(6, -noon, { about: ['terbium'] });
  await put(7, -noon, { mentioned: ['terbium'] });

  const { articles, ...dossier } = await readDossier('terbium', 3);
  expect(dossier).toEqual({
    about: 2,
    mentions: 2,
    articleIds: [2, 4, 3, 1],
    times: [noon + 2, noon + 1, noon + 1, noon],
  });
  expect(articles.map(({ article, isAbout }) => [article.id, isAbout])).toEqual([
    [2, false],
    [4, true],
    [3, false],
  ]);
});
