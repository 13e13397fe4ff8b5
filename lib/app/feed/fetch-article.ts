import { type ArticlePage, readArticlePage } from '../../article/ingest/page-metadata.ts';
import { authorWordsIn } from '../../article/ingest/author-bio.ts';
import { draftOf } from '../../article/ingest/draft.ts';
import { extractArticle } from '../../article/ingest/extract-article.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import type { PageFailure } from '../../feed/failure.ts';
import { normalisePermalink } from '../../feed/identity.ts';
import { type FeedItem, judgeItems } from '../../feed/item.ts';
import { emptyItem } from '../../feed/raw-feed.ts';
import { noValidators } from '../../feed/validators.ts';
import { maySeeSite } from '../../platform/permissions.ts';
import { err, ok, type Result } from '../../result.ts';
import { type ChannelId, channelSource, site } from '../../site/site.ts';
import { quietUntil, saveLog } from '../../store/articles/channels.ts';
import { isFull, withRoom } from '../../store/retention/quota.ts';
import type { LogRow } from '../../store/db/rows/channels.ts';
import { savePage } from '../../store/ingest/save-site-page.ts';
import { articleAt } from './article-by-url.ts';
import { request } from './fetch-feed-page.ts';
import { keepQuietIfAsked } from './honor-retry-after.ts';
import type { Outside } from '../env.ts';

/**
 * The stored article that has this address of the site; where there is none, its page is asked for and the article on it
 * is stored. Resolves to the article's number, or to why there is none.
 */
export async function articleFromSite(
  address: string,
  outside: Outside,
): Promise<Result<number, PageFailure>> {
  const stored = await articleAt(address);
  if (stored) return ok(stored.n);
  const url = normalisePermalink(address);
  if (url === null || !url.startsWith(site.home) || url === site.home) {
    return err({ kind: 'notArticle' });
  }
  const now = outside.now();
  const retryAt = await quietUntil();
  if (retryAt > now) return err({ kind: 'rateLimited', status: 429, retryAt });
  if (!outside.isOnline()) return err({ kind: 'offline' });
  if (!(await maySeeSite())) return err({ kind: 'noPermission' });
  return navigator.locks.request('refresh', () => fetchArticle(url, outside));
}

async function fetchArticle(url: string, outside: Outside): Promise<Result<number, PageFailure>> {
  // A poll may have brought it while this one waited.
  const stored = await articleAt(url);
  if (stored) return ok(stored.n);
  const log: LogRow[] = [];
  const source = channelSource(channelOf(url));
  const { result, trace } = await request(url, noValidators, source, outside, log);
  await saveLog(log);
  if (!result.ok) {
    await keepQuietIfAsked(source.id, result.failure, outside.now());
    return result;
  }
  if (result.value.kind === 'unchanged') return err({ kind: 'http', status: 304 });
  // Always UTF-8, whatever is declared: that is what the site writes, and guessing is how its text gets garbled.
  const html = new TextDecoder().decode(result.value.bytes);
  if (isChallengePage(html)) return err({ kind: 'challenge' });
  return store(html, trace.finalUrl, outside.now());
}

async function store(
  html: string,
  finalUrl: string,
  now: number,
): Promise<Result<number, PageFailure>> {
  const page = readArticlePage(html);
  const url = addressOf(page, finalUrl);
  if (url === null || !isArticle(page, url)) return err({ kind: 'notArticle' });
  const source = extractArticle(html, site.page);
  if (source === null) return err({ kind: 'noText' });
  const item = itemOf(page, url, source);
  if (!item) return err({ kind: 'noText' });
  const draft = await draftOf(item, channelOf(url));
  try {
    return ok(await withRoom(() => savePage(draft, authorWordsIn(html, draft.author), now)));
  } catch (error) {
    if (!isFull(error)) throw error;
    return err({ kind: 'storageFull' });
  }
}

/** What the page calls its own address, as long as that is one of the site; else where the request ended. */
function addressOf({ canonical }: ArticlePage, finalUrl: string): string | null {
  const [own, ended] = [normalisePermalink(canonical), normalisePermalink(finalUrl)];
  const url = own?.startsWith(site.home) ? own : ended;
  return url?.startsWith(site.home) && url !== site.home ? url : null;
}

/** The page says that it is one, or says nothing and stands where articles do. Lists say what they are. */
function isArticle({ type, published }: ArticlePage, url: string): boolean {
  if (type !== '') return type === 'article';
  return published !== '' || (isAccepted(url) && !/\/page\/\d+\/$/.test(url));
}

const isAccepted = (url: string): boolean =>
  site.news.accepts.test(url) || site.podcast.accepts.test(url);

const channelOf = (url: string): ChannelId => (site.podcast.accepts.test(url) ? 'podcast' : 'news');

/** Judged like an item of a feed, with its bounds. */
function itemOf(page: ArticlePage, url: string, source: string): FeedItem | undefined {
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
  return judgeItems([raw], site.home).items[0];
}
