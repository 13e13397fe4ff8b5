import type { Article } from '../../article/model/article.ts';
import { getArticles } from '../articles/article-rows.ts';
import { noticeDamage, read } from '../db/database.ts';
import { countListed } from '../db/muted.ts';
import type { ReadTables } from '../db/tables.ts';
import { findSaved } from '../user/saved-rows.ts';
import { findUnread } from '../user/unread-rows.ts';
import { watchedIn } from '../watch/watched-rows.ts';

/** The first rows of a list, as the popup shows them. */
export interface ShortList {
  articles: Article[];
  /** The ids of these articles that are unread, and of those that are saved. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /**
   * For Watch: how many of these articles are about what is followed, which come first, and how many articles Watch has
   * in all, mentions included.
   */
  watch?: { about: number; total: number };
}

export type ShortListName = 'unread' | 'saved' | 'watch';

/**
 * The first unread or saved articles, or those of Watch, with mentions below. `keptIds` are rows that were shown and
 * stay although they were read meanwhile.
 */
export const readShortList = (
  name: ShortListName,
  limit: number,
  keptIds: readonly number[],
): Promise<ShortList> =>
  name === 'watch'
    ? readWatch(limit)
    : read(['unread', 'saved', 'articles'], async (tx) => {
        const rows = await firstRows(tx, name, limit);
        const shown = rows.map(({ articleId }) => articleId);
        const present = new Set(shown);
        const staying =
          name === 'saved' ? [] : keptIds.filter((articleId) => !present.has(articleId));
        const articleIds = [...shown, ...staying];
        // What the list itself tells about its rows is not queried again.
        const [articles, unread, saved, count] = await Promise.all([
          getArticles(tx, articleIds),
          findUnread(tx, name === 'saved' ? articleIds : staying),
          findSaved(tx, name === 'saved' ? [] : articleIds),
          rows.length < limit ? countShown(tx, name) : rows.length,
        ]);
        const found = new Set(articles.map(({ id }) => id));
        // The badge also counts rows that can't be shown.
        if (count > rows.length || shown.some((id) => !found.has(id))) noticeDamage(name);
        if (name === 'saved') return { articles, unread, saved: present };
        return {
          articles: articles.sort(newestFirst),
          unread: new Set([...present, ...unread]),
          saved,
        };
      });

const readWatch = (limit: number): Promise<ShortList> =>
  read(['unread', 'saved', 'articles', 'watched'], async (tx) => {
    const [about, mentions, ...counts] = await Promise.all([
      watchedIn(tx, 'watch').reverse().limit(limit).primaryKeys(),
      watchedIn(tx, 'mentions').reverse().limit(limit).primaryKeys(),
      watchedIn(tx, 'watch').count(),
      watchedIn(tx, 'mentions').count(),
    ]);
    const ids = [...about, ...mentions].slice(0, limit);
    const [articles, unread, saved] = await Promise.all([
      getArticles(tx, ids),
      findUnread(tx, ids),
      findSaved(tx, ids),
    ]);
    const isAbout = new Set(about);
    const watch = {
      about: articles.filter(({ id }) => isAbout.has(id)).length,
      total: counts[0] + counts[1],
    };
    return { articles, unread, saved, watch };
  });

/** The articles with key points that were published after `since`, newest first. */
export const readKeyPointDigest = (since: number): Promise<ShortList> =>
  read(['unread', 'saved', 'articles'], async (tx) => {
    const recent = await tx.articles.where('listedAt').above(since).reverse().toArray();
    const articles = recent.filter((article) => article.keyPoints.length > 0);
    const ids = articles.map(({ id }) => id);
    const [unread, saved] = await Promise.all([findUnread(tx, ids), findSaved(tx, ids)]);
    return { articles, unread, saved };
  });

const firstRows = (
  tx: Pick<ReadTables, 'unread' | 'saved'>,
  name: 'unread' | 'saved',
  limit: number,
): Promise<{ articleId: number }[]> =>
  name === 'saved'
    ? tx.saved.orderBy('savedAt').reverse().limit(limit).toArray()
    : tx.unread.where('listedAt').above(0).reverse().limit(limit).toArray();

const countShown = (tx: Pick<ReadTables, 'unread' | 'saved'>, name: 'unread' | 'saved') =>
  name === 'saved' ? tx.saved.count() : countListed(tx.unread);

const newestFirst = (one: Article, other: Article): number =>
  other.sortAt - one.sortAt || other.id - one.id;
