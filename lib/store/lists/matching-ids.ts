import Dexie from 'dexie';
import { db } from '../db/database.ts';
import type { ListFilter } from '../rows/views.ts';
import { idsTagged } from '../user/tags.ts';

/** The ids of the articles that match a filter, in no order. Read from indexes alone. */
export function idsMatching({ by, value }: ListFilter): Promise<number[]> {
  if (by === 'tag') return idsTagged(value);
  return matchingArticles(by, value).primaryKeys();
}

/** The articles with that author, category, kind or source. */
export function matchingArticles(by: Exclude<ListFilter['by'], 'tag'>, value: string) {
  const { articles } = db;
  if (by === 'category') return articles.where('categories').equals(value);
  if (by === 'source') return articles.where('sources').equals(value);
  return articles
    .where(`[${by}+sortAt]`)
    .between([value, Dexie.minKey], [value, Dexie.maxKey], true, true);
}
