import type { Article, Draft } from '../../article/model/article.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import { hasFullText } from '../../article/model/full-text.ts';
import { type TextFields, textFieldsOf } from '../../article/model/text-fields.ts';
import type { Attempts } from '../../feed/schedule.ts';
import { pollBounds } from '../../site/bounds.ts';
import { endOfWait } from '../../time.ts';
import { putAuthors } from '../articles/authors.ts';
import { bringForward, changedSince, jobOf, queuePictureCheck } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { FullTextAttemptRow } from '../rows/articles.ts';
import type { FullTextJob } from '../rows/jobs.ts';
import { updateSavedText } from '../user/saved-rows.ts';
import { StaleDerivationError } from './write-derived.ts';

/** An excerpt whose turn it is, and how its page has failed so far. */
export interface ExcerptTurn {
  article: Article;
  attempts: Attempts;
}

type ReadExcerpts = Pick<ReadTables, 'articles' | 'fullTextAttempts'>;

/**
 * The newest excerpt whose page hasn't failed yet, or else the one that has waited longest. If all must wait, until
 * when; `null` if none is left.
 */
export const nextExcerpt = (now: number): Promise<ExcerptTurn | { waitsUntil: number } | null> =>
  read(['articles', 'fullTextAttempts'], async (tx) => {
    const attempts = await tx.fullTextAttempts.toArray();
    const article = await untriedExcerpt(tx, attempts);
    if (article) return { article, attempts: { failures: 0 } };
    const [first] = await waitingExcerpts(tx, attempts, now);
    if (!first) return null;
    const { at, ...turn } = first;
    return at <= now ? turn : { waitsUntil: at };
  });

function untriedExcerpt(
  { articles }: ReadExcerpts,
  attempts: readonly FullTextAttemptRow[],
): Promise<Article | undefined> {
  const tried = new Set(attempts.map(({ articleId }) => articleId));
  return articles
    .where('awaitsFullText')
    .equals(1)
    .reverse()
    .filter(({ id }) => !tried.has(id))
    .first();
}

/** Excerpts whose page has failed, by the time of their next turn. */
async function waitingExcerpts(
  { articles }: ReadExcerpts,
  attempts: readonly FullTextAttemptRow[],
  now: number,
): Promise<(ExcerptTurn & { at: number })[]> {
  const found = await articles.bulkGet(attempts.map(({ articleId }) => articleId));
  const waiting = attempts.flatMap((row, index) => {
    const article = found[index];
    const at = endOfWait(row.nextTryAt, now, pollBounds.maxRetryAfter);
    return article?.awaitsFullText ? [{ article, attempts: row, at }] : [];
  });
  return waiting.sort((one, other) => one.at - other.at);
}

/**
 * Queues the job if any stored article is only an excerpt. A new excerpt does not wait for the turn of one that failed.
 */
export const queueFullText = (now: number): Promise<void> =>
  write(['articles', 'fullTextAttempts', 'jobs'], async (tx) => {
    const excerpts = tx.articles.where('awaitsFullText').equals(1);
    if ((await excerpts.first()) === undefined) return;
    const job = await jobOf(tx, 'fullText');
    if (!job) {
      await tx.jobs.put({
        type: 'fullText',
        kind: 'fullText',
        dueAt: now,
        failures: 0,
        restUntil: 0,
      });
    } else if (await untriedExcerpt(tx, await tx.fullTextAttempts.toArray())) {
      await tx.jobs.put(bringForward(job, now, now));
    }
  });

/**
 * Ends the job because no excerpt is left or full texts are turned off. A job that was requested again since it was
 * read goes on.
 */
export const endFullText = (job: FullTextJob): Promise<void> =>
  write(['fullTextAttempts', 'jobs'], async (tx) => {
    if (await changedSince(tx, job)) return;
    await tx.fullTextAttempts.clear();
    await tx.jobs.delete(job.kind);
  });

/** Records that an excerpt's page is requested or could not be used, and when it may be requested again. */
export const putFullTextAttempt = (row: FullTextAttemptRow): Promise<void> =>
  write(['fullTextAttempts'], async ({ fullTextAttempts }) => {
    await fullTextAttempts.put(row);
  });

/** A text that was derived from an article's page. */
export interface FullText {
  /** Hash of the stored version that this text was compared with. */
  replaces: string;
  /** The article as derived from the page's text. */
  draft: TextFields & Pick<Draft, 'title' | 'source'>;
  /** What the page says about the author. */
  authorBio: string | null;
  /** What the page changed compared to a text that was complete before; `null` if nothing. */
  changes: ChangeKind[] | null;
}

/**
 * Replaces an excerpt by the page's text, which is not an edit. A text that was complete stays as an earlier version.
 * Throws a StaleDerivationError if the article has another version by now.
 */
export const saveFullText = (articleId: number, text: FullText, seenAt: number): Promise<void> =>
  write(['articles', 'bodies', 'saved', 'authors', 'jobs', 'fullTextAttempts'], async (tx) => {
    const article = await tx.articles.get(articleId);
    if (!article) return;
    if (article.hash !== text.replaces) throw new StaleDerivationError();
    const { awaitsFullText: _done, ...rest } = article;
    const { draft, authorBio, changes } = text;
    const { hash, title, source, pictures } = draft;
    if (article.author !== null && authorBio !== null) {
      await putAuthors(tx, [{ name: article.author, bio: authorBio }]);
    }
    if (!hasFullText(article)) {
      await tx.bodies.delete([articleId, article.hash]);
      await updateSavedText(tx, article, { hash, pictures });
    }
    await tx.bodies.put({ articleId, hash, seenAt, title, source });
    await tx.articles.put({
      ...rest,
      ...textFieldsOf(draft),
      textFrom: 'page',
      ...(changes ? { changedAt: seenAt, changes } : {}),
    });
    await tx.fullTextAttempts.delete(articleId);
    if (pictures.length + article.pictures.length > 0) await queuePictureCheck(tx, seenAt);
  });

/** Leaves an excerpt as it is, because its page has no usable text and will have none later. */
export const giveUpFullText = (articleId: number): Promise<void> =>
  write(['articles', 'fullTextAttempts'], async ({ articles, fullTextAttempts }) => {
    await fullTextAttempts.delete(articleId);
    await articles
      .where('id')
      .equals(articleId)
      .modify((article) => {
        delete article.awaitsFullText;
      });
  });
