import { describe, expect, test } from 'vitest';
import { aliasesOf, normalizePermalink } from '../../lib/feed/identity.ts';
import { cleanLink } from '../../lib/feed/link.ts';

describe('permalink: one spelling for all variants', () => {
  const permalink = 'https://rareearthexchanges.com/news/price-floor-holds/';

  test.each([
    ['as WordPress writes it', 'https://rareearthexchanges.com/news/price-floor-holds/'],
    ['without the closing slash', 'https://rareearthexchanges.com/news/price-floor-holds'],
    ['over http', 'http://rareearthexchanges.com/news/price-floor-holds/'],
    ['with www', 'https://www.rareearthexchanges.com/news/price-floor-holds/'],
    ['with the default port', 'https://rareearthexchanges.com:443/news/price-floor-holds/'],
    ['with the host in capitals', 'HTTPS://RareEarthExchanges.com/news/price-floor-holds/'],
    [
      'with white space around it',
      '\n\u00a0https://rareearthexchanges.com/news/price-floor-holds/\t',
    ],
    [
      'with the fragment of its comments',
      'https://rareearthexchanges.com/news/price-floor-holds/#respond',
    ],
    [
      'with campaign parameters',
      'https://rareearthexchanges.com/news/price-floor-holds/?utm_source=rss&utm_medium=rss&utm_campaign=x',
    ],
    ['with a click id', 'https://rareearthexchanges.com/news/price-floor-holds/?fbclid=IwAR0x'],
    ['with an empty query', 'https://rareearthexchanges.com/news/price-floor-holds/?'],
  ])('%s', (_story, link) => {
    expect(normalizePermalink(link)).toBe(permalink);
  });
});

describe('permalink: different articles stay different', () => {
  test.each([
    [
      'the short form keeps its post id',
      'https://rareearthexchanges.com/?p=83538',
      'https://rareearthexchanges.com/?p=83538',
    ],
    [
      'the short form loses campaign parameters',
      'http://www.rareearthexchanges.com/?utm_source=x&p=83538',
      'https://rareearthexchanges.com/?p=83538',
    ],
    [
      'upper and lower case in a path',
      'https://rareearthexchanges.com/News/A',
      'https://rareearthexchanges.com/News/A/',
    ],
    [
      'a file gets no slash',
      'https://rareearthexchanges.com/report.pdf',
      'https://rareearthexchanges.com/report.pdf',
    ],
    [
      'another port is another site',
      'http://rareearthexchanges.com:8443/news/a/',
      'https://rareearthexchanges.com:8443/news/a/',
    ],
    [
      'another host is another article',
      'https://forum.rareearthexchanges.com/threads/1',
      'https://forum.rareearthexchanges.com/threads/1/',
    ],
  ])('%s', (_story, link, expected) => {
    expect(normalizePermalink(link)).toBe(expected);
  });
});

describe('permalink: slug with subscripts', () => {
  const encoded = 'https://rareearthexchanges.com/news/fe%E2%82%81%E2%82%86n%E2%82%82-magnets/';

  test.each([
    ['percent-encoded in capitals', encoded],
    ['percent-encoded in small letters', encoded.replace(/%\w\w/g, (byte) => byte.toLowerCase())],
    ['written out', 'https://rareearthexchanges.com/news/fe₁₆n₂-magnets'],
  ])('%s', (_story, link) => {
    expect(normalizePermalink(link)).toBe(encoded);
  });

  test.each([
    ['an escaped ampersand', '/news/r%26d-in-texas/', '/news/r%26d-in-texas/'],
    ['an escaped slash in small letters', '/news/a%2fb%3a/', '/news/a%2Fb%3A/'],
    ['an escaped percent sign', '/news/up-5%25-in-a-day/', '/news/up-5%25-in-a-day/'],
    ['an escaped percent sign before digits', '/news/up%2526/', '/news/up%2526/'],
    ['beside other letters', '/news/é%26%c3%a9/', '/news/%C3%A9%26%C3%A9/'],
  ])('what is escaped because it has a meaning stays so: %s', (_story, path, expected) => {
    const normalized = normalizePermalink(`https://rareearthexchanges.com${path}`);
    expect(normalized).toBe(`https://rareearthexchanges.com${expected}`);
    expect(normalizePermalink(normalized ?? '')).toBe(normalized);
  });

  test('stray percent signs are kept', () => {
    const link = 'https://rareearthexchanges.com/news/up-5%-in-a-day%ff/';
    expect(normalizePermalink(link)).toBe(link);
  });
});

