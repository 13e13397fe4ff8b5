import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOrigin } from '../../../scripts/sample-site/permalinks.ts';
import { type SampleSite, startSampleSite } from '../../../scripts/sample-site/server.ts';
import { newsFeedPath } from './feed/read-feed-xml.ts';
import { type GetOptions, httpsGet } from './https-get.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite();
});
afterAll(() => site.close());

const visit = (path: string, options?: GetOptions) => httpsGet(site.port, path, options);

describe('sample site: pages', () => {
  it('show every published post at its permalink', async () => {
    for (const { type, slug } of site.posts()) {
      const path =
        type === 'news' ? `/news/${slug}/` : type === 'podcast' ? `/podcast/${slug}` : `/${slug}/`;
      const { status, body } = await visit(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body.toString()).toContain(`<link rel="canonical" href="${siteOrigin}${path}" />`);
      expect(body.toString()).toMatch(
        /<article .*<h1.*class="byline".*class="entry-content".*Recent Reex News/s,
      );
    }
  });

  it.each(['/', '/news/'])('%s lists posts and names the feed', async (path) => {
    const body = (await visit(path)).body.toString();
    expect(body).toContain(`<link rel="alternate" type="application/rss+xml"`);
    expect(body).toContain(`href="${siteOrigin}${newsFeedPath}"`);
    expect(body).toContain(`href="${siteOrigin}/news/no-one-owns-the-chain/"`);
  });

  it('redirect ids, former slugs and missing slashes', async () => {
    const post = site.edit('how-a-rare-earth-basket-price-is-built', { slug: 'basket-price' });
    const home = `${siteOrigin}/news/basket-price/`;
    for (const path of [
      `/?p=${post.id}`,
      '/news/how-a-rare-earth-basket-price-is-built/',
      '/news/basket-price',
    ]) {
      const { status, headers } = await visit(path);
      expect([path, status, headers.location]).toEqual([path, 301, home]);
    }
  });

  it.each(['/nothing/', '/?p=9', '/news/feed/', '/feed/podcast/', '/favicon.ico', '/wp-json/'])(
    '%s is not found',
    async (path) => {
      const { status, headers } = await visit(path);
      expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=UTF-8']);
    },
  );
});
