import type { NoReply, Reply } from './reply.ts';
import { articlePages } from './scenarios/article-pages.ts';
import { audioFailures } from './scenarios/audio.ts';
import { basicFailures } from './scenarios/basic-failures.ts';
import { encodings } from './scenarios/encodings.ts';
import { feedDocuments } from './scenarios/feed-documents.ts';
import { httpErrors } from './scenarios/http-errors.ts';
import { itemIdentities } from './scenarios/item-identities.ts';
import { nonFeedResponses } from './scenarios/non-feed-responses.ts';
import { pictures } from './scenarios/pictures.ts';
import { pollingHints } from './scenarios/polling-hints.ts';
import { redirects } from './scenarios/redirects.ts';
import type { ScenarioDefinition, ScenarioRequest } from './scenarios/scenario-definition.ts';
import { transport } from './scenarios/transport.ts';
import { validators } from './scenarios/validators.ts';

const table = {
  ...basicFailures,
  ...httpErrors,
  ...nonFeedResponses,
  ...validators,
  ...pollingHints,
  ...redirects,
  ...transport,
  ...feedDocuments,
  ...itemIdentities,
  ...encodings,
  ...articlePages,
  ...pictures,
  ...audioFailures,
};

/** How the site behaves. */
export type Scenario = keyof typeof table;

/** Every scenario, with its description. */
export const scenarios: Readonly<Record<Scenario, ScenarioDefinition>> = table;

/** Request types that a scenario can modify. */
export type ResourceKind = 'feed' | 'page' | 'section' | 'picture' | 'audio';

/** The response to a request for a feed, a page, a picture or a recording, in a scenario. */
export function scenarioReply(
  scenario: Scenario,
  kind: ResourceKind,
  request: ScenarioRequest,
): Reply | NoReply {
  return scenarios[scenario][kind]?.(request) ?? request.defaultReply();
}
