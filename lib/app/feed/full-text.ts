import { articleDocument } from '../../article/document/article-document.ts';
import { authorBioIn } from '../../article/ingest/author-bio.ts';
import { draftOf } from '../../article/ingest/draft.ts';
import { extractArticle } from '../../article/ingest/extract-article.ts';
import type { Article, Draft } from '../../article/model/article.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import { classifyChange } from '../../article/versions/classify-change.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import type { FeedFailure, FullTextFailure } from '../../feed/failure.ts';
import { normalizePermalink } from '../../feed/identity.ts';
import { noValidators } from '../../feed/validators.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { channelSource } from '../../site/channels.ts';
import { site } from '../../site/site.ts';
import { articlesById, hasArticleWithUrl, readArticle } from '../../store/articles/articles.ts';
import { readNotBefore, saveRequests } from '../../store/articles/channels.ts';
import { hasJob, putJob } from '../../store/articles/jobs.ts';
import {
  giveUpFullText,
  hasFullText,
  nextExcerpt,
  saveFullText,
} from '../../store/ingest/full-text.ts';
import { writeDerived } from '../../store/ingest/write-derived.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import { browserEnv, type Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';
import { sendRequest } from '../request.ts';

/** The reader pressed the button of one article. */
export async function fetchFullTextById(
  articleId: number,
  env: Env = browserEnv,
): Promise<Result<null, FullTextFailure>> {
  const [article] = await articlesById([{ articleId }]);
  if (!article) return err({ kind: 'noText' });
  const retryAt = await readNotBefore();
  if (retryAt > env.now()) return err({ kind: 'rateLimited', status: 429, retryAt });
  return navigator.locks.request('refresh', () => fetchFullText(article, env));
}

/** After articles came: puts the job there if any of them is only an excerpt. */
export async function ensureFullTextJob(now: number): Promise<void> {
  if (!(await readSettings()).fetchFullText || (await hasJob('fullText'))) return;
  if (await nextExcerpt())
    await putJob({ type: 'fullText', kind: 'fullText', dueAt: now, failures: 0 });
}

/** Completes an article from the site's own page. Resolves to why not, where it could not be. */
export async function fetchFullText(
  article: Article,
  env: Env,
): Promise<Result<null, FullTextFailure>> {
  const log: RequestRow[] = [];
  const source = channelSource(article.channel);
  const { result, trace } = await sendRequest(article.url, noValidators, source, env, log);
  await saveRequests(log);
  if (!result.ok) return pageFailed(article, result.failure, env.now());
  if (await redirectsElsewhere(article, trace.finalUrl)) return giveUp(article);
  if (result.value.kind === 'unchanged') return err({ kind: 'http', status: 304 });
  // Always UTF-8, whatever is declared: that is what the site writes, and guessing is how its text gets garbled.
  const html = new TextDecoder().decode(result.value.bytes);
  if (isChallengePage(html)) return err({ kind: 'challenge' });
  const markup = extractArticle(html);
  if (markup === null) return giveUp(article);
  const fetched = await deriveFrom(article, markup);
  const { hash, keyPoints, lead, minutes, sources, pictures, title, source: text } = fetched;
  const version = { title, keyPoints };
  const authorBio = authorBioIn(html, article.author);
  const derived = { version, hash, lead, minutes, sources, pictures, source: text, authorBio };
  await writeDerived(
    () => compareWithStored(article, fetched),
    (compared) => saveFullText(article.id, { ...derived, ...compared }, env.now()),
  );
  return ok(null);
}

/** A page that is not there, or holds nothing, will not do so later; everything else is tried again. */
async function pageFailed(
  article: Article,
  failure: FeedFailure,
  now: number,
): Promise<Result<null, FullTextFailure>> {
  await honorRetryAfter(article.channel, failure, now);
  const isMissing = failure.kind === 'http' && failure.status === 404;
  const isUseless = isMissing || ['gone', 'empty', 'tooLarge'].includes(failure.kind);
  return isUseless ? giveUp(article) : err(failure);
}

async function giveUp(article: Article): Promise<Result<null, FullTextFailure>> {
  await giveUpFullText(article.id);
  return err({ kind: 'noText' });
}

/** A site sends whom it cannot serve to its front page, or to the article that it takes for the one that was meant. */
async function redirectsElsewhere(article: Article, finalUrl: string): Promise<boolean> {
  const url = normalizePermalink(finalUrl);
  if (url === null || url === site.home) return true;
  return url !== article.url && (await hasArticleWithUrl(url));
}

/** Classifies what a page changed in a text that was complete before. Completing an excerpt is no change. */
async function compareWithStored(
  { id, hash, url }: Article,
  fetched: Draft,
): Promise<{ replaces: string; changes: ChangeKind[] | null }> {
  const stored = await readArticle(id);
  const replaces = stored?.article.hash ?? hash;
  const isEdit = stored && hasFullText(stored.article) && fetched.hash !== replaces;
  if (!isEdit || !stored.body) return { replaces, changes: null };
  const before = articleDocument({ ...stored.body, url });
  return { replaces, changes: classifyChange(before, articleDocument({ ...fetched, url })) };
}

const deriveFrom = (article: Article, source: string) =>
  draftOf({ ...article, aliases: [], source, isExcerpt: false }, article.channel);
