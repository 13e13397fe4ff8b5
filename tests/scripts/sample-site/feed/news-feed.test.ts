import { describe, expect, it } from 'vitest';
import { permalink, siteOrigin } from '../../../../scripts/sample-site/permalinks.ts';
import type { Post } from '../../../../scripts/sample-site/posts.ts';
import { feedDocument, feedReplyFor, newsFeedPath, newsroom, texts } from './read-feed-xml.ts';

const articleSlug = 'no-one-owns-the-chain';

function stories(): Post[] {
  return newsroom()
    .posts()
    .filter(({ type }) => type !== 'podcast');
}

describe('sample site: news feed', () => {
  it('lists the ten newest stories, newest first, and no podcast', () => {
    // The channel and its image have links as well.
    const links = texts(feedDocument(newsFeedPath), 'link').slice(2);
    expect(links).toEqual(stories().slice(0, 10).map(permalink));
  });

  it("has the site's channel fields", () => {
    const source = feedDocument(newsFeedPath);
    expect(texts(source, 'title')[0]).toBe('Rare Earth Exchanges');
    expect(texts(source, 'link')[0]).toBe(siteOrigin);
    expect(texts(source, 'generator')).toEqual(['https://wordpress.org/?v=6.9.1']);
    expect(texts(source, 'language')).toEqual(['en-US']);
    expect(texts(source, 'sy:updatePeriod')).toEqual(['hourly']);
    expect(texts(source, 'sy:updateFrequency')).toEqual(['1']);
    expect(texts(source, 'width')).toEqual(['32']);
  });

  it('has the build date of its latest modification', () => {
    const listed = stories().slice(0, 10);
    const built = Date.parse(texts(feedDocument(newsFeedPath), 'lastBuildDate')[0] ?? '');
    expect(built).toBe(Math.max(...listed.map(({ modifiedAt }) => modifiedAt)));
    expect(texts(feedDocument(newsFeedPath), 'lastBuildDate')[0]).toMatch(/ \+0000$/);
  });

  it("carries full text with the template's fields", () => {
    const [post] = newsroom().posts();
    const source = feedDocument(newsFeedPath);
    expect(texts(source, 'content:encoded')[0]).toBe(post?.html.trim());
    expect(texts(source, 'dc:creator')[0]).toBe(post?.author);
    expect(texts(source, 'comments')[0]).toBe(`${post && permalink(post)}#respond`);
    expect(texts(source, 'description')[1]).toMatch(/^Highlights .* \[&#8230;\]$/s);
    expect(texts(source, 'pubDate')[0]).toBe('Tue, 24 Nov 2026 14:18:00 +0000');
  });

  it('omits comments where they are closed', () => {
    expect(
      newsroom()
        .posts()
        .find(({ slug }) => slug === articleSlug)?.discussion,
    ).toBe('closed');
    const item = feedDocument(newsFeedPath)
      .split('<item>')
      .find((part) => part.includes(`/news/${articleSlug}/`));
    expect(item).not.toMatch(/<comments>|<slash:comments>|<wfw:commentRss>/);
  });

  it('pages as WordPress does', () => {
    const all = stories();
    const pages = Math.ceil(all.length / 10);
    const guids = Array.from({ length: pages }, (_, page) =>
      texts(feedDocument(`${newsFeedPath}&paged=${page + 1}`), 'guid'),
    );
    expect(guids.flat()).toHaveLength(all.length);
    expect(new Set(guids.flat()).size).toBe(all.length);
    const past = feedReplyFor(`${newsFeedPath}&paged=${pages + 1}`);
    expect(past.status).toBe(404);
    expect(past.headers['content-type']).toMatch(/^text\/html/);
  });

  it('keeps the guid when the slug changes', () => {
    const room = newsroom();
    room.edit(articleSlug, { slug: 'nobody-owns-the-chain' });
    const source = feedDocument(newsFeedPath, room);
    expect(source).toContain(`<link>${siteOrigin}/news/nobody-owns-the-chain/</link>`);
    expect(source).toContain(`<guid isPermaLink="false">${siteOrigin}/news/${articleSlug}/</guid>`);
  });
});
