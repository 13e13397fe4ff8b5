import type { Reply, Silence } from './reply.ts';
import { articlePages } from './scenarios/article-pages.ts';
import { broken } from './scenarios/basic-failures.ts';
import { documents } from './scenarios/feed-documents.ts';
import { encodings } from './scenarios/encodings.ts';
import { hints } from './scenarios/polling-hints.ts';
import { identities } from './scenarios/item-identities.ts';
import { notFeeds } from './scenarios/non-feed-responses.ts';
import { pictures } from './scenarios/pictures.ts';
import type { Play, Visit } from './scenarios/scenario-definition.ts';
import { redirects } from './scenarios/redirects.ts';
import { refusals } from './scenarios/http-errors.ts';
import { sounds } from './scenarios/audio.ts';
import { transport } from './scenarios/transport.ts';
import { validators } from './scenarios/validators.ts';

const table = {
  ...broken,
  ...refusals,
  ...notFeeds,
  ...validators,
  ...hints,
  ...redirects,
  ...transport,
  ...documents,
  ...identities,
  ...encodings,
  ...articlePages,
  ...pictures,
  ...sounds,
};

/** How the site behaves. */
export type Scenario = keyof typeof table;

/** Every way in which the site can behave, with a sentence on each. */
export const scenarios: Readonly<Record<Scenario, Play>> = table;

/** What a scenario may change the answer to. */
export type Asked = 'feed' | 'page' | 'picture' | 'sound';

/** The answer to a request for a feed, an article's page, a picture or a sound, while `scenario` plays. */
export function play(scenario: Scenario, of: Asked, visit: Visit): Reply | Silence {
  return scenarios[scenario][of]?.(visit) ?? visit.well();
}
