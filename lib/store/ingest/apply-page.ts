import type { Article, ArticleFields, Draft } from '../../article/model/article.ts';
import { authorWordsIn } from '../../article/ingest/author-bio.ts';
import { changeBetween } from '../../article/versions/classify-change.ts';
import { opensDiscussion } from '../../article/model/discussion.ts';
import { type Change, type Plan, planRefresh } from '../../article/ingest/refresh-plan.ts';
import { readVersion } from '../../article/document/version.ts';
import { putAuthors } from '../articles/authors.ts';
import { awaitedTables, type Stored, takeAwaited } from '../user/pending-reading-state.ts';
import { db } from '../db/database.ts';
import { lookForPictures } from '../articles/jobs.ts';
import { readKnown } from './known-articles.ts';
import type { AuthorRow } from '../db/rows/articles.ts';

/** The tables that `applyPage` reads and writes, for the transaction around it. */
export const planTables = [
  ...awaitedTables,
  db.articles,
  db.aliases,
  db.bodies,
  db.gone,
  db.notices,
  db.authors,
  db.jobs,
] as const;

export interface Arrival {
  now: number;
  /** Whether added articles are unread: those from the archive are not. */
  unread: boolean;
  /** Whether they are announced. */
  announce: boolean;
}

/**
 * Plans a fetched page against what is stored at this moment and writes what is new or changed.
 * Must run inside a transaction over `planTables`.
 */
export async function applyPage(drafts: readonly Draft[], arrival: Arrival): Promise<Plan> {
  const plan = planRefresh(drafts, await readKnown(drafts));
  const { added, restored } = await splitRestored(plan.added);
  await restoreArticles(restored, arrival.now);
  const rows = await addArticles(added, arrival);
  const back = await addArticles(plan.returned, { ...arrival, unread: false });
  await forgetRemoval(plan.returned);
  await changeArticles(plan.changed, arrival.now);
  await db.aliases.bulkPut(plan.aliases);
  await putAuthors(drafts.flatMap(authorOf));
  if (touchesPictures(plan, arrival)) await lookForPictures(arrival.now);
  const known = await takeAwaited([...rows, ...back], arrival.announce);
  const news = rows.filter(({ n }) => !known.has(n));
  if (arrival.unread) await db.unread.bulkPut(news.map(({ n, sortAt }) => ({ n, sortAt })));
  if (arrival.announce) {
    await db.notices.bulkPut(news.map(({ n }) => ({ n, state: 'waiting', at: arrival.now })));
  }
  return plan;
}

/** A draft whose article is stored in a row that no guard lets through, or that has no text. */
interface Restored {
  n: number;
  draft: Draft;
}

/** Parts what is new from what only seems to be, because its row is damaged or but a name: the feed still has it. */
async function splitRestored(
  drafts: readonly Draft[],
): Promise<{ added: Draft[]; restored: Restored[] }> {
  const added: Draft[] = [];
  const restored: Restored[] = [];
  for (const draft of drafts) {
    const [n] = await db.articles.where('url').equals(draft.url).primaryKeys();
    if (n === undefined) added.push(draft);
    else restored.push({ n, draft });
  }
  return { added, restored };
}

/** Fills such rows anew; whether the article is unread stays as it was. */
async function restoreArticles(restored: readonly Restored[], now: number): Promise<void> {
  await db.articles.bulkPut(restored.map(({ n, draft }) => ({ ...newArticle(draft, now), n })));
  await db.bodies.bulkPut(restored.map(({ n, draft }) => bodyRow(n, draft, now)));
  await db.aliases.bulkPut(restored.flatMap(({ n, draft }) => aliasRows(n, draft)));
  for (const { n, draft } of restored) await db.unread.update(n, { sortAt: sortAt(draft, now) });
}

/** Whether there may be pictures to fetch or to let go: of what the archive brings there are none. */
const touchesPictures = ({ added, changed }: Plan, { unread }: Arrival): boolean =>
  (unread && added.some(({ pictures }) => pictures.length > 0)) ||
  changed.some(({ fields }) => fields.pictures !== undefined);

