import { articleKinds } from '../../article/model/article-kind.ts';
import { isArticleNote } from '../../highlight/article-note.ts';
import { hostName, isNamedHost } from '../../search/query/named-host.ts';
import { noteMatcher } from '../../search/query/note-words.ts';
import type { ListedCondition } from '../../search/query/operators.ts';
import { valuesMeant } from '../../search/query/value-beginning.ts';
import type { ArticleSet } from '../../search/rank/article-set.ts';
import { tokensOf } from '../../search/words/tokens.ts';
import type { WatchHits } from '../../watch/watch-hits.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { changedArticles, matchingArticles } from '../lists/matching-ids.ts';
import { idsTagged, tagTables } from '../user/tag-rows.ts';

const listedTables = [...tagTables, 'unread', 'watched'] as const;

type ListedTables = Pick<ReadTables, (typeof listedTables)[number]>;

/**
 * The articles that match an operator with a value, from the operator's table. An entity is found by its canonical name,
 * and only if it is followed.
 */
export const listedIds = ({ operator, value, isPrefix }: ListedCondition): Promise<ArticleSet> =>
  read(listedTables, async (tx): Promise<ArticleSet> => {
    switch (operator) {
      case 'tag':
        return new Set(await idsTagged(tx, value, isPrefix));
      case 'note':
        return new Set(await idsNoted(tx, value, isPrefix));
      case 'color':
        return new Set(await idsColored(tx, value));
      case 'source':
        return new Set(await idsCiting(tx, value, isPrefix));
      case 'authorIs':
        return new Set(await matchingArticles(tx, 'author', value).primaryKeys());
      case 'categoryIs':
        return new Set(await matchingArticles(tx, 'category', value).primaryKeys());
      case 'sourceIs':
        return new Set(await matchingArticles(tx, 'source', value).primaryKeys());
      case 'about':
        return new Set(await idsSaying(tx, ({ about }) => about.includes(value)));
      case 'ticker':
      case 'element':
        return new Set(
          await idsSaying(
            tx,
            ({ about, mentioned }) => about.includes(value) || mentioned.includes(value),
          ),
        );
      case 'is':
        return idsThatAre(tx, value);
    }
  });

const idsSaying = (
  { watched }: Pick<ReadTables, 'watched'>,
  says: (hits: WatchHits) => boolean,
): Promise<number[]> => watched.filter(says).primaryKeys();

async function idsThatAre(tx: ListedTables, value: string): Promise<ArticleSet> {
  switch (value) {
    case 'unread':
      return new Set(await tx.unread.toCollection().primaryKeys());
    case 'read': {
      const unread = new Set(await tx.unread.toCollection().primaryKeys());
      return { has: (articleId) => !unread.has(articleId) };
    }
    case 'saved':
      return new Set(await tx.saved.toCollection().primaryKeys());
    case 'changed':
      return new Set(await changedArticles(tx).primaryKeys());
    case 'highlighted':
      return new Set(await idsAt(tx, await tx.highlights.orderBy('url').uniqueKeys()));
    default: {
      const kind = articleKinds.find((each) => each === value);
      return new Set(kind ? await matchingArticles(tx, 'kind', kind).primaryKeys() : []);
    }
  }
}

const idsAt = async (tx: ListedTables, urls: readonly unknown[]): Promise<number[]> => [
  ...(await findIdsByUrl(tx, urls.map(String))).values(),
];

/** Articles with a note that has the words of a value. */
async function idsNoted(tx: ListedTables, value: string, isPrefix: boolean): Promise<number[]> {
  const isNoted = noteMatcher(value, isPrefix);
  const noted = await tx.highlights
    .filter(({ note }) => note !== '' && isNoted(tokensOf(note).map(({ term }) => term)))
    .toArray();
  return idsAt(tx, [...new Set(noted.map(({ url }) => url))]);
}

/** Articles with a highlight of this color. A note on an article has none. */
async function idsColored(tx: ListedTables, value: string): Promise<number[]> {
  const rows = await tx.highlights.where('color').equals(Number(value)).toArray();
  const highlights = rows.filter((highlight) => !isArticleNote(highlight));
  return idsAt(tx, [...new Set(highlights.map(({ url }) => url))]);
}

/** Articles that link to a host with this name. */
async function idsCiting(tx: ListedTables, value: string, isPrefix: boolean): Promise<number[]> {
  const hosts = (await tx.articles.orderBy('sources').uniqueKeys()).map(String);
  const named = valuesMeant(hosts, (host) => isNamedHost(host, value), hostName(value), isPrefix);
  return tx.articles.where('sources').anyOf(named).distinct().primaryKeys();
}
