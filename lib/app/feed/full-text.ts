import type { Article, Draft } from '../../article/model/article.ts';
import { authorWordsIn } from '../../article/ingest/author-bio.ts';
import { changeBetween } from '../../article/versions/classify-change.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import { draftOf } from '../../article/ingest/draft.ts';
import { extractArticle } from '../../article/ingest/extract-article.ts';
import { readVersion } from '../../article/document/version.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import type { FeedFailure, FullTextFailure } from '../../feed/failure.ts';
import { normalisePermalink } from '../../feed/identity.ts';
import { noValidators } from '../../feed/validators.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { channelSource, site } from '../../site/site.ts';
import { articlesOf, hasArticleAt, readArticle } from '../../store/articles/articles.ts';
import { quietUntil, saveLog } from '../../store/articles/channels.ts';
import { giveUpFullText, isWhole, nextExcerpt, saveFullText } from '../../store/ingest/full-text.ts';
import { hasJob, putJob } from '../../store/articles/jobs.ts';
import type { LogRow } from '../../store/db/rows/channels.ts';
import { request } from './fetch-feed-page.ts';
import { keepQuietIfAsked } from './honor-retry-after.ts';
import { type Outside, outside as realOutside } from '../env.ts';

/** The reader pressed the button of one article. */
export async function fetchFullTextOf(
  n: number,
  outside: Outside = realOutside,
): Promise<Result<null, FullTextFailure>> {
  const [article] = await articlesOf([{ n }]);
  if (!article) return err({ kind: 'noText' });
  const retryAt = await quietUntil();
  if (retryAt > outside.now()) return err({ kind: 'rateLimited', status: 429, retryAt });
  return navigator.locks.request('refresh', () => fetchFullText(article, outside));
}

/** After articles came: puts the job there if any of them is only an excerpt. */
export async function ensureFullText(now: number): Promise<void> {
  if (!(await readSettings()).completeExcerpts || (await hasJob('fullText'))) return;
  if (await nextExcerpt())
    await putJob({ type: 'fullText', kind: 'fullText', dueAt: now, failures: 0 });
}

/** Completes an article from the site's own page. Resolves to why not, where it could not be. */
export async function fetchFullText(
  article: Article,
  outside: Outside,
): Promise<Result<null, FullTextFailure>> {
  const log: LogRow[] = [];
  const source = channelSource(article.channel);
  const { result, trace } = await request(article.url, noValidators, source, outside, log);
  await saveLog(log);
  if (!result.ok) return pageFailed(article, result.failure, outside.now());
  if (await leadsElsewhere(article, trace.finalUrl)) return withoutText(article);
  if (result.value.kind === 'unchanged') return err({ kind: 'http', status: 304 });
  // Always UTF-8, whatever is declared: that is what the site writes, and guessing is how its text gets garbled.
  const html = new TextDecoder().decode(result.value.bytes);
  if (isChallengePage(html)) return err({ kind: 'challenge' });
  const markup = extractArticle(html, site.page);
  if (markup === null) return withoutText(article);
  const fetched = await deriveFrom(article, markup);
  const { hash, keyPoints, lead, minutes, sources, pictures, title, source: text } = fetched;
  const changes = await changesOf(article, fetched);
  const version = { title, keyPoints };
  const authorWords = authorWordsIn(html, article.author);
  await saveFullText(
    article.n,
    { version, hash, lead, minutes, sources, pictures, source: text, authorWords, changes },
    outside.now(),
  );
  return ok(null);
}

/** A page that is not there, or holds nothing, will not do so later; everything else is tried again. */
async function pageFailed(
  article: Article,
  failure: FeedFailure,
  now: number,
): Promise<Result<null, FullTextFailure>> {
  await keepQuietIfAsked(article.channel, failure, now);
  const isMissing = failure.kind === 'http' && failure.status === 404;
  const isUseless = isMissing || ['gone', 'empty', 'tooLarge'].includes(failure.kind);
  return isUseless ? withoutText(article) : err(failure);
}

async function withoutText(article: Article): Promise<Result<null, FullTextFailure>> {
  await giveUpFullText(article.n);
  return err({ kind: 'noText' });
}

/** A site sends whom it cannot serve to its front page, or to the article that it takes for the one that was meant. */
async function leadsElsewhere(article: Article, finalUrl: string): Promise<boolean> {
  const url = normalisePermalink(finalUrl);
  if (url === null || url === site.home) return true;
  return url !== article.url && (await hasArticleAt(url));
}

/** What a page changed against a text that was whole before; completing an excerpt changes nothing. */
async function changesOf(article: Article, fetched: Draft): Promise<ChangeKind[] | null> {
  if (!isWhole(article) || fetched.hash === article.hash) return null;
  const before = (await readArticle(article.n))?.body;
  if (!before) return null;
  return changeBetween(readVersion(before, article.url), readVersion(fetched, article.url));
}

const deriveFrom = (article: Article, source: string) =>
  draftOf({ ...article, aliases: [], source, isExcerpt: false }, article.channel);
