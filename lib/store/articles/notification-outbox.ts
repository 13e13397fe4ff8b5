import type { Article } from '../../article/model/article.ts';
import { hour } from '../../time.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { NotificationRow } from '../rows/articles.ts';
import { getArticles } from './article-rows.ts';

/** The articles to announce. */
export interface Outbox {
  /** Never announced. */
  waiting: Article[];
  /** Claimed by a worker that died before it noted whether it had shown them. */
  doubtful: Article[];
  /** What they are about of what the user follows. */
  about: ReadonlyMap<number, readonly string[]>;
}

/** The longest that an announcement waits for the text which tells what the article is about. */
const longestWait = hour;

const outboxTables = ['notifications', 'unread', 'articles', 'watched', 'unindexed'] as const;

/**
 * Claims everything that is to be announced, so that nothing is announced twice. Articles that were read meanwhile leave
 * the outbox, and with `onlyFollowed` those that are not about what the user follows, once that is known.
 */
export const claimNotifications = (onlyFollowed: boolean, now: number): Promise<Outbox> =>
  write(outboxTables, async (tx) => {
    const rows = await tx.notifications.toArray();
    const unread = await tx.unread.bulkGet(rows.map((row) => row.articleId));
    const open = rows.filter((_, index) => unread[index] !== undefined);
    const watched = await tx.watched.bulkGet(open.map((row) => row.articleId));
    const about = new Map(watched.flatMap((row) => (row ? [[row.articleId, row.about]] : [])));
    const undecided = onlyFollowed ? await undecidedIds(tx, open, now) : new Set<number>();
    const isWanted = ({ articleId }: NotificationRow) =>
      !onlyFollowed || (about.get(articleId)?.length ?? 0) > 0;
    const claimed = open.filter((row) => isWanted(row) && !undecided.has(row.articleId));
    const kept = new Set([...claimed.map((row) => row.articleId), ...undecided]);
    const others = rows.map((row) => row.articleId).filter((id) => !kept.has(id));
    await tx.notifications.bulkDelete(others);
    await tx.notifications.bulkPut(claimed.map((row) => ({ ...row, state: 'claimed' })));
    const articlesIn = (state: NotificationRow['state']) =>
      getArticles(
        tx,
        claimed.filter((row) => row.state === state).map((row) => row.articleId),
      );
    return { waiting: await articlesIn('waiting'), doubtful: await articlesIn('claimed'), about };
  });

/** Those of which it is not known yet whether they are about what is followed: their text is still to come. */
async function undecidedIds(
  tx: Pick<ReadTables, 'articles' | 'unindexed' | 'watched'>,
  rows: readonly NotificationRow[],
  now: number,
): Promise<Set<number>> {
  const recent = rows.filter(({ at }) => now - at < longestWait).map((row) => row.articleId);
  const [unindexed, articles, watched] = await Promise.all([
    tx.unindexed.bulkGet(recent),
    getArticles(tx, recent),
    tx.watched.bulkGet(recent),
  ]);
  const excerpts = new Set(articles.flatMap((each) => (each.awaitsFullText ? [each.id] : [])));
  return new Set(
    recent.filter(
      (id, at) => unindexed[at] !== undefined || (excerpts.has(id) && watched[at]?.isAbout !== 1),
    ),
  );
}

/** Whether anything waits that no worker has claimed. */
export const hasWaitingNotifications = (): Promise<boolean> =>
  read(
    ['notifications'],
    async ({ notifications }) => (await notifications.where('state').equals('waiting').count()) > 0,
  );

/** Removes what was announced from the outbox. */
export const removeNotifications = (articles: readonly Article[]): Promise<void> =>
  write(['notifications'], ({ notifications }) =>
    notifications.bulkDelete(articles.map((article) => article.id)),
  );
