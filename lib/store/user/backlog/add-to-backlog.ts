import type { BacklogChoice } from '../../../backlog-choice.ts';
import { day } from '../../../time.ts';
import type { Tables } from '../../db/tables.ts';
import { storedReadUntil } from '../pending-reading-state.ts';
import { firstRun, putBacklog, storedBacklog, wantedUnread } from './backlog-rows.ts';
import { writeUnread } from './move-backlog.ts';

const atLeast = 5;

/**
 * Adds what a channel's first poll has brought to the backlog. Resolves to which of it is unread: as the user has
 * chosen or, before that, as `initial` says. What came from another channel a moment ago and is no longer among the
 * newest becomes read. After a lost database, it is known what is unread, so there is no backlog.
 */
export async function addToBacklog<Arrived extends { id: number; listedAt: number }>(
  tx: Pick<Tables, 'articles' | 'unread' | 'meta'>,
  arrived: readonly Arrived[],
  initial: BacklogChoice,
  now: number,
): Promise<readonly Arrived[]> {
  if (await storedReadUntil(tx)) return arrived;
  const before = (await storedBacklog(tx)) ?? { choice: initial, articleIds: [], newest: [] };
  const newest = await tx.articles.orderBy('listedAt').reverse().limit(atLeast).keys();
  const since = Math.min(now - day, ...newest.map(Number));
  const surpassed = new Set(
    (await tx.articles.bulkGet([...before.newest])).flatMap((article) =>
      article && article.listedAt < since && now - article.arrivedAt < firstRun ? article.id : [],
    ),
  );
  const idsOf = (some: readonly Arrived[]) => some.map(({ id }) => id);
  const backlog = {
    choice: before.choice,
    articleIds: [...before.articleIds, ...idsOf(arrived)],
    newest: [
      ...before.newest.filter((id) => !surpassed.has(id)),
      ...idsOf(arrived.filter(({ listedAt }) => listedAt >= since)),
    ],
  };
  await putBacklog(tx, backlog);
  if (backlog.choice === 'day') await writeUnread(tx, [], [...surpassed]);
  const wanted = new Set(wantedUnread(backlog, backlog.choice));
  return arrived.filter(({ id }) => wanted.has(id));
}
