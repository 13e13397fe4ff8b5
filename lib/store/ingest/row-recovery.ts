import type { IndexableType, Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { normalizeTags } from '../../tag.ts';
import { versionsByHash } from '../articles/versions.ts';
import { read, write } from '../db/database.ts';
import { articleChecks, guards, savedChecks } from '../db/guards.ts';
import type { ReadTables, TableName, Tables } from '../db/tables.ts';
import type { BodyRow, SavedRow } from '../rows/articles.ts';

/** Articles per transaction. */
const batchSize = 500;

/** The tables that recovering an article reads and writes. */
const recoveryTables = [
  'articles',
  'bodies',
  'aliases',
  'unread',
  'saved',
  'notifications',
  'lastRead',
] as const satisfies readonly TableName[];

type RecoveryTables = Pick<Tables, (typeof recoveryTables)[number]>;

const recoveredKey = 'recoveredAt';

/** When damaged rows were last recovered; 0 before the first time. */
export const readRecoveredAt = (): Promise<number> =>
  read(['meta'], async ({ meta }) => Number((await meta.get(recoveredKey))?.value ?? 0));

/**
 * Recovers every row that its guard refuses from what the other tables know. An article without an address or a title
 * cannot be recovered: it stays out of the lists and is no longer unread.
 */
export async function recoverDamagedRows(now: number): Promise<void> {
  for (let last: number | null = 0; last !== null; ) last = await recoverArticles(last, now);
  await recoverSmallTables(now);
  await write(['meta'], ({ meta }) => meta.put({ key: recoveredKey, value: now }));
}

/** Recovers some articles after an id. Resolves to the last id, `null` at the end of the table. */
const recoverArticles = (after: number, now: number): Promise<number | null> =>
  write(recoveryTables, async (tx) => {
    const { refused, ids } = await refusedArticles(tx, after);
    for (const row of refused)
      if (!(await recoverArticle(tx, row, now))) await tx.unread.delete(row.id);
    return ids.length < batchSize ? null : (ids.at(-1) ?? null);
  });

async function refusedArticles({ articles }: Pick<ReadTables, 'articles'>, after: number) {
  const refused: Article[] = [];
  const ids: number[] = [];
  // A cursor sees the rows that queries hide.
  await articles
    .where('id')
    .above(after)
    .limit(batchSize)
    .each((row) => {
      ids.push(row.id);
      if (!guards.articles(row)) refused.push(row);
    });
  return { refused, ids };
}

/** Replaces a damaged row by a sound one. Resolves to whether enough of the article was left for that. */
async function recoverArticle(tx: RecoveryTables, row: Article, now: number): Promise<boolean> {
  const { id } = row;
  const bodies = await versionsByHash(tx, id).toArray();
  const aliases = await tx.aliases.where('articleId').equals(id).toArray();
  const unread = await tx.unread.get(id);
  const url = articleChecks.url(row.url)
    ? row.url
    : addressAmong(aliases.map(({ alias }) => alias));
  const body = currentBody(row, bodies);
  const title = articleChecks.title(row.title) ? row.title : body?.title;
  if (url === undefined || title === undefined) return false;
  const [other] = await tx.articles.where('url').equals(url).primaryKeys();
  if (other !== undefined && other !== id) await moveStateTo(tx, other, id);
  else await tx.articles.put(recoveredRow(row, { url, title, body, sortAt: unread?.sortAt, now }));
  return true;
}

/** The version that the row names, else the latest. */
const currentBody = (row: Article, bodies: readonly BodyRow[]): BodyRow | undefined =>
  bodies.find(({ hash }) => hash === row.hash) ??
  bodies.toSorted((one, other) => other.seenAt - one.seenAt)[0];

/** An earlier address, else the short one. Guids may be no addresses. */
function addressAmong(aliases: readonly string[]): string | undefined {
  const addresses = aliases.filter((alias) => /^https:\/\//.test(alias));
  return addresses.find((address) => !address.includes('?')) ?? addresses[0];
}

interface Salvaged {
  url: string;
  title: string;
  body: BodyRow | undefined;
  sortAt: number | undefined;
  now: number;
}

/** Keeps sound fields and fills the others from other tables. Text version 0 makes the rederive job derive the rest. */
function recoveredRow(row: Article, { url, title, body, sortAt, now }: Salvaged): Article {
  const kept = <Field extends keyof Article>(field: Field, otherwise: Article[Field]) =>
    articleChecks[field](row[field]) ? row[field] : otherwise;
  const arrivedAt = kept('arrivedAt', body?.seenAt ?? now);
  const publishedAt = kept('publishedAt', null);
  const hash = body?.hash ?? kept('hash', '');
  return {
    id: row.id,
    url,
    title,
    channel: kept('channel', 'news'),
    kind: kept('kind', 'news'),
    author: kept('author', null),
    categories: kept('categories', []),
    publishedAt,
    modifiedAt: kept('modifiedAt', null),
    keyPoints: kept('keyPoints', []),
    lead: kept('lead', ''),
    minutes: kept('minutes', 1),
    sources: kept('sources', []),
    pictures: kept('pictures', []),
    commentsUrl: kept('commentsUrl', null),
    commentCount: kept('commentCount', null),
    enclosure: kept('enclosure', null),
    isExcerpt: kept('isExcerpt', false),
    hash,
    textVersion: 0,
    arrivedAt,
    sortAt: kept('sortAt', sortAt ?? publishedAt ?? arrivedAt),
    changedAt: kept('changedAt', null),
    textFrom: kept('textFrom', 'feed'),
    feedHash: kept('feedHash', hash),
    changes: kept('changes', []),
    ...(row.fromBackfill === 1 ? { fromBackfill: 1 as const } : {}),
    // Without the text of any version, only the site's page has it.
    ...(body ? {} : { awaitsFullText: 1 as const }),
  };
}

/** The feed has brought the article again meanwhile; that one takes over the user's state of the damaged one. */
async function moveStateTo(tx: RecoveryTables, other: number, articleId: number): Promise<void> {
  const saved = await tx.saved.get(articleId);
  const isUnread = (await tx.unread.get(articleId)) !== undefined;
  const otherSaved = await tx.saved.get(other);
  const tags = normalizeTags([...(otherSaved?.tags ?? []), ...(saved?.tags ?? [])]);
  if (saved) await tx.saved.put({ ...(otherSaved ?? saved), articleId: other, ...tagged(tags) });
  // It had been read before its row was damaged.
  if (!isUnread) await tx.unread.delete(other);
  await tx.aliases
    .where('articleId')
    .equals(articleId)
    .modify((alias) => {
      alias.articleId = other;
    });
  const tables = [tx.articles, tx.unread, tx.saved, tx.notifications, tx.lastRead] as const;
  for (const table of tables) await table.delete(articleId);
  await versionsByHash(tx, articleId).delete();
}

const tagged = (tags: string[]): Pick<SavedRow, 'tags'> => (tags.length > 0 ? { tags } : {});

/** Recovers the small tables: unread and saved rows get their times back, rows that are created again are removed. */
const recoverSmallTables = (now: number): Promise<void> =>
  write(['articles', 'unread', 'saved', 'channels', 'jobs', 'views'], async (tx) => {
    for (const articleId of await refusedKeys(tx.unread, guards.unread))
      await recoverUnread(tx, articleId);
    for (const articleId of await refusedKeys(tx.saved, guards.saved))
      await recoverSaved(tx, articleId, now);
    for (const name of ['channels', 'jobs', 'views'] as const)
      await tx[name].bulkDelete(await refusedKeys(tx[name], guards[name]));
  });

/** Keeps the sound fields of a saved row, above all its tags. */
async function recoverSaved(
  tx: Pick<Tables, 'saved'>,
  articleId: number,
  now: number,
): Promise<void> {
  await tx.saved
    .where('articleId')
    .equals(articleId)
    .modify((row, place) => {
      const { savedAt, hash, pictures, tags } = row;
      const texts = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
      place.value = {
        articleId,
        savedAt: savedChecks.savedAt(savedAt) ? savedAt : now,
        ...(hash !== undefined && savedChecks.hash(hash) ? { hash } : {}),
        ...(pictures !== undefined && savedChecks.pictures(pictures) ? { pictures } : {}),
        ...tagged(normalizeTags(texts)),
      };
    });
}

async function refusedKeys<Key extends IndexableType>(
  table: Pick<Table<unknown, Key>, 'each'>,
  isSound: (row: unknown) => boolean,
): Promise<Key[]> {
  const keys: Key[] = [];
  await table.each((row, { primaryKey }) => {
    if (!isSound(row)) keys.push(primaryKey);
  });
  return keys;
}

/** An unread row without an article is removed, so that nothing is counted that cannot be shown. */
async function recoverUnread(
  tx: Pick<Tables, 'articles' | 'unread'>,
  articleId: number,
): Promise<void> {
  const article = await tx.articles.get(articleId);
  if (article) await tx.unread.put({ articleId, sortAt: article.sortAt });
  else await tx.unread.delete(articleId);
}
