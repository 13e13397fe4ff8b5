import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../lib/feed/parse.ts';
import type { RawFeed, RawItem } from '../../lib/feed/raw-feed.ts';

function parsed(xml: string): RawFeed {
  const feed = parseFeed(xml);
  if (!feed.ok) throw new Error(`Expected a feed, got ${feed.failure.kind}.`);
  return feed.value;
}

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;

const first = (xml: string): RawItem | undefined => parsed(xml).items[0];

describe('feed parser: format', () => {
  test.each([
    ['RSS 2.0', '<rss version="2.0"><channel/></rss>', 'rss'],
    ['RSS 0.91', '<rss version="0.91"><channel></channel></rss>', 'rss'],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/></rdf:RDF>',
      'rdf',
    ],
    [
      'RSS 1.0 with an unusual prefix',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></r:RDF>',
      'rdf',
    ],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'atom'],
    ['Atom that forgot its namespace', '<feed></feed>', 'atom'],
  ])('%s', (_story, xml, format) => {
    expect(parsed(xml).format).toBe(format);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['plain text', 'Too many connections'],
    ['JSON', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
    ['an HTML page', '<!doctype html><html><head><title>x</title></head><body>y</body></html>'],
    ['OPML', '<?xml version="1.0"?><opml version="2.0"><body><outline text="a"/></body></opml>'],
    [
      'a site map',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>a</loc></url></urlset>',
    ],
    ['an error in XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
  ])('%s is not a feed', (_story, xml) => {
    expect(parseFeed(xml)).toEqual({ ok: false, failure: { kind: 'notFeed' } });
  });

  test.each([
    ['before the first item', '<rss version="2.0"><channel><title>Rare'],
    ['in the first item', '<rss version="2.0"><channel><item><title>A</title>'],
    ['in the tag of an item', '<rss version="2.0"><channel><item><title>A</title></item'],
  ])('a feed truncated %s is malformed', (_story, xml) => {
    expect(parseFeed(xml)).toEqual({ ok: false, failure: { kind: 'badXml' } });
  });

  test.each([
    ['between two items', '<rss version="2.0"><channel><item><title>A</title></item>'],
    ['in a tag', '<rss version="2.0"><channel><item><title>A</title></item></chan'],
    ['before the last tag', '<rss version="2.0"><channel><item><title>A</title></item></channel>'],
    ['before the end of Atom', '<feed><entry><title>A</title></entry>'],
  ])('a feed truncated %s keeps its items and says so', (_story, xml) => {
    expect(parsed(xml)).toMatchObject({ items: [{ title: 'A' }], isUnclosed: true });
  });

  test.each([
    ['in the title of an item', '<item><title>B'],
    ['behind it', '<item><title>B</title>'],
    ['in CDATA', '<item><title><![CDATA[B'],
    ['in an item in an item', '<item><title>B</title><item><title>C</title>'],
    [
      'by a message of the server',
      '<item><title>B</title><br />\n<b>Fatal error</b>: Out of memory',
    ],
  ])('a feed cut off %s keeps its whole items and says so', (_story, half) => {
    const xml = `<rss version="2.0"><channel><item><title>A</title></item>${half}`;
    const { items, unclosedItems, isUnclosed } = parsed(xml);
    expect(items.map(({ title }) => title)).toEqual(['A']);
    expect([unclosedItems > 0, isUnclosed]).toEqual([true, true]);
  });

  test('a whole feed is not called truncated', () => {
    expect(parsed(rss('<item><title>A</title></item>')).isUnclosed).toBe(false);
  });
});

describe('feed parser: item fields', () => {
  test('all fields of RSS', () => {
    const item = `<item><title>T</title><link>L</link><guid>G</guid><comments>C</comments>
      <pubDate>P</pubDate><author>A</author><category>K1</category><category>K2</category>
      <description>D</description><content:encoded>E</content:encoded>
      <slash:comments>3</slash:comments><atom:updated>U</atom:updated>
      <enclosure url="u" type="t" length="l"/><itunes:duration>31:07</itunes:duration></item>`;
    expect(first(rss(item))).toEqual({
      title: 'T',
      link: 'L',
      guid: 'G',
      permalink: 'G',
      comments: 'C',
      published: 'P',
      updated: 'U',
      author: 'A',
      categories: ['K1', 'K2'],
      summary: 'D',
      content: 'E',
      commentCount: '3',
      enclosures: [{ url: 'u', type: 't', length: 'l' }],
      duration: '31:07',
    });
  });

  test('an empty item has empty fields', () => {
    expect(first(rss('<item></item>'))).toEqual({
      title: '',
      link: '',
      guid: '',
      permalink: '',
      comments: '',
      published: '',
      updated: '',
      author: '',
      categories: [],
      summary: '',
      content: '',
      commentCount: '',
      enclosures: [],
      duration: '',
    });
  });

  test('channel fields are not item fields', () => {
    const channel =
      '<title>Channel</title><link>https://a.test/</link><description>About</description>';
    const item = '<item><title>Item</title></item>';
    expect(
      parsed(rss(channel + item + channel)).items.map(({ title, link }) => [title, link]),
    ).toEqual([['Item', '']]);
  });

  test.each([
    ['desk@example.org (Markets desk)', 'Markets desk'],
    ['@desk@example.org  (Markets (desk))', 'Markets (desk)'],
    ['desk@ (Markets desk)', 'desk@ (Markets desk)'],
    ['@example.org (Markets desk)', '@example.org (Markets desk)'],
    ['Markets desk', 'Markets desk'],
  ])('the author is the name after an e-mail address: %s', (written, author) => {
    expect(first(rss(`<item><author> ${written} </author></item>`))?.author).toBe(author);
  });

  test('only the author of an item is reduced to a name', () => {
    const title = 'Of <name>Ada</name> and others';
    expect(first(rss(`<item><title>${title}</title></item>`))?.title).toBe(title);
  });

  test('a self link is not the item’s link', () => {
    const links =
      '<atom:link rel="self" href="https://a.test/self"/><link>https://a.test/article</link>';
    expect(first(rss(`<item>${links}</item>`))?.link).toBe('https://a.test/article');
  });
});

