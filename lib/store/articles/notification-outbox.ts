import type { Article } from '../../article/model/article.ts';
import { db } from '../db/database.ts';
import { articlesById } from './articles.ts';

export interface Outbox {
  /** Never announced. */
  waiting: Article[];
  /** Claimed by a worker that did not live to say whether it showed them. */
  doubtful: Article[];
}

/**
 * Claims everything that is to be announced, in one transaction: what is claimed is never announced by itself again.
 * Articles that have been read meanwhile are no news any more and leave the outbox.
 */
export function claimNotifications(): Promise<Outbox> {
  return db.transaction('rw', db.notifications, db.unread, db.articles, async () => {
    const rows = await db.notifications.toArray();
    const unread = await db.unread.bulkGet(rows.map((row) => row.articleId));
    const open = rows.filter((_, index) => unread[index] !== undefined);
    const read = rows.filter((_, index) => unread[index] === undefined);
    await db.notifications.bulkDelete(read.map((row) => row.articleId));
    await db.notifications.bulkPut(open.map((row) => ({ ...row, state: 'claimed' })));
    return {
      waiting: await articlesById(open.filter((row) => row.state === 'waiting')),
      doubtful: await articlesById(open.filter((row) => row.state === 'claimed')),
    };
  });
}

/** Whether anything waits that no worker has claimed. */
export async function hasWaitingNotifications(): Promise<boolean> {
  return (await db.notifications.where('state').equals('waiting').count()) > 0;
}

/** Forgets what was announced. */
export const removeNotifications = (articles: readonly Article[]): Promise<void> =>
  db.notifications.bulkDelete(articles.map((article) => article.id));
