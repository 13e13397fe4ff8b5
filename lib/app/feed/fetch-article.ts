import { isChallengePage } from '../../feed/challenge.ts';
import type { PageFailure } from '../../feed/failure.ts';
import { normalizePermalink } from '../../feed/identity.ts';
import { err, ok, type Result } from '../../result.ts';
import { isArticleUrl } from '../../site/site.ts';
import { saveSitePage } from '../../store/ingest/save-site-page.ts';
import { isQuotaExceeded, withQuotaRetry } from '../../store/retention/quota.ts';
import { articleByUrl } from '../article-by-url.ts';
import type { Env } from '../env.ts';
import { readKeptAbout } from '../watch/kept-about.ts';
import { fetchArticlePage } from './fetch-article-page.ts';
import { channelOf, draftOfPage, type PageDraft } from './page-draft.ts';
import { postponementFor } from './postponement.ts';

/**
 * Finds the stored article at this address of the site; otherwise fetches its page and stores the article. Resolves to
 * the article's id, or to why there is none.
 */
export async function findOrFetchArticle(
  address: string,
  env: Env,
): Promise<Result<number, PageFailure>> {
  const stored = await articleByUrl(address);
  if (stored) return ok(stored.id);
  const url = normalizePermalink(address);
  if (url === null || !isArticleUrl(url)) return err({ kind: 'notArticle' });
  return navigator.locks.request('refresh', () => fetchArticle(url, env));
}

async function fetchArticle(url: string, env: Env): Promise<Result<number, PageFailure>> {
  // A poll may have stored the article while this waited for the lock.
  const stored = await articleByUrl(url);
  if (stored) return ok(stored.id);
  const wait = await postponementFor(env);
  if (wait) return err(wait.failure);
  const page = await fetchArticlePage(url, channelOf(url), env);
  if (!page.ok) return page;
  if (isChallengePage(page.value.html)) return err({ kind: 'challenge' });
  const drafted = await draftOfPage(page.value);
  return drafted.ok ? storeArticle(drafted.value, env.now()) : drafted;
}

async function storeArticle(
  { draft, authorBio }: PageDraft,
  now: number,
): Promise<Result<number, PageFailure>> {
  try {
    return ok(await withQuotaRetry(() => saveSitePage(draft, authorBio, now), readKeptAbout));
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    return err({ kind: 'storageFull' });
  }
}
