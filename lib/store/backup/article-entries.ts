import type { ArticleEntry, AuthorEntry } from '../../backup/user-data.ts';
import { versionsByHash } from '../articles/versions.ts';
import { read } from '../db/database.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';

/** Articles per transaction. */
const batchSize = 50;

/** How many articles of the same time are sorted by address, so that equal contents give equal files. */
const maxSimultaneous = 1_000;

/**
 * Every article with its versions and aliases, in batches sorted by time and address. When they are restored in this
 * order, ids rise with time.
 */
export async function* articleBatches(): AsyncGenerator<ArticleEntry[]> {
  const articleIds = await read(['articles'], ({ articles }) =>
    articles.orderBy('sortAt').primaryKeys(),
  );
  let simultaneous: ArticleEntry[] = [];
  for (let at = 0; at < articleIds.length; at += batchSize) {
    const some = await articleEntriesOf(articleIds.slice(at, at + batchSize));
    const entries = [...simultaneous, ...some].sort(inTime);
    const last = entries.at(-1);
    simultaneous = entries.filter(({ sortAt }) => sortAt === last?.sortAt);
    if (simultaneous.length > maxSimultaneous) simultaneous = [];
    const whole = entries.slice(0, entries.length - simultaneous.length);
    if (whole.length > 0) yield whole;
  }
  if (simultaneous.length > 0) yield simultaneous;
}

const inTime = (one: ArticleEntry, other: ArticleEntry): number =>
  one.sortAt - other.sortAt || (one.url < other.url ? -1 : 1);

/** What the site says about authors, by name. */
export const readAuthorEntries = (): Promise<AuthorEntry[]> =>
  read(['authors'], ({ authors }) => authors.orderBy('name').toArray());

const articleEntriesOf = (articleIds: number[]): Promise<ArticleEntry[]> =>
  read(['articles', 'bodies', 'aliases'], async (tx) => {
    const articles = (await tx.articles.bulkGet(articleIds)).filter((row) => row !== undefined);
    const aliases = await rowsOfEach(tx.aliases, 'articleId', articleIds);
    const aliasesById = Map.groupBy(aliases, ({ articleId }) => articleId);
    return Promise.all(
      articles.map(async ({ id, listedAt: _listedAt, fromBackup: _fromBackup, ...article }) => ({
        ...article,
        aliases: (aliasesById.get(id) ?? []).map(({ alias }) => alias).sort(),
        versions: (await versionsByHash(tx, id).toArray()).map(
          ({ articleId: _id, ...version }) => version,
        ),
      })),
    );
  });
