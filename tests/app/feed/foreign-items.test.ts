import { beforeEach, describe, expect, test } from 'vitest';
import { findOrFetchArticle } from '../../../lib/app/feed/fetch-article.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { db } from '../../../lib/store/db/database.ts';
import { hour } from '../../../lib/time.ts';
import { feedXml, type SampleFeedItem } from '../../support/builders/feed-xml.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  storedTitles,
} from '../../support/fakes/simulated-machine.ts';

const site = 'https://rareearthexchanges.com';
const staging = 'https://staging.host.test';

const quota: SampleFeedItem = {
  slug: 'quota-is-cut',
  at: noon - 2 * hour,
  guid: `${site}/?post_type=news-archive&amp;p=100900`,
};
const scrap: SampleFeedItem = { slug: 'scrap-is-short', at: noon - 3 * hour };

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.site.put(newsPath, feedXml(quota, scrap));
  await poll();
  machine.advance(hour);
});

const pageResponse = (html: string) =>
  new Response(html, { headers: { 'content-type': 'text/html' } });

const poll = () => refresh('scheduled', machine.env);
const stored = async () => [await db.articles.toArray(), await db.aliases.toArray()];

describe('an item whose permalink is not an article’s on the site', () => {
  test.each([
    ['the short address of a stored article on another host', 'https://evil.example/?p=100900'],
    ['the path of a stored article on another host', 'https://evil.example/news/quota-is-cut/'],
    ['a host that begins like the site’s', 'https://rareearthexchanges.com.evil.example/news/a/'],
    ['a host that ends like the site’s', 'https://not-rareearthexchanges.com/news/a/'],
    ['a host below the site’s', 'https://forum.rareearthexchanges.com/?p=100900'],
    ['another port', `${site}:8443/?p=100900`],
    ['another port without encryption', 'http://rareearthexchanges.com:8080/news/a/'],
    ['the site’s front page', `${site}/`],
    ['the front page with tracking', 'http://www.rareearthexchanges.com?utm_source=rss#top'],
    ['the own computer', 'http://127.0.0.1/?p=100900'],
    ['the own computer by name', 'http://localhost:3000/news/a/'],
    [
      'a click counter with a post id of its own that leads elsewhere',
      'https://www.google.com/url?q=https://evil.example/a&amp;p=100900',
    ],
  ])('is refused and counted, and changes no stored article: %s', async (_what, link) => {
    const before = await stored();
    const { guid = '' } = quota;
    machine.site.put(newsPath, feedXml({ slug: 'forged', link, guid }, scrap));
    expect(await poll()).toEqual({ ok: true, value: { added: 0, changed: 0, requested: true } });
    expect(await stored()).toEqual(before);
    expect(await db.channels.get('news')).toMatchObject({ items: 1, rejects: 1, failure: null });
  });

  test('doesn’t tell how far a page reaches, though it is the last one', async () => {
    const forged = { slug: 'forged', link: 'https://evil.example/', at: noon - 900 * hour };
    machine.site.put(newsPath, feedXml(quota, scrap, forged));
    await poll();
    expect(await db.coverage.toArray()).toMatchObject([{ from: noon - 3 * hour }]);
  });
});

describe('a post id', () => {
  test('is none in the short link that an article’s page has on another host', async () => {
    const page =
      '<link rel="shortlink" href="https://evil.example/?p=100900">' +
      `<meta property="og:type" content="article"><article><p>${'Magnets. '.repeat(90)}</p></article>`;
    machine.site.put('/news/mine-reopens/', () => pageResponse(page));
    const found = await findOrFetchArticle(`${site}/news/mine-reopens/`, machine.env);
    expect(found.ok && (await db.articles.get(found.value))?.url).toBe(
      `${site}/news/mine-reopens/`,
    );
  });

  test('is an alias in the guid of an item on the site, whatever the guid’s host', async () => {
    const moved = { ...quota, slug: 'quota-is-cut-again', title: 'Moved' };
    machine.site.put(newsPath, feedXml({ ...moved, guid: `${staging}/?p=100900` }, scrap));
    expect(await poll()).toMatchObject({ value: { added: 0, changed: 1 } });
    expect((await storedTitles()).sort()).toEqual(['Moved', 'Scrap is short']);
  });

  test('is none where it belongs to a click counter around the permalink', async () => {
    const link = `https://www.google.com/url?q=${site}/news/mine-reopens/&amp;p=100900`;
    machine.site.put(newsPath, feedXml({ slug: 'mine-reopens', link }, quota, scrap));
    expect(await poll()).toMatchObject({ value: { added: 1 } });
    expect(await db.aliases.where('alias').equals('post:100900').toArray()).toEqual([
      { alias: 'post:100900', articleId: expect.any(Number) },
    ]);
    expect(await storedTitles()).toContain('Mine reopens');
  });
});
