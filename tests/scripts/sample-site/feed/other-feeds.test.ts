import { describe, expect, it } from 'vitest';
import { siteOrigin, tagSlug } from '../../../../scripts/sample-site/permalinks.ts';
import { elements, feedDocument, feedReplyFor, texts } from './read-feed-xml.ts';

describe('sample site: other feeds', () => {
  it('main feed: has a channel but no news', () => {
    expect(texts(feedDocument('/feed/'), 'guid')).toEqual([`${siteOrigin}/hello-world/`]);
  });

  it('podcast feed: has enclosures with their length', () => {
    const source = feedDocument('/podcast/feed/');
    const enclosures = elements(source, 'enclosure').map(({ attribs }) => attribs);
    expect(enclosures).toHaveLength(elements(source, 'item').length);
    expect(enclosures[0]).toEqual({
      url: `${siteOrigin}/wp-content/uploads/podcast/s2-e51.wav`,
      length: '23680044',
      type: 'audio/wav',
    });
    expect(texts(source, 'itunes:duration')[0]).toBe('00:49:20');
    expect(texts(source, 'itunes:author')[0]).toBe('Podcast desk');
  });

  it('tag feed: lists posts with the tag, under its name', () => {
    const source = feedDocument(`/tag/${tagSlug('Aerospace & Defense')}/feed/`);
    expect(texts(source, 'title')[0]).toBe('Aerospace & Defense | Rare Earth Exchanges');
    expect(elements(source, 'item').length).toBeGreaterThan(1);
    for (const item of source.split('<item>').slice(1)) {
      expect(item).toContain('<category><![CDATA[Aerospace & Defense]]></category>');
    }
  });

  it.each(['/news/feed/', '/feed/podcast/', '/tag/nothing/feed/'])('%s: not found', (path) => {
    expect(feedReplyFor(path).status).toBe(404);
  });
});
