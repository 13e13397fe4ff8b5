import { beforeEach, describe, expect, test } from 'vitest';
import { unfiltered } from '../../../lib/highlight/highlight-filter.ts';
import {
  articleIdsIn,
  type FiledHighlight,
  sortHighlights,
} from '../../../lib/highlight/highlight-order.ts';
import { articlesByUrl } from '../../../lib/store/articles/articles.ts';
import { db } from '../../../lib/store/db/database.ts';
import { guardOf } from '../../../lib/store/db/tables.ts';
import { readView, updateView } from '../../../lib/store/lists/views.ts';
import {
  allHighlights,
  countHighlights,
  putHighlights,
} from '../../../lib/store/user/highlights.ts';
import { storedArticle } from '../../support/articles.ts';
import { highlight } from '../../support/highlights.ts';

const [ore, magnets] = [storedArticle(1, 'ore'), storedArticle(2, 'magnets')];
const earlier = 'https://rareearthexchanges.com/news/ore-as-it-was/';
const gone = 'https://rareearthexchanges.com/news/gone/';

beforeEach(async () => {
  await db.articles.bulkPut([ore, magnets]);
  await db.aliases.put({ alias: earlier, articleId: 1 });
  await putHighlights([
    highlight('a', { url: ore.url }),
    highlight('b', { url: earlier }),
    highlight('c', { url: magnets.url }),
    highlight('d', { url: gone }),
  ]);
});

describe('highlights', () => {
  test('are counted by their articles, under whichever address they were made', async () => {
    expect(await countHighlights()).toEqual({
      total: 4,
      byArticle: new Map([
        [1, 2],
        [2, 1],
      ]),
    });
  });

  test('are as many in the list as are counted', async () => {
    const { total, byArticle } = await countHighlights();
    const rows = await allHighlights();
    const articles = await articlesByUrl(rows.map(({ url }) => url));
    const filed = rows.map(
      (row): FiledHighlight => ({ highlight: row, article: articles.get(row.url) ?? null }),
    );
    expect(filed.length).toBe(total);
    expect(articleIdsIn(sortHighlights(filed, 'date')).sort()).toEqual(
      [...byArticle.keys()].sort(),
    );
    expect(articles.get(earlier)?.title).toBe(ore.title);
    expect(articles.has(gone)).toBe(false);
  });

  test('belong to the article that has an address now, not to one that had it before', async () => {
    await db.aliases.put({ alias: magnets.url, articleId: 1 });
    expect((await countHighlights()).byArticle).toEqual(
      new Map([
        [1, 2],
        [2, 1],
      ]),
    );
  });
});

describe('how the list of all highlights is shown', () => {
  const shown = {
    order: 'date',
    filter: { ...unfiltered, colors: [2], tags: ['permits'], words: 'desk' },
    selected: 'a',
    top: { row: 'a', offset: -12 },
  } as const;

  test('is kept for each window, and where the next one begins', async () => {
    const highlights = {
      ...shown,
      filter: { ...shown.filter, colors: [2 as const], tags: ['x'] },
    };
    await updateView('panel:1', { list: 'highlights', highlights }, 100);
    expect(await readView('panel:2')).toMatchObject({ list: 'highlights', highlights });
  });

  test.each<[string, object, boolean]>([
    ['as it is written', shown, true],
    ['narrowed to nothing', { ...shown, filter: unfiltered, selected: null, top: null }, true],
    ['in an order that does not exist', { ...shown, order: 'color' }, false],
    ['in a color that does not exist', { ...shown, filter: { ...unfiltered, colors: [6] } }, false],
    ['without its filter', { ...shown, filter: undefined }, false],
    ['at a place that is none', { ...shown, top: 7 }, false],
  ])('is told to be sound or damaged %s', async (_story, highlights, isSound) => {
    const row = { ...(await readView('panel:1')), highlights };
    expect(guardOf('views')?.(row)).toBe(isSound);
  });
});
