import { siteOrigin } from '../permalinks.ts';
import type { Reply } from '../reply.ts';
import { unconditionalFeed } from './modify-feed.ts';
import { defineScenarios, type ScenarioDefinition } from './scenario-definition.ts';

const holds = (
  description: string,
  type: string,
  body: string,
  status = 200,
): ScenarioDefinition => {
  const reply: Reply = { status, headers: { 'content-type': type }, body };
  return { description, feed: () => reply };
};

const opmlDocument = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Feeds</title></head>
<body><outline type="rss" text="News" xmlUrl="${siteOrigin}/feed/" /></body></opml>
`;

const sitemapDocument = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${siteOrigin}/news/no-one-owns-the-chain/</loc></url>
</urlset>
`;

/** Successful responses without a feed. */
export const nonFeedResponses = defineScenarios({
  json: holds('A plugin answers in JSON.', 'application/json', '{"code":"rest_no_route"}'),
  emptyBody: holds('The answer has no body.', 'application/rss+xml; charset=UTF-8', ''),
  blankBody: holds('The body is a few blank lines.', 'application/rss+xml', '\n \n\t\n'),
  noContent: holds('The response is 204.', 'text/plain', '', 204),
  partialContent: {
    description: 'The response is an unrequested partial document.',
    feed: (request) => ({ ...unconditionalFeed(request), status: 206 }),
  },
  opml: holds('An opmlDocument list replaces the feed.', 'text/x-opml', opmlDocument),
  sitemap: holds('A sitemap replaces the feed.', 'application/xml', sitemapDocument),
});
