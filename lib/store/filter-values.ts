import type { Kind } from '../article/article.ts';
import { db } from './db.ts';
import { indexOf, numbersFitting } from './list-numbers.ts';
import type { ListFilter } from './rows.ts';

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
  const counted = await Promise.all(
    (await valuesOf(by)).map(async (value) => {
      const fitting = await numbersFitting({ by, value });
      return { filter: { by, value }, count: fitting.filter((n) => numbers.has(n)).length };
    }),
  );
  return counted
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) => other.count - one.count || (one.filter.value < other.filter.value ? -1 : 1),
    );
}

/** Whether there is anything of this kind. */
export const hasKind = async (kind: Kind): Promise<boolean> =>
  (await db.articles.where('[kind+sortAt]').between([kind, 0], [kind, Infinity]).limit(1).count()) >
  0;

async function valuesOf(by: ListFilter['by']): Promise<readonly string[]> {
  if (by === 'kind') return kinds;
  const keys = await db.articles.orderBy(indexOf[by]).uniqueKeys();
  return keys.filter((key) => typeof key === 'string');
}
