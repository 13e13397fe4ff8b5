import {
  type ArticleChange,
  planRefresh,
  type RefreshPlan,
} from '../../article/ingest/refresh-plan.ts';
import type { Article, Draft } from '../../article/model/article.ts';
import { movesToForum } from '../../article/model/discussion.ts';
import type { BacklogChoice } from '../../backlog-choice.ts';
import { putAuthors } from '../articles/authors.ts';
import { queuePictureCheck } from '../articles/job-rows.ts';
import { relist } from '../articles/relist.ts';
import type { TableName, Tables } from '../db/tables.ts';
import { removeTombstones } from '../retention/tombstones.ts';
import { addToBacklog } from '../user/backlog/add-to-backlog.ts';
import { applyPendingReadingState, type StoredArticle } from '../user/pending-reading-state.ts';
import { readingStateTables } from '../user/reading-state-tables.ts';
import type { PageDerivation } from './derive-page.ts';
import { aliasRows, bodyRow, newArticleRow, sortAt } from './draft-rows.ts';
import { readKnownArticles, type StoredNames } from './known-articles.ts';

/** The tables that `applyPage` reads and writes. */
export const ingestTables = [
  ...readingStateTables,
  'articles',
  'aliases',
  'bodies',
  'tombstones',
  'notifications',
  'ruleTurns',
  'authors',
  'jobs',
] as const satisfies readonly TableName[];

export type IngestTables = Pick<Tables, (typeof ingestTables)[number]>;

/** What a channel's first poll brings, or what that poll has missed because the page was cut off. */
export interface NewBacklog {
  /** Which part of it is unread, unless the user has chosen. */
  initial: BacklogChoice;
  /** The articles that were published before this time. */
  before: number;
}

/** How added articles are stored. */
export interface IngestOptions {
  now: number;
  /** Whether an added article is new, and therefore unread. Articles of an archive are not. */
  isNew(draft: Draft): boolean;
  /** Whether there are rules. */
  hasRules: boolean;
  /** Which new articles are the backlog, if any: they are not announced, and no rules are applied to them. */
  backlog?: NewBacklog | undefined;
  /** Unknown articles that were published before this time are skipped. */
  since?: number;
}

/**
 * Plans a fetched page against what is stored at this moment, and writes what is new or changed. Throws a
 * StaleDerivationError if an article has changed since the derivation.
 */
export async function applyPage(
  tx: IngestTables,
  drafts: readonly Draft[],
  derivation: PageDerivation,
  options: IngestOptions,
): Promise<RefreshPlan> {
  const { since = Number.NEGATIVE_INFINITY } = options;
  const stored = await readKnownArticles(tx, drafts);
  const planned = planRefresh(drafts, stored);
  const isWanted = ({ publishedAt }: Draft) => (publishedAt ?? options.now) >= since;
  const plan = { ...planned, added: planned.added.filter(isWanted) };
  const { added, refilled } = splitRefilled(plan.added, stored);
  await refillArticles(tx, refilled, options.now);
  const { now, isNew, backlog } = options;
  const isOld = (draft: Draft) => !isNew(draft);
  const archived = [...plan.returned, ...added.filter(isOld)];
  const old = await addArticles(tx, archived, now, { fromBackfill: 1 });
  const arrived = await addArticles(tx, added.filter(isNew), now);
  await Promise.all([
    removeTombstones(tx, plan.returned),
    updateArticles(tx, plan.changed, derivation, options.now),
    tx.aliases.bulkPut(plan.aliases),
    putAuthors(tx, derivation.authors),
    affectsPictures(plan, options) && queuePictureCheck(tx, options.now),
  ]);
  await applyPendingReadingState(tx, old, false);
  const isBacklog = (article: StoredArticle) =>
    backlog !== undefined && article.sortAt < backlog.before;
  const news = await withoutKnown(
    tx,
    arrived.filter((article) => !isBacklog(article)),
    true,
  );
  const first = await withoutKnown(tx, arrived.filter(isBacklog), false);
  const unread = backlog
    ? [...news, ...(await addToBacklog(tx, first, backlog.initial, now))]
    : news;
  await Promise.all([
    tx.unread.bulkPut(unread.map(({ id, listedAt }) => ({ articleId: id, listedAt }))),
    tx.notifications.bulkPut(news.map(({ id }) => ({ articleId: id, state: 'waiting', at: now }))),
    options.hasRules && tx.ruleTurns.bulkPut(news.map(({ id }) => ({ articleId: id, done: [] }))),
  ]);
  // A draft that refills a row is not new.
  return { ...plan, added };
}

/** Applies reading state restored earlier, and leaves out the articles that have some: they are not news. */
async function withoutKnown(
  tx: IngestTables,
  arrived: readonly StoredArticle[],
  isNews: boolean,
): Promise<StoredArticle[]> {
  const known = await applyPendingReadingState(tx, arrived, isNews);
  return arrived.filter(({ id }) => !known.has(id));
}

