import type { IncomingHttpHeaders } from 'node:http';
import { isFeedUrl } from './feed/feed-urls.ts';
import { isAudioPath } from './media/audio.ts';
import type { Newsroom } from './newsroom.ts';
import { permalinkPath } from './permalinks.ts';
import type { NoReply, Reply } from './reply.ts';
import { defaultReplyFor, isPictureUrl } from './routes.ts';
import type { ScenarioRequest } from './scenarios/scenario-definition.ts';
import { type ResourceKind, type Scenario, scenarioReply } from './scenarios.ts';

/** The whole site without a socket: URLs and headers in, responses out. */
export interface RequestHandler {
  /**
   * Sets how the site behaves from now on; `normal` resets it. With several scenarios, the first one modifies
   * WordPress's response, and each of the others the response of the one before it.
   */
  setScenarios(...scenarios: Scenario[]): void;
  /** How many posts a page of a feed has from now on: 10, WordPress's default, at first. */
  setPostsPerFeed(count: number): void;
  handle(url: URL, headers: IncomingHttpHeaders): Reply | NoReply;
}

/** A handler for a newsroom, in the scenario `normal`. */
export function createRequestHandler(newsroom: Newsroom, now: () => number): RequestHandler {
  let scenarios: readonly Scenario[] = [];
  const requestCounts = new Map<string, number>();
  let visits = 0;
  let perPage = 10;

  function requestOf(url: URL, headers: IncomingHttpHeaders): ScenarioRequest {
    const previousRequests = requestCounts.get(url.href) ?? 0;
    requestCounts.set(url.href, previousRequests + 1);
    const state = { posts: newsroom.posts(), lastModified: newsroom.lastModified(), perPage };
    return {
      url,
      headers,
      now: now(),
      previousRequests,
      visits,
      defaultReply: (other) => defaultReplyFor(other?.url ?? url, other?.headers ?? headers, state),
    };
  }

  function kindOf(url: URL): ResourceKind {
    if (isFeedUrl(url)) return 'feed';
    if (isPictureUrl(url)) return 'picture';
    if (isAudioPath(url.pathname)) return 'audio';
    const isArticle = newsroom.posts().some((post) => permalinkPath(post) === url.pathname);
    return isArticle ? 'page' : 'section';
  }

  return {
    setScenarios(...next) {
      scenarios = next;
      requestCounts.clear();
      visits = 0;
    },
    setPostsPerFeed(count) {
      perPage = count;
    },
    handle(url, headers) {
      const request = requestOf(url, headers);
      const kind = kindOf(url);
      if (kind === 'page' || kind === 'section') visits += 1;
      return replyThrough(scenarios, kind, request);
    },
  };
}

function replyThrough(
  scenarios: readonly Scenario[],
  of: ResourceKind,
  request: ScenarioRequest,
): Reply | NoReply {
  const outermost = scenarios.at(-1);
  if (outermost === undefined)
    return request.defaultReply({ url: request.url, headers: request.headers });
  const defaultReply: ScenarioRequest['defaultReply'] = (other) => {
    const inner = replyThrough(scenarios.slice(0, -1), of, { ...request, ...other });
    if (typeof inner === 'string')
      throw new Error('A scenario can’t modify a response that is never sent.');
    return inner;
  };
  return scenarioReply(outermost, of, { ...request, defaultReply });
}
