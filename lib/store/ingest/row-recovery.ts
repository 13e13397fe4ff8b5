import type { IndexableType } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { normalizeTags } from '../../tag.ts';
import { db } from '../db/database.ts';
import { articleChecks, guardOf, savedChecks } from '../db/guards.ts';
import type { BodyRow, SavedRow } from '../rows/articles.ts';

/** Articles looked at in one transaction. */
const batchSize = 500;

/** The tables that the recovery of an article reads and writes. */
const recoveryTables = [
  db.articles,
  db.bodies,
  db.aliases,
  db.unread,
  db.saved,
  db.notifications,
  db.lastRead,
] as const;

const recoveredKey = 'recoveredAt';

/** When damaged rows were last recovered; 0 before the first time. */
export const readRecoveredAt = async (): Promise<number> =>
  Number((await db.meta.get(recoveredKey))?.value ?? 0);

/**
 * Recovers every row that its guard refuses from what the other tables know. An article without an address or a title
 * cannot be recovered: it stays out of the lists and is no longer unread.
 */
export async function recoverDamagedRows(now: number): Promise<void> {
  for (let last: number | null = 0; last !== null; ) last = await recoverArticles(last, now);
  await recoverSmallTables(now);
  await db.meta.put({ key: recoveredKey, value: now });
}

/** Recovers some articles behind `after`. Resolves to the last id, `null` at the end of the table. */
function recoverArticles(after: number, now: number): Promise<number | null> {
  return db.transaction('rw', recoveryTables, async () => {
    const { refused, articleIds } = await refusedArticles(after);
    for (const row of refused)
      if (!(await recoverArticle(row, now))) await db.unread.delete(row.id);
    return articleIds.length < batchSize ? null : (articleIds.at(-1) ?? null);
  });
}

async function refusedArticles(after: number) {
  const isSound = guardOf('articles');
  const refused: Article[] = [];
  const articleIds: number[] = [];
  // A cursor shows what lists are spared.
  await db.articles
    .where('id')
    .above(after)
    .limit(batchSize)
    .each((row) => {
      articleIds.push(row.id);
      if (!isSound?.(row)) refused.push(row);
    });
  return { refused, articleIds };
}

/** Puts a whole row in a damaged one's place. Resolves to whether what is left of the article was enough for one. */
async function recoverArticle(row: Article, now: number): Promise<boolean> {
  const { id } = row;
  const bodies = await db.bodies
    .where('[articleId+hash]')
    .between([id, ''], [id, '\uffff'])
    .toArray();
  const aliases = await db.aliases.where('articleId').equals(id).toArray();
  const place = await db.unread.get(id);
  const url = articleChecks.url(row.url)
    ? row.url
    : addressAmong(aliases.map(({ alias }) => alias));
  const body = currentBody(row, bodies);
  const title = articleChecks.title(row.title) ? row.title : body?.title;
  if (url === undefined || title === undefined) return false;
  const [other] = await db.articles.where('url').equals(url).primaryKeys();
  if (other !== undefined && other !== id) await joinTo(other, id);
  else await db.articles.put(recoveredRow(row, { url, title, body, sortAt: place?.sortAt, now }));
  return true;
}

/** The version that the row names, or else the latest. */
const currentBody = (row: Article, bodies: readonly BodyRow[]): BodyRow | undefined =>
  bodies.find(({ hash }) => hash === row.hash) ??
  bodies.toSorted((one, other) => other.seenAt - one.seenAt)[0];

/** An earlier address, or else the short one; guids that are none are no addresses. */
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

/** What is sound stays; the rest gets what the other tables know. The rebuild, which number 0 calls for, derives the text's part. */
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
    // Without a text of any version, the site's page is the only place left that has it.
    ...(body ? {} : { awaitsFullText: 1 as const }),
  };
}

/** The feed has brought the article anew meanwhile: what the reader did to the damaged one passes over to that. */
async function joinTo(other: number, articleId: number): Promise<void> {
  const saved = await db.saved.get(articleId);
  const isUnread = (await db.unread.get(articleId)) !== undefined;
  const there = await db.saved.get(other);
  const tags = normalizeTags([...(there?.tags ?? []), ...(saved?.tags ?? [])]);
  if (saved) await db.saved.put({ ...(there ?? saved), articleId: other, ...tagged(tags) });
  // It was read before the row was lost, so it is not news.
  if (!isUnread) await db.unread.delete(other);
  await db.aliases
    .where('articleId')
    .equals(articleId)
    .modify((alias) => {
      alias.articleId = other;
    });
  const tables = [db.articles, db.unread, db.saved, db.notifications, db.lastRead] as const;
  for (const table of tables) await table.delete(articleId);
  await db.bodies
    .where('[articleId+hash]')
    .between([articleId, ''], [articleId, '\uffff'])
    .delete();
}

const tagged = (tags: string[]): Pick<SavedRow, 'tags'> => (tags.length > 0 ? { tags } : {});

/** Recovers the small tables: places and times are looked up again, and rows that are created anew by themselves are removed. */
function recoverSmallTables(now: number): Promise<void> {
  const tables = [db.articles, db.unread, db.saved, db.channels, db.jobs, db.views] as const;
  return db.transaction('rw', tables, async () => {
    for (const articleId of await refusedIn('unread')) await recoverUnread(Number(articleId));
    for (const articleId of await refusedIn('saved')) await recoverSaved(Number(articleId), now);
    for (const name of ['channels', 'jobs', 'views'] as const) {
      for (const key of await refusedIn(name)) await db.table(name).delete(key);
    }
  });
}

/** What is sound of a saved article's row stays: its tags are the reader's own. */
async function recoverSaved(articleId: number, now: number): Promise<void> {
  await db.saved
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

async function refusedIn(name: string): Promise<IndexableType[]> {
  const isSound = guardOf(name);
  const keys: IndexableType[] = [];
  await db.table<unknown>(name).each((row, { primaryKey }) => {
    if (!isSound?.(row)) keys.push(primaryKey);
  });
  return keys;
}

async function recoverUnread(articleId: number): Promise<void> {
  const article = await db.articles.get(articleId);
  if (article) await db.unread.put({ articleId, sortAt: article.sortAt });
  else await db.unread.delete(articleId);
}