/** Articles that are stored are not removed ones any more. Must run inside a transaction over `gone`. */
export const forgetRemoval = (drafts: readonly Draft[]): Promise<void> =>
  db.gone.bulkDelete(drafts.flatMap(({ url, aliases }) => [url, ...aliases]));

/** Stores new articles with their bodies and aliases. */
async function addArticles(added: readonly Draft[], { now, unread }: Arrival): Promise<Stored[]> {
  // The last item of a page is the oldest: stored first, so that numbers rise with time.
  const drafts = added.toReversed();
  const numbers = await db.articles.bulkAdd(
    drafts.map((draft) => ({
      ...newArticle(draft, now),
      ...(unread ? {} : { fromArchive: 1 as const }),
    })),
    { allKeys: true },
  );
  const rows = drafts.flatMap((draft, index) => {
    const n = numbers[index];
    return n === undefined ? [] : [{ n, draft }];
  });
  await db.bodies.bulkPut(rows.map(({ n, draft }) => bodyRow(n, draft, now)));
  await db.aliases.bulkPut(rows.flatMap(({ n, draft }) => aliasRows(n, draft)));
  return rows.map(({ n, draft }) => ({ n, url: draft.url, sortAt: sortAt(draft, now) }));
}

/** The row of an article that has just come. */
export const newArticle = (draft: Draft, now: number) => ({
  ...fieldsOf(draft),
  arrivedAt: now,
  sortAt: sortAt(draft, now),
  changedAt: null,
  changes: [],
  textFrom: 'feed' as const,
  feedHash: draft.hash,
  ...(draft.isExcerpt ? { awaitsPage: 1 as const } : {}),
});

/** The rows of the other names that an article goes by. */
export const aliasRows = (n: number, draft: Draft) => draft.aliases.map((alias) => ({ alias, n }));

async function changeArticles(changed: readonly Change[], now: number): Promise<void> {
  for (const { article, fields, excerptChanged, newVersion, draft } of changed) {
    const change = newVersion ? await changeOf(article, draft, now) : {};
    const speaks = draft.channel === article.channel;
    await db.articles.put({
      ...article,
      ...fields,
      ...change,
      ...(opensDiscussion(article, fields.commentsUrl) ? { discussionAt: now } : {}),
      feedHash: speaks ? draft.hash : article.feedHash,
      ...(excerptChanged || (newVersion && draft.isExcerpt) ? { awaitsPage: 1 as const } : {}),
    });
    if (newVersion) await db.bodies.put(bodyRow(article.n, draft, now));
    else if (fields.pictures && draft.hash === article.hash)
      await showOtherPictures(article, draft);
  }
}

/** The same words with other pictures are the same version, which shows the others from now on. */
async function showOtherPictures({ n, hash }: Article, { source }: Draft): Promise<void> {
  await db.bodies.where('[n+hash]').equals([n, hash]).modify({ source });
}

/** What a new version changed against the one that was current. */
async function changeOf(article: Article, draft: Draft, now: number) {
  const before = await db.bodies.get([article.n, article.hash]);
  const changes = before
    ? changeBetween(readVersion(before, article.url), readVersion(draft, draft.url))
    : [];
  return { changedAt: now, changes };
}

/** What the feed's own markup says about who wrote it. */
function authorOf({ author, source }: Draft): AuthorRow[] {
  const words = authorWordsIn(source, author);
  return author === null || words === null ? [] : [{ name: author, words }];
}

function fieldsOf(draft: Draft): ArticleFields {
  const { aliases: _aliases, source: _source, ...fields } = draft;
  return fields;
}

/** The row of the version that a draft is. */
export function bodyRow(n: number, draft: Draft, seenAt: number) {
  return { n, hash: draft.hash, seenAt, title: draft.title, source: draft.source };
}

/** A date that is missing or still to come is the publisher's slip; arrival is then all that is known. */
function sortAt(draft: Draft, now: number): number {
  return draft.publishedAt === null || draft.publishedAt > now ? now : draft.publishedAt;
}
