import {
  type ArticleChange,
  planRefresh,
  type RefreshPlan,
} from '../../article/ingest/refresh-plan.ts';
import type { Article, ArticleFields, Draft } from '../../article/model/article.ts';
import { movesToForum } from '../../article/model/discussion.ts';
import { putAuthors } from '../articles/authors.ts';
import { schedulePictureCheck } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import {
  applyPendingReadingState,
  readingStateTables,
  type StoredArticle,
} from '../user/pending-reading-state.ts';
import type { PageDerivation } from './derive-page.ts';
import { readKnownArticles } from './known-articles.ts';

/** The tables that `applyPage` reads and writes, for the transaction around it. */
export const ingestTables = [
  ...readingStateTables,
  db.articles,
  db.aliases,
  db.bodies,
  db.tombstones,
  db.notifications,
  db.authors,
  db.jobs,
] as const;

export interface IngestOptions {
  now: number;
  /** Whether added articles are unread: those from the archive are not. */
  unread: boolean;
  /** Whether they are announced. */
  announce: boolean;
}

/**
 * Plans a fetched page against what is stored at this moment and writes what is new or changed. Must run inside a
 * transaction over `ingestTables`. Throws a StaleDerivationError where an article changed after the derivation.
 */
export async function applyPage(
  drafts: readonly Draft[],
  derivation: PageDerivation,
  arrival: IngestOptions,
): Promise<RefreshPlan> {
  const plan = planRefresh(drafts, await readKnownArticles(drafts));
  const { added, restored } = await splitRefilled(plan.added);
  await refillArticles(restored, arrival.now);
  const rows = await addArticles(added, arrival);
  const back = await addArticles(plan.returned, { ...arrival, unread: false });
  await removeTombstones(plan.returned);
  await updateArticles(plan.changed, derivation, arrival.now);
  await db.aliases.bulkPut(plan.aliases);
  await putAuthors(derivation.authors);
  if (touchesPictures(plan, arrival)) await schedulePictureCheck(arrival.now);
  const known = await applyPendingReadingState([...rows, ...back], arrival.announce);
  const news = rows.filter(({ id }) => !known.has(id));
  if (arrival.unread)
    await db.unread.bulkPut(news.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
  if (arrival.announce) {
    await db.notifications.bulkPut(
      news.map(({ id }) => ({ articleId: id, state: 'waiting', at: arrival.now })),
    );
  }
  return plan;
}

/** A draft whose article is stored in a row that no guard lets through, or that has no text. */
interface RefilledArticle {
  articleId: number;
  draft: Draft;
}

/** Parts what is new from what only seems to be, because its row is damaged or but a name: the feed still has it. */
async function splitRefilled(
  drafts: readonly Draft[],
): Promise<{ added: Draft[]; restored: RefilledArticle[] }> {
  const added: Draft[] = [];
  const restored: RefilledArticle[] = [];
  for (const draft of drafts) {
    const [articleId] = await db.articles.where('url').equals(draft.url).primaryKeys();
    if (articleId === undefined) added.push(draft);
    else restored.push({ articleId, draft });
  }
  return { added, restored };
}

/** Fills such rows anew; whether the article is unread stays as it was. */
async function refillArticles(restored: readonly RefilledArticle[], now: number): Promise<void> {
  await db.articles.bulkPut(
    restored.map(({ articleId, draft }) => ({ ...newArticleRow(draft, now), id: articleId })),
  );
  await db.bodies.bulkPut(restored.map(({ articleId, draft }) => bodyRow(articleId, draft, now)));
  await db.aliases.bulkPut(restored.flatMap(({ articleId, draft }) => aliasRows(articleId, draft)));
  for (const { articleId, draft } of restored)
    await db.unread.update(articleId, { sortAt: sortAt(draft, now) });
}

/** Whether there may be pictures to fetch or to let go: of what the archive brings there are none. */
const touchesPictures = ({ added, changed }: RefreshPlan, { unread }: IngestOptions): boolean =>
  (unread && added.some(({ pictures }) => pictures.length > 0)) ||
  changed.some(({ fields }) => fields.pictures !== undefined);

/** Articles that are stored are not removed ones any more. Must run inside a transaction over `gone`. */
export const removeTombstones = (drafts: readonly Draft[]): Promise<void> =>
  db.tombstones.bulkDelete(drafts.flatMap(({ url, aliases }) => [url, ...aliases]));

/** Stores new articles with their bodies and aliases. */
async function addArticles(
  added: readonly Draft[],
  { now, unread }: IngestOptions,
): Promise<StoredArticle[]> {
  // The last item of a page is the oldest: stored first, so that numbers rise with time.
  const drafts = added.toReversed();
  const articleIds = await db.articles.bulkAdd(
    drafts.map((draft) => ({
      ...newArticleRow(draft, now),
      ...(unread ? {} : { fromBackfill: 1 as const }),
    })),
    { allKeys: true },
  );
  const rows = drafts.flatMap((draft, index) => {
    const articleId = articleIds[index];
    return articleId === undefined ? [] : [{ n: articleId, draft }];
  });
  await db.bodies.bulkPut(rows.map(({ n, draft }) => bodyRow(n, draft, now)));
  await db.aliases.bulkPut(rows.flatMap(({ n, draft }) => aliasRows(n, draft)));
  return rows.map(({ n, draft }) => ({ id: n, url: draft.url, sortAt: sortAt(draft, now) }));
}

/** The row of an article that has just come. */
export const newArticleRow = (draft: Draft, now: number) => ({
  ...fieldsOf(draft),
  arrivedAt: now,
  sortAt: sortAt(draft, now),
  changedAt: null,
  changes: [],
  textFrom: 'feed' as const,
  feedHash: draft.hash,
  ...(draft.isExcerpt ? { awaitsFullText: 1 as const } : {}),
});

/** The rows of the other names that an article goes by. */
export const aliasRows = (articleId: number, draft: Draft) =>
  draft.aliases.map((alias) => ({ alias, articleId }));

async function updateArticles(
  changed: readonly ArticleChange[],
  derivation: PageDerivation,
  now: number,
): Promise<void> {
  for (const planned of changed) {
    const { article, fields, excerptChanged, isNewVersion, draft } = planned;
    const change = isNewVersion ? { changedAt: now, changes: derivation.changesOf(planned) } : {};
    const speaks = draft.channel === article.channel;
    await db.articles.put({
      ...article,
      ...fields,
      ...change,
      ...(movesToForum(article, fields.commentsUrl) ? { discussionAt: now } : {}),
      feedHash: speaks ? draft.hash : article.feedHash,
      ...(excerptChanged || (isNewVersion && draft.isExcerpt)
        ? { awaitsFullText: 1 as const }
        : {}),
    });
    if (isNewVersion) await db.bodies.put(bodyRow(article.id, draft, now));
    else if (fields.pictures && draft.hash === article.hash) await updatePictures(article, draft);
  }
}

/** The same words with other pictures are the same version, which shows the others from now on. */
async function updatePictures({ id, hash }: Article, { source }: Draft): Promise<void> {
  await db.bodies.where('[articleId+hash]').equals([id, hash]).modify({ source });
}

function fieldsOf(draft: Draft): ArticleFields {
  const { aliases: _aliases, source: _source, ...fields } = draft;
  return fields;
}

/** The row of the version that a draft is. */
export function bodyRow(articleId: number, draft: Draft, seenAt: number) {
  return { articleId, hash: draft.hash, seenAt, title: draft.title, source: draft.source };
}

/** A date that is missing or still to come is the publisher's slip; arrival is then all that is known. */
function sortAt(draft: Draft, now: number): number {
  return draft.publishedAt === null || draft.publishedAt > now ? now : draft.publishedAt;
}
