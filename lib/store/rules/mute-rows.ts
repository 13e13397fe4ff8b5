import type { Article } from '../../article/model/article.ts';
import { relist } from '../articles/relist.ts';
import { mutedArticles } from '../db/muted.ts';
import type { Tables } from '../db/tables.ts';

export const muteTables = ['articles', 'unread', 'watched', 'notifications'] as const;

export type MuteTables = Pick<Tables, (typeof muteTables)[number]>;

/** An article, and whether a rule mutes it. */
export interface Judged {
  article: Article;
  isMuted: boolean;
}

/**
 * Takes muted articles out of the lists, or puts articles back as they were, unread ones as unread. Articles that are
 * as they should be are not written. Muted articles are not announced.
 */
export async function setMuted(tx: MuteTables, judged: readonly Judged[]): Promise<void> {
  const changed = judged
    .filter(({ article, isMuted }) => article.listedAt < 0 !== isMuted)
    .map(({ article, isMuted }) => ({
      ...article,
      listedAt: isMuted ? -article.sortAt : article.sortAt,
    }));
  if (changed.length === 0) return;
  await Promise.all([
    tx.articles.bulkPut(changed),
    relist(tx.unread, changed),
    relist(tx.watched, changed),
    tx.notifications.bulkDelete(changed.flatMap(({ id, listedAt }) => (listedAt < 0 ? id : []))),
  ]);
}

/** Puts some muted articles back into the lists. Resolves to whether there were any. */
export async function unmuteSome(tx: MuteTables, limit: number): Promise<boolean> {
  const muted = await mutedArticles(tx).limit(limit).toArray();
  await setMuted(
    tx,
    muted.map((article) => ({ article, isMuted: false })),
  );
  return muted.length > 0;
}
