import type { IncomingHttpHeaders } from 'node:http';
import { isFeedAddress } from './feed/feed-urls.ts';
import { isAudioPath } from './media/audio.ts';
import type { Newsroom } from './newsroom.ts';
import { permalinkPath } from './permalinks.ts';
import type { Reply, Silence } from './reply.ts';
import { isPictureAddress, route } from './routes.ts';
import type { Visit } from './scenarios/scenario-definition.ts';
import { type Asked, play, type Scenario } from './scenarios.ts';

/** The whole site without a socket: addresses and headers in, answers out. */
export interface Stage {
  /**
   * How the site behaves from now on; `normal` puts it right again. Of several the first is nearest to WordPress,
   * and what it answers the next one changes on the way.
   */
  play(...scenarios: Scenario[]): void;
  answer(url: URL, headers: IncomingHttpHeaders): Reply | Silence;
}

/** Puts a newsroom on the stage, with all being well. */
export function openStage(newsroom: Newsroom, now: () => number): Stage {
  let scenarios: readonly Scenario[] = [];
  const turns = new Map<string, number>();

  function visitOf(url: URL, headers: IncomingHttpHeaders): Visit {
    const turn = turns.get(url.href) ?? 0;
    turns.set(url.href, turn + 1);
    const state = { posts: newsroom.posts(), lastModified: newsroom.lastModified() };
    return {
      url,
      headers,
      now: now(),
      turn,
      well: (other) => route(other?.url ?? url, other?.headers ?? headers, state),
    };
  }

  function kindOf(url: URL): Asked | null {
    if (isFeedAddress(url)) return 'feed';
    if (isPictureAddress(url)) return 'picture';
    if (isAudioPath(url.pathname)) return 'sound';
    const isArticle = newsroom.posts().some((post) => permalinkPath(post) === url.pathname);
    return isArticle ? 'page' : null;
  }

  return {
    play(...next) {
      scenarios = next;
      turns.clear();
    },
    answer(url, headers) {
      const visit = visitOf(url, headers);
      const kind = kindOf(url);
      return kind ? answerThrough(scenarios, kind, visit) : visit.well();
    },
  };
}

function answerThrough(scenarios: readonly Scenario[], of: Asked, visit: Visit): Reply | Silence {
  const outermost = scenarios.at(-1);
  if (outermost === undefined) return visit.well({ url: visit.url, headers: visit.headers });
  const well: Visit['well'] = (other) => {
    const inner = answerThrough(scenarios.slice(0, -1), of, { ...visit, ...other });
    if (typeof inner === 'string') throw new Error('Behind silence nothing can be changed.');
    return inner;
  };
  return play(outermost, of, { ...visit, well });
}
