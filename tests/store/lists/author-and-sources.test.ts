import { beforeEach, describe, expect, test } from 'vitest';
import { putAuthors } from '../../../lib/store/articles/authors.ts';
import { db, write } from '../../../lib/store/db/database.ts';
import { readAuthorAndSources } from '../../../lib/store/lists/author-and-sources.ts';
import type { AuthorRow } from '../../../lib/store/rows/articles.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { countWrites } from '../../support/database/table-writes.ts';

beforeEach(async () => {
  await db.articles.bulkPut([
    storedArticle(1, 'a', { author: 'Policy desk', sources: ['usgs.gov', 'iea.org'] }),
    storedArticle(2, 'b', { author: 'Policy desk', sources: ['usgs.gov'] }),
    storedArticle(3, 'c', { author: 'policy desk', sources: [] }),
    storedArticle(4, 'd', { author: null, sources: ['usgs.gov'] }),
  ]);
});

const put = (...rows: AuthorRow[]) => write(['authors'], (tx) => putAuthors(tx, rows));

describe('author and sources', () => {
  test('lists other articles by the same author and articles that cite the same sources', async () => {
    await put({ name: 'Policy desk', bio: 'Reads the annexes first.' });
    expect(
      await readAuthorAndSources({ author: 'Policy desk', sources: ['usgs.gov', 'iea.org'] }),
    ).toEqual({
      byAuthor: 2,
      authorBio: 'Reads the annexes first.',
      citationCounts: new Map([
        ['usgs.gov', 3],
        ['iea.org', 1],
      ]),
    });
  });

  test('is empty for an article without author and sources', async () => {
    expect(await readAuthorAndSources({ author: null, sources: [] })).toEqual({
      byAuthor: 0,
      authorBio: null,
      citationCounts: new Map(),
    });
  });
});

describe('author box', () => {
  const row = { name: 'Policy desk', bio: 'Reads the annexes first.' };
  test('is stored by author name, and the latest text wins', async () => {
    await put(row, { name: 'Markets desk', bio: 'Holds no shares.' });
    await put({ ...row, bio: 'Reads the footnotes, too.' });
    expect(await db.authors.toArray()).toEqual([
      { name: 'Markets desk', bio: 'Holds no shares.' },
      { name: 'Policy desk', bio: 'Reads the footnotes, too.' },
    ]);
  });

  test('writes nothing when the text is unchanged', async () => {
    await put(row);
    expect(await countWrites('authors', () => put(row))).toBe(0);
  });
});