describe('permalink: null for other addresses', () => {
  test.each([
    [''],
    ['/news/price-floor-holds/'],
    ['price-floor-holds'],
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['file:///etc/passwd'],
    ['ftp://rareearthexchanges.com/news/a/'],
    ['https://reader:secret@rareearthexchanges.com/news/a/'],
    ['https://rareearthexchanges.com@evil.test/news/a/'],
    ['http://'],
    ['83538 at https://rareearthexchanges.com'],
  ])('%s', (link) => {
    expect(normalizePermalink(link)).toBeNull();
  });
});

describe('aliases of an item', () => {
  const url = 'https://rareearthexchanges.com/news/a/';

  test.each([
    [
      'a guid on any host is kept as written',
      { guid: ' https://staging.host.test/news/a/ ', url },
      ['guid:https://staging.host.test/news/a/'],
    ],
    [
      'a guid in the short form gives two aliases',
      { guid: 'https://rareearthexchanges.com/?post_type=news-archive&p=83538', url },
      ['guid:https://rareearthexchanges.com/?post_type=news-archive&p=83538', 'post:83538'],
    ],
    [
      'a permalink in the short form gives an alias',
      { guid: '', url: 'https://rareearthexchanges.com/?p=83538' },
      ['post:83538'],
    ],
    [
      'guid and permalink with the same post id give it once',
      { guid: 'https://staging.host.test/?p=7', url: 'https://rareearthexchanges.com/?p=7' },
      ['guid:https://staging.host.test/?p=7', 'post:7'],
    ],
    ['a malformed post id', { guid: '', url: 'https://rareearthexchanges.com/?p=7a' }, []],
    ['a guid that is not an address', { guid: 'tag:site,2026:7', url }, ['guid:tag:site,2026:7']],
    ['no guid', { guid: '  ', url }, []],
  ])('%s', (_story, item, expected) => {
    expect(aliasesOf(item)).toEqual(expected);
  });
});

describe('cleanLink: absolute web links', () => {
  const base = 'https://rareearthexchanges.com/news/price-floor-holds/';

  test.each([
    ['absolute', 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['of the same site', '/news/', 'https://rareearthexchanges.com/news/'],
    ['of the same folder', 'chart.png', `${base}chart.png`],
    ['without a scheme', '//cdn.example.org/x.png', 'https://cdn.example.org/x.png'],
    ['with white space', ' \n https://example.org/ ', 'https://example.org/'],
    ['over http', 'http://example.org/', 'http://example.org/'],
    [
      'tracking parameters are removed, the others keep their order',
      'https://example.org/?z=1&utm_source=rss&a=2&gclid=x&mc_eid=y',
      'https://example.org/?z=1&a=2',
    ],
    [
      'a parameter that resembles a tracking one is kept',
      'https://example.org/?utmost=1',
      'https://example.org/?utmost=1',
    ],
    [
      'the encoding of other parameters is kept',
      'https://example.org/?q=a+b%20c',
      'https://example.org/?q=a+b%20c',
    ],
  ])('%s', (_story, href, expected) => {
    expect(cleanLink(href, base)).toBe(expected);
  });

  test.each([
    ['an empty address', ''],
    ['white space', ' \t\n'],
    ['a script', 'javascript:alert(1)'],
    ['a script in disguise', ' jav\nascript:alert(1)'],
    ['a script behind a control character', '\u0001javascript:alert(1)'],
    ['data', 'data:text/html;base64,PHNjcmlwdD4='],
    ['a blob', 'blob:https://rareearthexchanges.com/1'],
    ['a file', 'file:///etc/passwd'],
    ['an extension page', 'chrome-extension://abc/options.html'],
    ['mail', 'mailto:desk@example.org'],
    ['a user name that looks like the host', 'https://rareearthexchanges.com@evil.test/'],
    ['a password', 'https://a:b@example.org/'],
    ['no host', 'https://'],
  ])('%s is dropped', (_story, href) => {
    expect(cleanLink(href, base)).toBeNull();
  });
});
