import type { Kind } from '../../article/model/article.ts';
import { db } from '../db/database.ts';
import { indexOf, numbersFitting } from './list-ids.ts';
import type { ListFilter } from '../db/rows/views.ts';
import { numbersByTag } from '../user/tags.ts';

/** Something that a list can be narrowed to, and how many of its rows that leaves. */
export interface FilterValue {
  filter: ListFilter;
  count: number;
}

const kinds = ['news', 'podcast', 'report'] as const satisfies readonly Kind[];

/** What a list of these numbers can be narrowed to by one of its sides, the most frequent first. Counted by index. */
export async function filterValues(
  by: ListFilter['by'],
  numbers: ReadonlySet<number>,
): Promise<FilterValue[]> {
  const fitting = by === 'tag' ? await numbersByTag() : await numbersBy(by);
  return [...fitting]
    .map(([value, found]) => ({
      filter: { by, value },
      count: [...found].filter((n) => numbers.has(n)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) => other.count - one.count || (one.filter.value < other.filter.value ? -1 : 1),
    );
}

/** Whether there is anything of this kind. */
export const hasKind = async (kind: Kind): Promise<boolean> =>
  (await db.articles.where('[kind+sortAt]').between([kind, 0], [kind, Infinity]).limit(1).count()) >
  0;

type Side = Exclude<ListFilter['by'], 'tag'>;

const numbersBy = async (by: Side): Promise<[string, readonly number[]][]> =>
  Promise.all(
    (await valuesOf(by)).map(
      async (value): Promise<[string, readonly number[]]> => [
        value,
        await numbersFitting({ by, value }),
      ],
    ),
  );

async function valuesOf(by: Side): Promise<readonly string[]> {
  if (by === 'kind') return kinds;
  const keys = await db.articles.orderBy(indexOf[by]).uniqueKeys();
  return keys.filter((key) => typeof key === 'string');
}
