import { fixMojibake } from '../../lib/feed/fix-mojibake.ts';
import { normalizePermalink } from '../../lib/feed/identity.ts';
import { plainText } from '../../lib/feed/plain-text.ts';
import type { ChannelId } from '../../lib/site/channel-id.ts';
import { validatorsOf } from '../../scripts/sample-site/feed/validators.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import type { Post } from '../../scripts/sample-site/posts.ts';
import type { SampleSite } from '../../scripts/sample-site/server.ts';
import type { TableContents } from '../support/database/find-inconsistencies.ts';

/** The first page of each feed at one ETag: the addresses, and how often each title had changed. */
type FeedPage = Record<ChannelId, { url: string; title: number }[]>;

/** Every state of the feeds, by the site's ETag at the time. */
export class FeedHistory {
  private readonly byEtag = new Map<string, FeedPage>();
  private readonly titles = new Map<string, string[]>();
  private readonly site: SampleSite;

  constructor(site: SampleSite) {
    this.site = site;
    this.recordState();
  }

  /** Records the current feeds; call it after every change on the site. */
  recordState(): void {
    const posts = this.site.posts();
    for (const post of posts) this.noteTitle(post);
    const page = (isPodcast: boolean) =>
      posts
        .filter(({ type }) => (type === 'podcast') === isPodcast)
        .slice(0, 10)
        .map((post) => ({ url: urlOf(post), title: this.titlesOf(urlOf(post)).length - 1 }));
    const { etag } = validatorsOf(this.site.lastModified());
    this.byEtag.set(etag, { news: page(false), podcast: page(true) });
  }

  /** Channels that would get a 304 for a page with missing or outdated articles. */
  findStaleEtags({ channels, articles }: TableContents): string[] {
    const stored = new Map(articles.map(({ url, title }) => [url, title]));
    return channels.flatMap(({ id, etag }) => {
      if (etag === null) return [];
      const edition = this.byEtag.get(etag);
      if (!edition) return [`${id} has an ETag that was never given.`];
      return edition[id].flatMap(({ url, title }) => {
        const has = stored.get(url);
        if (has === undefined)
          return [`${id} has the ETag of a page with ${url}, which is missing.`];
        const isOlder = this.titlesOf(url).indexOf(has) < title;
        return isOlder ? [`${id} has the ETag of a page on which ${url} is newer.`] : [];
      });
    });
  }

  private noteTitle(post: Post): void {
    const titles = this.titlesOf(urlOf(post));
    const title = fixMojibake(plainText(post.title));
    if (titles.at(-1) !== title) titles.push(title);
    this.titles.set(urlOf(post), titles);
  }

  private titlesOf(url: string): string[] {
    return this.titles.get(url) ?? [];
  }
}

/** The address under which a post is stored. */
export const urlOf = (post: Post): string => normalizePermalink(permalink(post)) ?? '';
