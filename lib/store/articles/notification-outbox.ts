import type { Article } from '../../article/model/article.ts';
import { read, write } from '../db/database.ts';
import { getArticles } from './article-rows.ts';

/** The articles to announce. */
export interface Outbox {
  /** Never announced. */
  waiting: Article[];
  /** Claimed by a worker that died before it noted whether it had shown them. */
  doubtful: Article[];
}

/**
 * Claims everything that is to be announced, so that nothing is announced twice. Articles that were read meanwhile leave
 * the outbox.
 */
export const claimNotifications = (): Promise<Outbox> =>
  write(['notifications', 'unread', 'articles'], async (tx) => {
    const rows = await tx.notifications.toArray();
    const unread = await tx.unread.bulkGet(rows.map((row) => row.articleId));
    const open = rows.filter((_, index) => unread[index] !== undefined);
    const read = rows.filter((_, index) => unread[index] === undefined);
    await tx.notifications.bulkDelete(read.map((row) => row.articleId));
    await tx.notifications.bulkPut(open.map((row) => ({ ...row, state: 'claimed' })));
    const articlesIn = (state: 'waiting' | 'claimed') =>
      getArticles(
        tx,
        open.filter((row) => row.state === state).map((row) => row.articleId),
      );
    return { waiting: await articlesIn('waiting'), doubtful: await articlesIn('claimed') };
  });

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
