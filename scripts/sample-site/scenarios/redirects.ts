import { siteOrigin } from '../permalinks.ts';
import type { Reply } from '../reply.ts';
import {
  defineScenarios,
  type Responder,
  type ScenarioDefinition,
  type ScenarioRequest,
} from './scenario-definition.ts';

/** Prefix under which the site serves every feed a second time. */
const redirectStep = /^\/moved-(\d)\//;

const to = (status: number, location: string): Reply => ({
  status,
  headers: { location, 'content-type': 'text/html; charset=UTF-8' },
  body: '',
});

const stepsTaken = ({ pathname }: URL): number => Number(redirectStep.exec(pathname)?.[1] ?? 0);

function moved(url: URL, step: number): URL {
  const path = url.pathname.replace(redirectStep, '/');
  return new URL(`${step === 0 ? '' : `/moved-${step}`}${path}${url.search}`, siteOrigin);
}

/** Redirects with these statuses in a row, then the feed. */
const through =
  (...statuses: number[]): Responder =>
  (request: ScenarioRequest) => {
    const taken = stepsTaken(request.url);
    const status = statuses[taken];
    if (status === undefined) return request.defaultReply({ url: moved(request.url, 0) });
    return to(status, moved(request.url, taken + 1).href);
  };

const once = (description: string, status: number): ScenarioDefinition => ({
  description,
  feed: through(status),
});

const away = (description: string, location: string): ScenarioDefinition => ({
  description,
  feed: () => to(302, location),
});

/** Redirects to the feed, and some that must not be followed. */
export const redirects = defineScenarios({
  movedPermanently: once('The feed redirects with 301.', 301),
  found: once('The feed redirects with 302.', 302),
  seeOther: once('The feed redirects with 303.', 303),
  movedTemporarily: once('The feed redirects with 307.', 307),
  movedForGood: once('The feed redirects with 308.', 308),
  redirectChain: {
    description: 'Four redirects of different kinds lead to the feed.',
    feed: through(301, 302, 307, 308),
  },
  redirectLoop: {
    description: 'Two URLs redirect to each other.',
    feed: ({ url }) => to(302, moved(url, stepsTaken(url) === 1 ? 2 : 1).href),
  },
  redirectAbroad: away('The feed redirects to another host.', 'https://feeds.example.org/rss'),
  redirectToHttp: away(
    'The feed redirects to http.',
    `${siteOrigin.replace('https', 'http')}/feed/`,
  ),
  redirectToData: away('The feed redirects to a data URL.', 'data:text/xml,<rss/>'),
  redirectToPage: away('The feed redirects to the front page.', `${siteOrigin}/`),
});
