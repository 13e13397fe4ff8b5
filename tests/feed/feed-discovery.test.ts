import { describe, expect, test } from 'vitest';
import { isChallenge, isChallengePage } from '../../lib/feed/challenge.ts';
import { announcedFeeds } from '../../lib/feed/feed-discovery.ts';
import { pagedUrl } from '../../lib/feed/paged-url.ts';

describe('feed discovery: announced feeds', () => {
  const page = 'https://rareearthexchanges.com/news/';
  const head = (links: string) => `<!doctype html><html><head>${links}</head><body></body></html>`;

  test.each([
    [
      'relative and absolute, each once',
      '<link rel="alternate" type="application/rss+xml" href="/feed/"><link rel=alternate type=application/rss+xml href="https://rareearthexchanges.com/feed/">',
      ['https://rareearthexchanges.com/feed/'],
    ],
    [
      'Atom too',
      '<link rel="alternate" type="application/atom+xml; charset=utf-8" href="/feed/atom/">',
      ['https://rareearthexchanges.com/feed/atom/'],
    ],
    [
      'in the page’s order',
      '<link rel="alternate" type="application/rss+xml" href="/b/feed/"><link rel="alternate" type="application/rss+xml" href="/a/feed/">',
      ['https://rareearthexchanges.com/b/feed/', 'https://rareearthexchanges.com/a/feed/'],
    ],
    [
      'not the comments',
      '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">',
      [],
    ],
    [
      'not another host',
      '<link rel="alternate" type="application/rss+xml" href="https://feeds.example.org/reex">',
      [],
    ],
    ['not another language of the page', '<link rel="alternate" hreflang="de" href="/de/">', []],
    ['not a style sheet', '<link rel="stylesheet" type="application/rss+xml" href="/feed/">', []],
    ['not without an address', '<link rel="alternate" type="application/rss+xml">', []],
    [
      'not a script',
      '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
      [],
    ],
  ])('%s', (_story, links, expected) => {
    expect(announcedFeeds(head(links), page)).toEqual(expected);
  });

  test('a truncated page announces what it contains', () => {
    const half = '<link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="altern';
    expect(announcedFeeds(half, page)).toEqual(['https://rareearthexchanges.com/feed/']);
  });
});

describe('bot challenge: recognized by headers and page', () => {
  const headers = (fields: Record<string, string>) => new Headers(fields);

  test.each([
    ['the header of a challenge', { 'cf-mitigated': 'challenge' }, 403, true],
    ['the header of a challenge with status 200', { 'cf-mitigated': 'challenge' }, 200, true],
    [
      'an HTML 403 of the proxy',
      { server: 'cloudflare', 'content-type': 'text/html; charset=UTF-8' },
      403,
      true,
    ],
    ['an HTML 503 of the proxy', { server: 'cloudflare', 'content-type': 'text/html' }, 503, true],
    ['the site’s own 403', { server: 'nginx', 'content-type': 'text/html' }, 403, false],
    [
      'a plain-text 403 of the proxy',
      { server: 'cloudflare', 'content-type': 'text/plain' },
      403,
      false,
    ],
    [
      'a feed through the proxy',
      { server: 'cloudflare', 'content-type': 'application/rss+xml' },
      200,
      false,
    ],
    ['an HTML 404 of the proxy', { server: 'cloudflare', 'content-type': 'text/html' }, 404, false],
  ])('%s', (_story, fields, status, expected) => {
    expect(isChallenge(headers(fields), status)).toBe(expected);
  });

  test.each([
    ['<html><head><title>Just a moment...</title></head></html>', true],
    ['<script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script>', true],
    [
      '<html><head><title>Rare Earth Exchanges</title></head><body>A moment of calm</body></html>',
      false,
    ],
    ['', false],
  ])('%s', (html, expected) => {
    expect(isChallengePage(html)).toBe(expected);
  });
});

describe('paged feed URL', () => {
  test.each([
    ['https://rareearthexchanges.com/feed/', 1, 'https://rareearthexchanges.com/feed/'],
    ['https://rareearthexchanges.com/feed/', 2, 'https://rareearthexchanges.com/feed/?paged=2'],
    [
      'https://rareearthexchanges.com/feed/?post_type=news-archive',
      3,
      'https://rareearthexchanges.com/feed/?post_type=news-archive&paged=3',
    ],
    [
      'https://rareearthexchanges.com/feed/?paged=2',
      3,
      'https://rareearthexchanges.com/feed/?paged=3',
    ],
  ])('%s, page %i', (feed, page, expected) => {
    expect(pagedUrl(feed, page)).toBe(expected);
  });
});
