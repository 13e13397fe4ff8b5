import { authorBioIn } from '../../article/ingest/author-bio.ts';
import { draftOf } from '../../article/ingest/draft.ts';
import { extractArticle } from '../../article/ingest/extract-article.ts';
import { type PageMetadata, readPageMetadata } from '../../article/ingest/page-metadata.ts';
import type { Draft } from '../../article/model/article.ts';
import type { PageFailure } from '../../feed/failure.ts';
import type { FeedItem } from '../../feed/feed-item.ts';
import { normalizePermalink } from '../../feed/identity.ts';
import { validateItems } from '../../feed/item.ts';
import { emptyItem } from '../../feed/raw-feed.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { newsChannel, podcastChannel } from '../../site/channels.ts';
import { canonicalCommentsUrl } from '../../site/forum.ts';
import { isArticleUrl, isOnSite, site } from '../../site/site.ts';
import type { ArticlePage } from './fetch-article-page.ts';

/** An article as derived from its page on the site. */
export interface PageDraft {
  draft: Draft;
  /** What the page says about the author; `null` if nothing. */
  authorBio: string | null;
}

/** Derives an article from its page, or the reason why the page has none. */
export async function draftOfPage({
  html,
  finalUrl,
}: ArticlePage): Promise<Result<PageDraft, PageFailure>> {
  const page = readPageMetadata(html);
  const url = canonicalUrl(page, finalUrl);
  if (url === null || !isArticle(page, url)) return err({ kind: 'notArticle' });
  const source = extractArticle(html);
  if (!source.ok) return err({ kind: 'noText' });
  const item = itemOf(page, url, source.value);
  if (!item) return err({ kind: 'noText' });
  const draft = await draftOf(item, channelOf(url));
  return ok({ draft, authorBio: authorBioIn(html, draft.author) });
}

/** The page's canonical address if it is on the site; otherwise the address where the request ended. */
function canonicalUrl({ canonical }: PageMetadata, finalUrl: string): string | null {
  const [own, ended] = [normalizePermalink(canonical), normalizePermalink(finalUrl)];
  const url = own !== null && isOnSite(own) ? own : ended;
  return url !== null && isArticleUrl(url) ? url : null;
}

/**
 * Whether the page declares itself an article, or declares no type but has an article's date or address. List pages
 * declare their type.
 */
function isArticle({ type, published }: PageMetadata, url: string): boolean {
  if (type !== '') return type === 'article';
  return published !== '' || (isAccepted(url) && !/\/page\/\d+\/$/.test(url));
}

const isAccepted = (url: string): boolean =>
  newsChannel.accepts.test(url) || podcastChannel.accepts.test(url);

/** The channel to which an article's address belongs. */
export const channelOf = (url: string): ChannelId =>
  podcastChannel.accepts.test(url) ? 'podcast' : 'news';

/** WordPress's short form of the page's address, spelled like the feed's guid; `''` if it belongs to another host. */
function guidOf(shortlink: string): string {
  const guid = shortlink === '' ? '' : (URL.parse(shortlink, site.home)?.href ?? '');
  return isOnSite(normalizePermalink(guid) ?? '') ? guid : '';
}

/** Validated like a feed item, with the same limits. */
function itemOf(page: PageMetadata, url: string, source: string): FeedItem | undefined {
  const { title, author, categories, published, modified, shortlink } = page;
  const raw = {
    ...emptyItem(),
    title,
    link: url,
    guid: guidOf(shortlink),
    published,
    updated: modified,
    author,
    categories,
    content: source,
  };
  return validateItems([raw], site.home, canonicalCommentsUrl).items[0];
}
