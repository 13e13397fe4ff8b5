import type { ListWindow } from '../../article/lists/list-window.ts';
import { read } from '../db/database.ts';
import type { ListQuery } from './list-query.ts';
import { heldRows, type ListRows } from './list-rows.ts';
import { type ListMemory, openListTables, rowsOf } from './open-list.ts';

/** A list as a screen with this memory shows it: with the rows that stay and without arrivals that wait. */
export const listWindow = (query: ListQuery, memory?: ListMemory): ListWindow =>
  windowOf((ask) => read(openListTables, async (tx) => ask(await rowsOf(tx, query, memory))));

/** A list whose ids are in memory anyway, in no particular order. */
export const fixedWindow = (ids: readonly number[]): ListWindow =>
  windowOf((ask) =>
    read(['articles'], ({ articles }) => ask(heldRows(ids, (id) => articles.get(id), 'newest'))),
  );

/** A window that answers each question in a transaction of its own. */
function windowOf(
  answer: <Answer>(ask: (rows: ListRows) => Promise<Answer>) => Promise<Answer>,
): ListWindow {
  const range = (from: number, to: number) =>
    answer(async (rows) => (await rows.range(from, to)).map(({ id }) => id));
  return {
    count: () => answer((rows) => rows.count()),
    idAt: async (index) => (index < 0 ? undefined : (await range(index, index + 1))[0]),
    indexOf: (articleId) => answer((rows) => rows.indexOf(articleId)),
    range,
    after: (articleId, length) =>
      answer(async (rows) => {
        const found = await rows.around(articleId, 0, length);
        const below = found ? found.rows.slice(found.at + 1) : await rows.range(0, length);
        return below.map(({ id }) => id);
      }),
    before: (articleId) =>
      answer(async (rows) => {
        const found = await rows.around(articleId, 1, 0);
        return found?.at === 1 ? found.rows[0]?.id : undefined;
      }),
    indexFrom: (sortAt) => answer((rows) => rows.indexFrom(sortAt)),
  };
}
