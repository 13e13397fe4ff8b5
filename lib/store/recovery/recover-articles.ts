import type { Table } from 'dexie';
import type { Article } from '../../article/model/article.ts';
import { withDefaults } from '../../checks.ts';
import { normalizeTags } from '../../tag.ts';
import { blankArticle } from '../articles/blank-article.ts';
import { versionsByHash } from '../articles/versions.ts';
import { guards } from '../db/database.ts';
import { articleChecks, bodyChecks } from '../db/publisher-guards.ts';
import { isSetAsideTable } from '../db/set-aside-damaged-rows.ts';
import type { Tables } from '../db/tables.ts';
import { unguarded } from '../db/unguarded.ts';
import { releaseMedia } from '../media/release-media.ts';
import { tablesPerArticle } from '../retention/tables-per-article.ts';
import type { BodyRow, SavedRow } from '../rows/articles.ts';
import { noText } from '../rows/articles.ts';
import { removeFromActions } from '../user/action-log.ts';
import { anyTable, type RefusedRow, removeRefused, setAside } from './refused.ts';

/**
 * Rederives damaged articles from what the other tables have. An article without an address or a title is set aside
 * with everything that is stored about it.
 */
export async function recoverArticles(
  tx: Tables,
  refused: readonly RefusedRow[],
  now: number,
): Promise<void> {
  for (const { row } of refused)
    if (!(await recoverArticle(tx, row as Article, now))) await setAsideArticle(tx, row as Article);
}

/** Replaces a damaged row by an intact one. Resolves to whether enough of the article was left for that. */
async function recoverArticle(tx: Tables, row: Article, now: number): Promise<boolean> {
  const { id } = row;
  const bodies = await versionsByHash(tx, id).toArray();
  const aliases = await tx.aliases.where('articleId').equals(id).toArray();
  const unread = await tx.unread.get(id);
  const url = articleChecks.url(row.url)
    ? row.url
    : addressAmong(aliases.map(({ alias }) => alias));
  const body = currentBody(row, bodies);
  const title = articleChecks.title(row.title) ? row.title : body?.title;
  if (!articleChecks.id(id) || url === undefined || title === undefined) return false;
  const [other] = await tx.articles.where('url').equals(url).primaryKeys();
  if (other !== undefined && other !== id) await moveStateTo(tx, other, id);
  else
    await tx.articles.put(
      recoveredRow(row, { url, title, body, sortAt: unread && Math.abs(unread.listedAt), now }),
    );
  return true;
}

/** The version that the row names, or else the latest. */
const currentBody = (row: Article, bodies: readonly BodyRow[]): BodyRow | undefined =>
  bodies.find(({ hash }) => hash === row.hash) ??
  bodies.toSorted((one, other) => other.seenAt - one.seenAt)[0];

/** A former address, or else the short one. Guids may not be addresses. */
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

/** Keeps valid fields and fills the others from other tables. Text version 0 makes the rederive job derive the rest. */
function recoveredRow(row: Article, { url, title, body, sortAt, now }: Salvaged): Article {
  const kept = withDefaults(articleChecks, row, {
    ...blankArticle(),
    channel: 'news',
    kind: 'news',
    author: null,
    publishedAt: null,
    isExcerpt: false,
    hash: noText,
    arrivedAt: body?.seenAt ?? now,
  });
  const hash = body?.hash ?? kept.hash;
  const time = kept.sortAt ?? sortAt ?? kept.publishedAt ?? kept.arrivedAt;
  return {
    ...kept,
    id: row.id,
    sortAt: time,
    listedAt: (kept.listedAt ?? 0) < 0 ? -time : time,
    feedHash: kept.feedHash ?? hash,
    url,
    title,
    hash,
    textVersion: 0,
    // Without the text of any version, only the site's page has it.
    ...(body ? {} : { awaitsFullText: 1 as const }),
  };
}

/**
 * Moves the user's state of a damaged article to its new row, because the feed has brought the article again meanwhile.
 */
async function moveStateTo(tx: Tables, other: number, articleId: number): Promise<void> {
  const saved = await tx.saved.get(articleId);
  const isUnread = (await tx.unread.get(articleId)) !== undefined;
  const otherSaved = await tx.saved.get(other);
  const tags = normalizeTags([...(otherSaved?.tags ?? []), ...(saved?.tags ?? [])]);
  if (saved) await tx.saved.put({ ...(otherSaved ?? saved), articleId: other, ...tagged(tags) });
  // The article had been read before its row was damaged.
  if (!isUnread) await tx.unread.delete(other);
  await tx.aliases
    .where('articleId')
    .equals(articleId)
    .modify((alias) => {
      alias.articleId = other;
    });
  if (saved) await tx.saved.delete(articleId);
  await moveRow(tx.lastRead, articleId, other);
  await moveRow(tx.readingPositions, articleId, other);
  await moveRow(tx.playbackPositions, articleId, other);
  await removeFromActions(tx, [articleId]);
  for (const name of tablesPerArticle) if (!isSetAsideTable(name)) await tx[name].delete(articleId);
  await versionsByHash(tx, articleId).delete();
}

/** Moves a row to another article that has none. A damaged row is left to its own recovery. */
async function moveRow<Row extends { articleId: number }>(
  table: Table<Row, number>,
  from: number,
  to: number,
): Promise<void> {
  const row = await table.get(from);
  if (!row) return;
  await table.delete(from);
  if (!(await table.get(to))) await table.put({ ...row, articleId: to });
}

const tagged = (tags: string[]): Pick<SavedRow, 'tags'> => (tags.length > 0 ? { tags } : {});

/** Sets an article aside with its rows: nothing of it can be shown any more, so nothing of it may be counted. */
async function setAsideArticle(tx: Tables, row: Article): Promise<void> {
  const { id } = row;
  const bodies = await versionsByHash({ bodies: unguarded(tx.bodies) }, id).toArray();
  await setAside(
    tx,
    'bodies',
    bodies.map((body) => ({ key: [body.articleId, body.hash], row: body })),
  );
  await releaseMedia(tx, [id]);
  await removeFromActions(tx, [id]);
  await tx.aliases.where('articleId').equals(id).delete();
  for (const name of tablesPerArticle) {
    const [own] = await unguarded(anyTable(tx, name)).where(':id').equals(id).toArray();
    if (own && (name === 'articles' || isSetAsideTable(name)))
      await setAside(tx, name, [{ key: id, row: own }]);
    else await tx[name].delete(id);
  }
}

/** Keeps bodies whose source is intact. The others are requested again with the article's page. */
export async function recoverBodies(tx: Tables, refused: readonly RefusedRow[]): Promise<void> {
  await removeRefused(tx, 'bodies', refused);
  for (const { row } of refused) {
    const { articleId, hash } = row as BodyRow;
    const article = await tx.articles.get(articleId);
    if (!article) continue;
    const { arrivedAt: seenAt, title } = article;
    const body = withDefaults(bodyChecks, row, { seenAt, title });
    if (guards.bodies(body)) await tx.bodies.put(body as BodyRow);
    else if (article.hash === hash) await tx.articles.put({ ...article, awaitsFullText: 1 });
  }
}