/** A draft whose article is stored in a damaged row, or in a placeholder without text. */
interface RefilledArticle {
  articleId: number;
  draft: Draft;
}

/** Splits new drafts into those without a row and those that refill a damaged row or a placeholder. */
function splitRefilled(
  drafts: readonly Draft[],
  { idAt }: StoredNames,
): { added: Draft[]; refilled: RefilledArticle[] } {
  const added: Draft[] = [];
  const refilled: RefilledArticle[] = [];
  for (const draft of drafts) {
    const articleId = idAt(draft.url);
    if (articleId === undefined) added.push(draft);
    else refilled.push({ articleId, draft });
  }
  return { added, refilled };
}

/** Refills damaged rows and placeholders; whether the article is unread stays as it was. */
async function refillArticles(
  tx: Pick<Tables, 'articles' | 'bodies' | 'aliases' | 'unread'>,
  refilled: readonly RefilledArticle[],
  now: number,
): Promise<void> {
  const rows = refilled.map(({ articleId, draft }) => ({
    ...newArticleRow(draft, now),
    id: articleId,
  }));
  await tx.articles.bulkPut(rows);
  await tx.bodies.bulkPut(refilled.map(({ articleId, draft }) => bodyRow(articleId, draft, now)));
  await tx.aliases.bulkPut(refilled.flatMap(({ articleId, draft }) => aliasRows(articleId, draft)));
  await relist(tx.unread, rows);
}

/** Whether other pictures may be wanted now; pictures of an archive never are. */
const affectsPictures = ({ added, changed }: RefreshPlan, { isNew }: IngestOptions): boolean =>
  added.some((draft) => draft.pictures.length > 0 && isNew(draft)) ||
  changed.some(({ fields }) => fields.pictures !== undefined);

/** Stores articles with their bodies and aliases. */
async function addArticles(
  tx: Pick<Tables, 'articles' | 'bodies' | 'aliases'>,
  added: readonly Draft[],
  now: number,
  source?: Pick<Article, 'fromBackfill'>,
): Promise<StoredArticle[]> {
  // The last item of a page is the oldest; it is stored first, so that ids rise with time.
  const drafts = added.toReversed();
  const articleIds = await tx.articles.bulkAdd(
    drafts.map((draft) => ({ ...newArticleRow(draft, now), ...source })),
    { allKeys: true },
  );
  const rows = drafts.flatMap((draft, index) => {
    const articleId = articleIds[index];
    return articleId === undefined ? [] : [{ articleId, draft }];
  });
  await Promise.all([
    tx.bodies.bulkPut(rows.map(({ articleId, draft }) => bodyRow(articleId, draft, now))),
    tx.aliases.bulkPut(rows.flatMap(({ articleId, draft }) => aliasRows(articleId, draft))),
  ]);
  return rows.map(({ articleId, draft }) => ({
    id: articleId,
    url: draft.url,
    sortAt: sortAt(draft, now),
    listedAt: sortAt(draft, now),
  }));
}

async function updateArticles(
  tx: Pick<Tables, 'articles' | 'bodies'>,
  changed: readonly ArticleChange[],
  derivation: PageDerivation,
  now: number,
): Promise<void> {
  await tx.articles.bulkPut(changed.map((change) => changedRow(change, derivation, now)));
  const newVersions = changed.filter(({ isNewVersion }) => isNewVersion);
  await tx.bodies.bulkPut(newVersions.map(({ article, draft }) => bodyRow(article.id, draft, now)));
  for (const { article, fields, draft } of changed) {
    if (fields.pictures && draft.hash === article.hash) await updatePictures(tx, article, draft);
  }
}

function changedRow(planned: ArticleChange, derivation: PageDerivation, now: number): Article {
  const { article, fields, excerptChanged, isNewVersion, draft } = planned;
  const change = isNewVersion ? { changedAt: now, changes: derivation.changesOf(planned) } : {};
  const isOwnChannel = draft.channel === article.channel;
  return {
    ...article,
    ...fields,
    ...change,
    ...(movesToForum(article, fields.commentsUrl) ? { discussionAt: now } : {}),
    feedHash: isOwnChannel ? draft.hash : article.feedHash,
    ...(excerptChanged || (isNewVersion && draft.isExcerpt) ? { awaitsFullText: 1 as const } : {}),
  };
}

/** Replaces the source of a version: the same text with other pictures is the same version. */
async function updatePictures(
  tx: Pick<Tables, 'bodies'>,
  { id, hash }: Article,
  { source }: Draft,
): Promise<void> {
  await tx.bodies.where('[articleId+hash]').equals([id, hash]).modify({ source });
}
