import type { Article } from '../../article/model/article.ts';
import { articlesOf } from './articles.ts';
import { db } from '../db/database.ts';

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
export function claimNotices(): Promise<Outbox> {
  return db.transaction('rw', db.notices, db.unread, db.articles, async () => {
    const rows = await db.notices.toArray();
    const unread = await db.unread.bulkGet(rows.map((row) => row.n));
    const open = rows.filter((_, index) => unread[index] !== undefined);
    const read = rows.filter((_, index) => unread[index] === undefined);
    await db.notices.bulkDelete(read.map((row) => row.n));
    await db.notices.bulkPut(open.map((row) => ({ ...row, state: 'claimed' })));
    return {
      waiting: await articlesOf(open.filter((row) => row.state === 'waiting')),
      doubtful: await articlesOf(open.filter((row) => row.state === 'claimed')),
    };
  });
}

/** Whether anything waits that no worker has claimed. */
export async function hasWaitingNotices(): Promise<boolean> {
  return (await db.notices.where('state').equals('waiting').count()) > 0;
}

/** Forgets what was announced. */
export const removeNotices = (articles: readonly Article[]): Promise<void> =>
  db.notices.bulkDelete(articles.map((article) => article.n));
