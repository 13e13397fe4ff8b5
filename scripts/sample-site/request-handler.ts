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
   * How the site behaves from now on; `normal` resets it. Of several, the first is closest to WordPress, and each next
   * one modifies its response.
   */
  setScenarios(...scenarios: Scenario[]): void;
  handle(url: URL, headers: IncomingHttpHeaders): Reply | NoReply;
}

/** A handler for a newsroom, in the scenario `normal`. */
export function createRequestHandler(newsroom: Newsroom, now: () => number): RequestHandler {
  let scenarios: readonly Scenario[] = [];
  const turns = new Map<string, number>();

  function visitOf(url: URL, headers: IncomingHttpHeaders): ScenarioRequest {
    const previousRequests = turns.get(url.href) ?? 0;
    turns.set(url.href, previousRequests + 1);
    const state = { posts: newsroom.posts(), lastModified: newsroom.lastModified() };
    return {
      url,
      headers,
      now: now(),
      previousRequests,
      defaultReply: (other) => defaultReplyFor(other?.url ?? url, other?.headers ?? headers, state),
    };
  }

  function kindOf(url: URL): ResourceKind | null {
    if (isFeedUrl(url)) return 'feed';
    if (isPictureUrl(url)) return 'picture';
    if (isAudioPath(url.pathname)) return 'sound';
    const isArticle = newsroom.posts().some((post) => permalinkPath(post) === url.pathname);
    return isArticle ? 'page' : null;
  }

  return {
    setScenarios(...next) {
      scenarios = next;
      turns.clear();
    },
    handle(url, headers) {
      const visit = visitOf(url, headers);
      const kind = kindOf(url);
      return kind ? answerThrough(scenarios, kind, visit) : visit.defaultReply();
    },
  };
}

function answerThrough(
  scenarios: readonly Scenario[],
  of: ResourceKind,
  visit: ScenarioRequest,
): Reply | NoReply {
  const outermost = scenarios.at(-1);
  if (outermost === undefined)
    return visit.defaultReply({ url: visit.url, headers: visit.headers });
  const defaultReply: ScenarioRequest['defaultReply'] = (other) => {
    const inner = answerThrough(scenarios.slice(0, -1), of, { ...visit, ...other });
    if (typeof inner === 'string') throw new Error('Behind silence nothing can be changed.');
    return inner;
  };
  return scenarioReply(outermost, of, { ...visit, defaultReply });
}
