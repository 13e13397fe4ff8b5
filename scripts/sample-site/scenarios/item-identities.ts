import { day } from '../../../lib/time.ts';
import { httpDate } from '../feed/dates.ts';
import { replaceSpan } from '../feed/replace-span.ts';
import { siteOrigin } from '../permalinks.ts';
import { withHeaders } from '../reply.ts';
import { unconditionalFeed, withConditionalRequests, withModifiedItems } from './modify-feed.ts';
import { defineScenarios, type Responder, type ScenarioDefinition } from './scenario-definition.ts';

const items = (
  description: string,
  change: (items: string[], now: number) => string[],
): ScenarioDefinition => ({
  description,
  feed: withConditionalRequests(withModifiedItems((list, { now }) => change(list, now))),
});

const eachItem = (
  says: string,
  change: (item: string, place: number) => string,
): ScenarioDefinition => items(says, (list) => list.map(change));

const dated = (item: string, date: string): string =>
  item.replace(/<pubDate>[^<]*<\/pubDate>/, date === '' ? '' : `<pubDate>${date}</pubDate>`);

/** Dates for the first items, in order; the others keep theirs. */
const unusualDates = [
  '',
  'some time on Tuesday',
  'Thu, 01 Jan 1970 00:00:00 +0000',
  'Fri, 31 Dec 2099 23:59:59 +0000',
  'Tue, 31 Feb 2026 10:00:00 +0000',
];

const guidTag = '<guid isPermaLink="false">';

const yearMs = 365 * day;

/** Two servers behind one name: the second is two items behind, and each accepts only its own ETag. */
const twoEdges: Responder = (request) => {
  const behind = request.previousRequests % 2 === 1;
  const reply = behind
    ? withModifiedItems((list) => list.slice(2))(request)
    : unconditionalFeed(request);
  if (typeof reply === 'string') return reply;
  const known = request.headers['if-none-match'] === reply.headers.etag;
  return known ? { ...withHeaders(reply, {}), status: 304, body: '' } : reply;
};

/** Changes to ids, dates and order of items. */
export const itemIdentities = defineScenarios({
  newGuidHost: eachItem('Every guid has the host of a staging site.', (item) =>
    item.replace(`${guidTag}${siteOrigin}`, `${guidTag}https://staging.example.org`),
  ),
  movedLinks: eachItem('Every permalink has another folder; guids stay.', (item) =>
    item
      .replaceAll(`${siteOrigin}/news/`, `${siteOrigin}/news/archive/`)
      .replace(`${guidTag}${siteOrigin}/news/archive/`, `${guidTag}${siteOrigin}/news/`),
  ),
  sameGuids: eachItem('All items bear one guid.', (item) =>
    replaceSpan(item, guidTag, '</guid>', `${guidTag}${siteOrigin}/</guid>`),
  ),
  noGuids: eachItem('No item has a guid.', (item) =>
    replaceSpan(item, `\t\t${guidTag}`, '</guid>\n', ''),
  ),
  trackedLinks: eachItem('The links carry tracking parameters.', (item) =>
    item.replace(/<\/link>/, '?utm_source=rss&amp;utm_medium=feed</link>'),
  ),
  plainHttpLinks: eachItem('The links use http.', (item) =>
    item.replace('<link>https:', '<link>http:'),
  ),
  oddDates: eachItem(
    'Dates are missing, malformed, from 1970, from 2099 and impossible.',
    (item, place) => {
      const date = unusualDates[place];
      return date === undefined ? item : dated(item, date);
    },
  ),
  reordered: items('The items are in reverse order.', (list) => list.toReversed()),
  backdated: items('The newest item is dated a year ago.', ([first = '', ...rest], now) => [
    dated(first, httpDate(now - yearMs)),
    ...rest,
  ]),
  withoutFirst: items('The newest item is missing.', (list) => list.slice(1)),
  twoEdges: {
    description: 'Two servers alternate, the second slightly behind.',
    feed: twoEdges,
  },
  excerptsOnly: eachItem('The feed has only the beginning of each text.', excerptOf),
  cutText: eachItem('Each full text ends after a few words.', (item) =>
    replaceSpan(
      item,
      '<content:encoded>',
      '</content:encoded>',
      '<content:encoded><![CDATA[<p>Only how it begins [&hellip;]</p>]]></content:encoded>',
    ),
  ),
});

/** WordPress's "For each post in a feed, include: excerpt". */
export function excerptOf(item: string): string {
  return replaceSpan(item, '\t\t<content:encoded>', '</content:encoded>\n', '');
}
