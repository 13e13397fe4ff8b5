import { Dexie } from 'dexie';
import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import { hasFullText } from '../../article/model/full-text.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { changedSince, jobOf } from '../articles/job-rows.ts';
import { versionsIn } from '../articles/versions.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { BodyRow } from '../rows/articles.ts';
import type { HighlightStateRow } from '../rows/highlight-states.ts';
import type { HighlightStatesJob } from '../rows/jobs.ts';
import { countHighlightsAt, highlightsAt } from './highlight-rows.ts';

/** How highlights of earlier versions stand in the current ones, as far as this has been looked up. */
export const readHighlightStates = (): Promise<HighlightStateRow[]> =>
  read(['highlightStates'], ({ highlightStates }) => highlightStates.toArray());

/** `readHighlightStates` for these highlights, inside a transaction. */
export async function findHighlightStates(
  tx: Pick<ReadTables, 'highlightStates'>,
  highlights: readonly Pick<Highlight, 'id'>[],
): Promise<HighlightStateRow[]> {
  const found = await Promise.all(highlights.map(({ id }) => statesOf(tx, id).toArray()));
  return found.flat();
}

/** Has the job look for the highlights of these articles; those without a highlight are left out. */
export const queueHighlightStates = (articleIds: readonly number[], now: number): Promise<void> =>
  articleIds.length === 0
    ? Promise.resolve()
    : write(['articles', 'aliases', 'highlights', 'jobs'], async (tx) => {
        const counts = await Promise.all(articleIds.map((id) => countHighlightsAt(tx, id)));
        const found = articleIds.filter((_, index) => counts[index] !== 0);
        if (found.length === 0) return;
        const queued = (await jobOf(tx, 'highlightStates'))?.articleIds ?? [];
        await putJob(tx, [...new Set([...queued, ...found])], now);
      });

/** Queues the articles of a page whose text the publisher has changed. */
export const queueChanged = ({ changed }: RefreshPlan, now: number): Promise<void> =>
  queueHighlightStates(
    changed.flatMap(({ article, fields }) => (fields.hash === undefined ? [] : [article.id])),
    now,
  );

/** What is needed to find the highlights of an article that were created on an earlier version. */
export interface EarlierHighlights {
  url: string;
  /** The current version. */
  body: BodyRow;
  bodies: BodyRow[];
  highlights: Highlight[];
}

/** Reads an article's highlights of earlier versions; `undefined` if its whole current text is not stored. */
export const readEarlierHighlights = (articleId: number): Promise<EarlierHighlights | undefined> =>
  read(['articles', 'aliases', 'bodies', 'highlights'], async (tx) => {
    const article = await tx.articles.get(articleId);
    const bodies = await versionsIn(tx, articleId);
    const body = bodies.find(({ hash }) => hash === article?.hash);
    if (!article || !body || !hasFullText(article)) return undefined;
    const all = await highlightsAt(tx, articleId);
    const highlights = all.filter(
      ({ quote, version }) => quote.exact !== '' && version !== body.hash,
    );
    return { url: article.url, body, bodies, highlights };
  });

/**
 * Stores the states of highlights, replacing those in other versions. Highlights that the user has moved meanwhile are
 * left out. If the current version has changed meanwhile, the job is queued again, and rows of another version mean
 * nothing.
 */
export const putHighlightStates = (
  found: readonly { highlight: Highlight; row: HighlightStateRow }[],
): Promise<void> =>
  write(['highlights', 'highlightStates'], async (tx) => {
    const stored = await tx.highlights.bulkGet(found.map(({ highlight }) => highlight.id));
    const current = found.filter(({ highlight }, index) => isUnmoved(highlight, stored[index]));
    for (const { highlight } of current) await statesOf(tx, highlight.id).delete();
    await tx.highlightStates.bulkPut(current.map(({ row }) => row));
  });

const isUnmoved = (before: Highlight, now: Highlight | undefined): boolean =>
  now?.version === before.version &&
  now.span.start === before.span.start &&
  now.quote.exact === before.quote.exact;

/**
 * Removes articles from the job; with the last one, removes the job and the states of deleted highlights. A job that
 * was requested again since it was read keeps its articles, because the request may be about one of them.
 */
export const finishHighlightStates = (
  job: HighlightStatesJob,
  articleIds: readonly number[],
  now: number,
): Promise<void> =>
  write(['jobs', 'highlights', 'highlightStates'], async (tx) => {
    const done = new Set(articleIds);
    if (await changedSince(tx, job)) return;
    const left = job.articleIds.filter((id) => !done.has(id));
    if (left.length > 0) return putJob(tx, left, now);
    await tx.jobs.delete(job.kind);
    const ids = (await tx.highlightStates.toCollection().primaryKeys()).map(([id]) => id);
    const stored = await tx.highlights.bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      if (!stored[index]) await statesOf(tx, id).delete();
    }
  });

const statesOf = ({ highlightStates }: Pick<ReadTables, 'highlightStates'>, highlightId: string) =>
  highlightStates
    .where('[highlightId+version]')
    .between([highlightId, Dexie.minKey], [highlightId, Dexie.maxKey]);

async function putJob(
  { jobs }: Pick<Tables, 'jobs'>,
  articleIds: number[],
  dueAt: number,
): Promise<void> {
  await jobs.put({ type: 'highlightStates', kind: 'highlightStates', dueAt, articleIds });
}
