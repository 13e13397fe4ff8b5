import { articleDocument } from '../../article/document/derive-document.ts';
import { authorBioIn } from '../../article/ingest/author-bio.ts';
import { draftOf } from '../../article/ingest/draft.ts';
import { extractArticle } from '../../article/ingest/extract-article.ts';
import type { Article, Draft } from '../../article/model/article.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import { hasFullText } from '../../article/model/full-text.ts';
import { classifyChange } from '../../article/versions/classify-change.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import { type FeedFailure, type FullTextFailure, isNotFound } from '../../feed/failure.ts';
import { normalizePermalink } from '../../feed/identity.ts';
import { err, ok, type Result } from '../../result.ts';
import { isArticleUrl } from '../../site/site.ts';
import { articlesById, hasArticleWithUrl, readArticle } from '../../store/articles/articles.ts';
import { giveUpFullText, saveFullText } from '../../store/ingest/full-text.ts';
import { writeDerived } from '../../store/ingest/write-derived.ts';
import { queueHighlightStates } from '../../store/user/highlight-states.ts';
import { browserEnv, type Env } from '../env.ts';
import { fetchArticlePage } from './fetch-article-page.ts';
import { postponementFor } from './postponement.ts';

/** Fetches one article's full text at the user's request. */
export async function fetchFullTextById(
  articleId: number,
  env: Env = browserEnv,
): Promise<Result<null, FullTextFailure>> {
  return navigator.locks.request('refresh', async () => {
    // A poll that held the lock may have changed the article.
    const [article] = await articlesById([articleId]);
    if (!article) return err({ kind: 'noText' });
    const wait = await postponementFor(env);
    return wait ? err(wait.failure) : fetchFullText(article, env);
  });
}

/** Completes an article from its page on the site. Resolves to the failure if that was impossible. */
export async function fetchFullText(
  article: Article,
  env: Env,
): Promise<Result<null, FullTextFailure>> {
  const page = await fetchArticlePage(article.url, article.channel, env);
  if (!page.ok) return pageFailed(article, page.failure);
  const { html, finalUrl } = page.value;
  if (await redirectsElsewhere(article, finalUrl)) return giveUp(article);
  if (isChallengePage(html)) return err({ kind: 'challenge' });
  const markup = extractArticle(html);
  if (!markup.ok) return markup.failure === 'cut' ? err({ kind: 'badXml' }) : giveUp(article);
  const fetched = await deriveFrom(article, markup.value);
  const text = { draft: fetched, authorBio: authorBioIn(html, article.author) };
  await writeDerived(
    () => compareWithStored(article, fetched),
    (compared) => saveFullText(article.id, { ...text, ...compared }, env.now()),
  );
  await queueHighlightStates([article.id], env.now());
  return ok(null);
}

/** A missing or empty page is given up; any other failure is retried. */
async function pageFailed(
  article: Article,
  failure: FeedFailure,
): Promise<Result<null, FullTextFailure>> {
  const isUseless = isNotFound(failure) || ['gone', 'empty', 'tooLarge'].includes(failure.kind);
  return isUseless ? giveUp(article) : err(failure);
}

async function giveUp(article: Article): Promise<Result<null, FullTextFailure>> {
  await giveUpFullText(article.id);
  return err({ kind: 'noText' });
}

/** Whether the request was redirected to the front page or another article, as the site does for missing pages. */
async function redirectsElsewhere(article: Article, finalUrl: string): Promise<boolean> {
  const url = normalizePermalink(finalUrl);
  if (url === null || !isArticleUrl(url)) return true;
  return url !== article.url && (await hasArticleWithUrl(url));
}

/** Classifies what a page changed in a text that was already complete. Completing an excerpt is no change. */
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
