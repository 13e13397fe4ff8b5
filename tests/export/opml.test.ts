import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { opmlDocument } from '../../lib/export/opml.ts';
import { exportedAt } from '../support/builders/export-items.ts';

test('OPML 2.0: names and addresses are escaped', () => {
  const channels = [
    { title: 'News', feed: 'https://a.test/feed/?post_type=news&x="1"', page: 'https://a.test/' },
    {
      title: '<b>"Pod" & \'cast\'</b>\u0000\ud800',
      feed: 'https://a.test/podcast/',
      page: 'https://a.test/',
    },
  ];
  const xml = opmlDocument('REEx & feeds', channels, exportedAt);
  expect(XMLValidator.validate(xml)).toBe(true);
  const { opml } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
  }).parse(xml);
  expect(opml.version).toBe('2.0');
  expect(opml.head).toEqual({
    title: 'REEx & feeds',
    dateCreated: 'Tue, 24 Nov 2026 12:00:00 GMT',
  });
  expect(opml.body.outline).toEqual([
    {
      type: 'rss',
      text: 'News',
      title: 'News',
      xmlUrl: 'https://a.test/feed/?post_type=news&x="1"',
      htmlUrl: 'https://a.test/',
    },
    {
      type: 'rss',
      text: '<b>"Pod" & \'cast\'</b>\ufffd',
      title: '<b>"Pod" & \'cast\'</b>\ufffd',
      xmlUrl: 'https://a.test/podcast/',
      htmlUrl: 'https://a.test/',
    },
  ]);
});
