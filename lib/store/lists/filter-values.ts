import Dexie from 'dexie';
import type { ArticleKind } from '../../article/model/article.ts';
import { db } from '../db/database.ts';
import type { ListFilter } from '../rows/views.ts';
import { idsByTag } from '../user/tags.ts';
import { idsMatching } from './matching-ids.ts';

/** Something that a list can be narrowed to, and how many of its rows that leaves. */
export interface FilterValue {
  filter: ListFilter;
  count: number;
}

const kinds = ['news', 'podcast', 'report'] as const satisfies readonly ArticleKind[];

/** What a list of these numbers can be narrowed to by one of its sides, the most frequent first. Counted by index. */
export async function filterValues(
  by: ListFilter['by'],
  articleIds: ReadonlySet<number>,
): Promise<FilterValue[]> {
  const fitting = by === 'tag' ? await idsByTag() : await idsBy(by);
  return [...fitting]
    .map(([value, found]) => ({
      filter: { by, value },
      count: [...found].filter((articleId) => articleIds.has(articleId)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) => other.count - one.count || (one.filter.value < other.filter.value ? -1 : 1),
    );
}

/** Whether there is anything of this kind. */
export const hasKind = async (kind: ArticleKind): Promise<boolean> =>
  (await db.articles.where('[kind+sortAt]').between([kind, 0], [kind, Infinity]).limit(1).count()) >
  0;

type FilterDimension = Exclude<ListFilter['by'], 'tag'>;

const idsBy = async (by: FilterDimension): Promise<[string, readonly number[]][]> =>
  Promise.all(
    (await valuesOf(by)).map(
      async (value): Promise<[string, readonly number[]]> => [
        value,
        await idsMatching({ by, value }),
      ],
    ),
  );

async function valuesOf(by: FilterDimension): Promise<readonly string[]> {
  if (by === 'kind') return kinds;
  if (by === 'author') return authors();
  const keys = await db.articles.orderBy(by === 'category' ? 'categories' : 'sources').uniqueKeys();
  return keys.filter((key) => typeof key === 'string');
}

/** Seeks from one author to the next, since the index names each of them once per article. */
async function authors(): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const [key] = await db.articles
      .where('[author+sortAt]')
      .above([found.at(-1) ?? '', Dexie.maxKey])
      .limit(1)
      .keys();
    const author = Array.isArray(key) ? key[0] : undefined;
    if (typeof author !== 'string') return found;
    found.push(author);
  }
}
