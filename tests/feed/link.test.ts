import { describe, expect, test } from 'vitest';
import { cleanLink } from '../../lib/feed/link.ts';

const base = 'https://rareearthexchanges.com/news/price-floor-holds/';
const cleaned = (href: string) => cleanLink(href, base);

describe('cleanLink: removes tracking parameters', () => {
  test.each([
    ...['utm_source', 'utm_id', 'UTM_Medium', 'mtm_campaign', 'pk_kwd', '_ga', '_gl', '_openstat'],
    ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid'],
    ...['msclkid', 'yclid', 'ysclid', 'irclickid', 'rb_clickid', 'wickedid', 's_cid', 's_kwcid'],
    ...['fbclid', 'fb_ref', 'fb_action_ids', 'igshid', 'igsh', 'twclid', 'ttclid', 'li_fat_id'],
    ...['rdt_cid', 'epik', 'ref_src', 'ref_url', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hssc'],
    ...['__hstc', '__hsfp', 'hsCtaTracking', 'hsa_cam', 'mkt_tok', 'oly_anon_id', 'oly_enc_id'],
    ...['vero_id', 'vero_conv', '_kx', '__s', 'ml_subscriber_hash', 'guccounter'],
    ...['guce_referrer_sig', 'cmpid', 'WT.mc_id'],
  ])('%s', (name) => {
    expect(cleaned(`https://example.org/a?id=7&${name}=x#b`)).toBe('https://example.org/a?id=7#b');
  });
});

describe('cleanLink: keeps parameters with a meaning', () => {
  test.each([
    ...['p', 'id', 'q', 'v', 't', 's', 'si', 'ref', 'source', 'src', 'cid', 'from', 'st', 'mod'],
    ...['utmost', 'gclid2', 'mc_idea', 'paged', 'campaign', 'unlocked_article_code', 'PRID'],
  ])('%s', (name) => {
    const href = `https://example.org/a?${name}=x`;
    expect(cleaned(href)).toBe(href);
  });
});

describe('cleanLink: tracking parameters of certain hosts', () => {
  test.each([
    [
      'a video keeps its place',
      'https://www.youtube.com/watch?v=abc&t=90&si=xyz&feature=shared',
      'https://www.youtube.com/watch?v=abc&t=90',
    ],
    ['a short address of a video', 'https://youtu.be/abc?si=xyz', 'https://youtu.be/abc'],
    [
      'an episode',
      'https://open.spotify.com/episode/abc?si=xyz',
      'https://open.spotify.com/episode/abc',
    ],
    ['a post', 'https://x.com/a/status/1?s=20&t=xyz', 'https://x.com/a/status/1'],
    [
      'a search on the same network',
      'https://x.com/search?q=NdPr&f=live',
      'https://x.com/search?q=NdPr&f=live',
    ],
    [
      'a story on a terminal’s site',
      'https://www.bloomberg.com/news/articles/a?srnd=premium&sref=xyz',
      'https://www.bloomberg.com/news/articles/a',
    ],
    [
      'a host with the same ending is another host',
      'https://notyoutube.com/?si=1',
      'https://notyoutube.com/?si=1',
    ],
  ])('%s', (_story, href, expected) => {
    expect(cleaned(href)).toBe(expected);
  });
});

describe('cleanLink: unwraps click counters', () => {
  const inner = 'https://www.usgs.gov/a?b=c';
  const wrapped = (host: string, name: string, value = inner) =>
    `https://${host}?sa=D&${name}=${encodeURIComponent(value)}&usg=x`;

  test.each([
    ['of a search engine', wrapped('www.google.com/url', 'q'), inner],
    ['of the same search engine in another country', wrapped('google.co.uk/url', 'url'), inner],
    ['of a social network', wrapped('l.facebook.com/l.php', 'u'), inner],
    ['of a video’s description', wrapped('www.youtube.com/redirect', 'q'), inner],
    ['of an office mail service', wrapped('eur03.safelinks.protection.outlook.com/', 'url'), inner],
    ['nested', wrapped('www.google.com/url', 'q', wrapped('l.facebook.com/l.php', 'u')), inner],
    [
      'with a tracked address inside',
      wrapped('www.google.com/url', 'q', `${inner}&utm_source=x`),
      inner,
    ],
  ])('%s', (_story, href, expected) => {
    expect(cleaned(href)).toBe(expected);
  });

  test.each([
    ['without an address', 'https://www.google.com/url?sa=D'],
    ['with a script', 'https://www.google.com/url?q=javascript%3Aalert(1)'],
    ['with a word', 'https://www.google.com/url?q=magnets'],
    ['an ordinary search', 'https://www.google.com/search?q=https%3A%2F%2Fwww.usgs.gov%2F'],
  ])('is kept: %s', (_story, href) => {
    expect(cleaned(href)).toBe(href);
  });

  test('10,000 nested wrappers: three are unwrapped, in little time', () => {
    const href = `${'https://www.google.com/url?q='.repeat(10_000)}https://example.org/`;
    expect(cleaned(href)?.length).toBe(href.length - 3 * 'https://www.google.com/url?q='.length);
  });
});