describe('feed parser: items inside items', () => {
  test.each([
    ['self-closed', '<item/>'],
    ['empty', '<item></item>'],
    ['with white space', '<item>\n</item>'],
  ])('an empty one, %s, costs no item', (_story, empty) => {
    const item = `<item><title>A</title>${empty}<link>L</link></item>`;
    const { items, unclosedItems } = parsed(rss(item.repeat(10)));
    expect(items.map(({ title, link }) => title + link)).toEqual(Array(10).fill('AL'));
    expect(unclosedItems).toBe(0);
  });

  test('one that was never closed is counted, and the ones after it are taken', () => {
    const feed = rss(
      '<item><title>A</title><item><title>B</title></item><item><title>C</title></item>',
    );
    expect(parsed(feed)).toMatchObject({
      items: [{ title: 'B' }, { title: 'C' }],
      unclosedItems: 1,
      isUnclosed: false,
    });
  });
});

describe('feed parser: the channel’s link', () => {
  test.each([
    [
      'RSS',
      rss('<link> https://a.test/news/ </link><item><link>L</link></item>'),
      'https://a.test/news/',
    ],
    [
      'RSS, its own address beside it',
      rss('<atom:link rel="self" href="https://a.test/feed/"/><link>https://a.test/</link>'),
      'https://a.test/',
    ],
    [
      'Atom',
      '<feed><link rel="self" href="https://a.test/feed/"/><link href="https://a.test/"/></feed>',
      'https://a.test/',
    ],
    ['none', rss('<item><link>L</link></item>'), ''],
  ])('%s', (_story, xml, link) => {
    expect(parsed(xml).link).toBe(link);
  });
});

describe('feed parser: polling hints', () => {
  test('hints are kept as written', () => {
    const hints = `<ttl> 180 </ttl><sy:updatePeriod>
      hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
      <skipHours><hour>3</hour><hour>4</hour></skipHours><skipDays><day>Sunday</day></skipDays>`;
    expect(parsed(rss(`${hints}<item><title>A</title></item>`)).hints).toEqual({
      ttl: '180',
      updatePeriod: 'hourly',
      updateFrequency: '2',
      skipHours: ['3', '4'],
      skipDays: ['Sunday'],
    });
  });

  test('hints inside items are ignored', () => {
    expect(parsed(rss('<item><ttl>5</ttl><day>Monday</day></item>')).hints).toEqual({
      ttl: '',
      updatePeriod: '',
      updateFrequency: '',
      skipHours: [],
      skipDays: [],
    });
  });
});

describe('feed parser: hostile documents', () => {
  const good = '<item><title>Good</title></item>';

  test('5,000 nested elements in an item', () => {
    const deep = `${'<b>'.repeat(5_000)}deep${'</b>'.repeat(5_000)}`;
    const { items } = parsed(rss(`<item><description>${deep}</description></item>${good}`));
    expect(items.map(({ title }) => title)).toEqual(['', 'Good']);
    expect(items[0]?.summary).toContain('deep');
  });

  test('5,000 nested elements around the items', () => {
    const { items } = parsed(rss(`${'<b>'.repeat(5_000)}${'</b>'.repeat(5_000)}${good}`));
    expect(items.map(({ title }) => title)).toEqual(['Good']);
  });

  test('5,000 unclosed elements', () => {
    const feed = parseFeed(`${rss('<b>'.repeat(5_000) + good)}`);
    expect(feed).toMatchObject({ ok: true, value: { items: [{ title: 'Good' }] } });
  });

  test('megabytes of unclosed elements are read in a time that grows with their length alone', () => {
    const endless = '<b>'.repeat(1_000_000);
    expect(parseFeed(`<rss><channel>${good}${endless}`)).toMatchObject({
      ok: true,
      value: { items: [{ title: 'Good' }], isUnclosed: true },
    });
    expect(parseFeed(`<rss><channel><item><title>${endless}`)).toMatchObject({ ok: false });
  });

  test('recursive entities are not expanded', () => {
    const lines = Array.from(
      { length: 30 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    );
    const bomb = `<!DOCTYPE rss [<!ENTITY l0 "lol">${lines.join('')}]>`;
    const title = first(`${bomb}${rss('<item><title>&l30;</title></item>')}`)?.title;
    expect(title).toBe('&l30;');
  });

  test('a thousand attributes and a megabyte of text', () => {
    const attributes = Array.from({ length: 1_000 }, (_, n) => ` a${n}="${n}"`).join('');
    const text = 'neodymium '.repeat(100_000);
    const item = first(rss(`<item${attributes}><description>${text}</description></item>`));
    expect(item?.summary.length).toBe(text.trim().length);
  });
});
