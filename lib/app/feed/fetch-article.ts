import { authorBioIn } from '../../article/ingest/author-bio.ts';
import { draftOf } from '../../article/ingest/draft.ts';
import { extractArticle } from '../../article/ingest/extract-article.ts';
import { type PageMetadata, readPageMetadata } from '../../article/ingest/page-metadata.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import type { PageFailure } from '../../feed/failure.ts';
import { normalizePermalink } from '../../feed/identity.ts';
import { type FeedItem, validateItems } from '../../feed/item.ts';
import { emptyItem } from '../../feed/raw-feed.ts';
import { hasSiteAccess } from '../../platform/permissions.ts';
import { err, ok, type Result } from '../../result.ts';
import { type ChannelId, newsChannel, podcastChannel } from '../../site/channels.ts';
import { canonicalCommentsUrl } from '../../site/forum.ts';
import { site } from '../../site/site.ts';
import { readNotBefore } from '../../store/articles/channels.ts';
import { saveSitePage } from '../../store/ingest/save-site-page.ts';
import { isQuotaExceeded, withQuotaRetry } from '../../store/retention/quota.ts';
import { articleByUrl } from '../article-by-url.ts';
import type { Env } from '../env.ts';
import { type ArticlePage, fetchArticlePage } from './fetch-article-page.ts';

/**
 * Finds the stored article at this address of the site, or else fetches its page and stores the article. Resolves to the
 * article's id, or to why there is none.
 */
export async function findOrFetchArticle(
  address: string,
  env: Env,
): Promise<Result<number, PageFailure>> {
  const stored = await articleByUrl(address);
  if (stored) return ok(stored.id);
  const url = normalizePermalink(address);
  if (url === null || !url.startsWith(site.home) || url === site.home) {
    return err({ kind: 'notArticle' });
  }
  const now = env.now();
  const retryAt = await readNotBefore();
  if (retryAt > now) return err({ kind: 'rateLimited', status: 429, retryAt });
  if (!env.isOnline()) return err({ kind: 'offline' });
  if (!(await hasSiteAccess())) return err({ kind: 'noPermission' });
  return navigator.locks.request('refresh', () => fetchArticle(url, env));
}

async function fetchArticle(url: string, env: Env): Promise<Result<number, PageFailure>> {
  // A poll may have stored it while this waited for the lock.
  const stored = await articleByUrl(url);
  if (stored) return ok(stored.id);
  const page = await fetchArticlePage(url, channelOf(url), env);
  if (!page.ok) return page;
  if (isChallengePage(page.value.html)) return err({ kind: 'challenge' });
  return storeArticle(page.value, env.now());
}

async function storeArticle(
  { html, finalUrl }: ArticlePage,
  now: number,
): Promise<Result<number, PageFailure>> {
  const page = readPageMetadata(html);
  const url = canonicalUrl(page, finalUrl);
  if (url === null || !isArticle(page, url)) return err({ kind: 'notArticle' });
  const source = extractArticle(html);
  if (source === null) return err({ kind: 'noText' });
  const item = itemOf(page, url, source);
  if (!item) return err({ kind: 'noText' });
  const draft = await draftOf(item, channelOf(url));
  const authorBio = authorBioIn(html, draft.author);
  try {
    return ok(await withQuotaRetry(() => saveSitePage(draft, authorBio, now)));
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    return err({ kind: 'storageFull' });
  }
}

/** The page's canonical address, as long as that is on the site; otherwise where the request ended. */
function canonicalUrl({ canonical }: PageMetadata, finalUrl: string): string | null {
  const [own, ended] = [normalizePermalink(canonical), normalizePermalink(finalUrl)];
  const url = own?.startsWith(site.home) ? own : ended;
  return url?.startsWith(site.home) && url !== site.home ? url : null;
}

/** Whether the page declares that it is an article, or declares nothing and has an article's address. List pages declare their type. */
function isArticle({ type, published }: PageMetadata, url: string): boolean {
  if (type !== '') return type === 'article';
  return published !== '' || (isAccepted(url) && !/\/page\/\d+\/$/.test(url));
}

const isAccepted = (url: string): boolean =>
  newsChannel.accepts.test(url) || podcastChannel.accepts.test(url);

const channelOf = (url: string): ChannelId =>
  podcastChannel.accepts.test(url) ? 'podcast' : 'news';

/** Validated like a feed item, with the same limits. */
function itemOf(page: PageMetadata, url: string, source: string): FeedItem | undefined {
  const { title, author, categories, published, modified, shortlink } = page;
  const guid = URL.parse(shortlink, site.home)?.href ?? '';
  const raw = {
    ...emptyItem(),
    title,
    link: url,
    guid: shortlink === '' ? '' : guid,
    published,
    updated: modified,
    author,
    categories,
    content: source,
  };
  return validateItems([raw], site.home, canonicalCommentsUrl).items[0];
}
