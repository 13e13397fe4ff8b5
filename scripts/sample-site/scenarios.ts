import { challengePage } from './pages/challenge.ts';
import { notFoundPage, sectionPage } from './pages/lists.ts';
import { html, type Reply } from './reply.ts';

/** How the feed answers. */
export type Scenario =
  | 'normal'
  /** The connection breaks without an answer. */
  | 'down'
  | 'notFound'
  /** A page with status 200 where XML is due. */
  | 'html'
  /** A bot check stands in front. */
  | 'challenge'
  /** XML that ends in the middle of an item, with a length that agrees. */
  | 'truncated'
  /** More than any reader should take. */
  | 'huge'
  /** One item without title, link and guid among good ones. */
  | 'brokenItem'
  /** A channel without items. */
  | 'empty'
  | 'serverError'
  | 'rateLimited'
  /** The headers never come. */
  | 'slow';

/** A request that gets no answer: its connection breaks, or stays open. */
export type Silence = 'breaks' | 'hangs';

type Spoil = (feed: () => Reply) => Reply | Silence;

const HUGE_BYTES = 12 * 1_024 * 1_024;
const BROKEN_ITEM = `\t<item>
\t\t<pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate>
\t\t<description><![CDATA[An item that a plugin left without title, link and guid.]]></description>
\t</item>\n`;

const spoils: Record<Scenario, Spoil> = {
  normal: (feed) => feed(),
  down: () => 'breaks',
  slow: () => 'hangs',
  notFound: () => html(notFoundPage(), 404),
  html: () => html(sectionPage('Welcome', '/', [])),
  challenge: () => withHeader(html(challengePage(), 403), 'cf-mitigated', 'challenge'),
  serverError: () => html('<h1>Error establishing a database connection</h1>', 500),
  rateLimited: () => withHeader(html('<h1>Too Many Requests</h1>', 429), 'retry-after', '120'),
  truncated: (feed) => changed(feed, (xml) => xml.slice(0, middleOfItem(xml))),
  huge: (feed) => changed(feed, padded),
  brokenItem: (feed) => changed(feed, (xml) => xml.replace('</item>\n', `</item>\n${BROKEN_ITEM}`)),
  empty: (feed) => changed(feed, (xml) => xml.replace(/\t<item>.*<\/item>\n/s, '')),
};

/** True where the scenario spoils a body, so that a 304 would hide it. */
export function needsBody(scenario: Scenario): boolean {
  return ['truncated', 'huge', 'brokenItem', 'empty'].includes(scenario);
}

/** The answer to a feed request while `scenario` plays. `feed` gives the good answer. */
export function playFeed(scenario: Scenario, feed: () => Reply): Reply | Silence {
  return spoils[scenario](feed);
}

function changed(feed: () => Reply, change: (xml: string) => Reply['body']): Reply {
  const reply = feed();
  if (reply.status !== 200 || typeof reply.body !== 'string') return reply;
  return { ...reply, body: change(reply.body) };
}

/** Two thirds into the third item, or into the last one of a shorter feed. */
function middleOfItem(xml: string): number {
  const starts = [...xml.matchAll(/<item>/g)].map((match) => match.index);
  const start = starts[2] ?? starts.at(-1) ?? 0;
  return start + Math.floor(((xml.indexOf('</item>', start) - start) * 2) / 3);
}

/** Filler before the first item: who wants the items has to take it all. */
function* padded(xml: string): Generator<string> {
  const start = Math.max(0, xml.indexOf('\t<item>'));
  const filler = `<!-- ${'rare earth '.repeat(5_957)}-->\n`;
  yield xml.slice(0, start);
  for (let sent = 0; sent < HUGE_BYTES; sent += filler.length) yield filler;
  yield xml.slice(start);
}

function withHeader(reply: Reply, name: string, value: string): Reply {
  return { ...reply, headers: { ...reply.headers, [name]: value } };
}
