import type { IncomingHttpHeaders } from 'node:http';
import type { NoReply, Reply } from '../reply.ts';

/** A request, and what a scenario builds its response from. */
export interface ScenarioRequest {
  url: URL;
  headers: IncomingHttpHeaders;
  now: number;
  /** Earlier requests of this URL since the scenario began. */
  previousRequests: number;
  /** Requests for pages since the scenario began. */
  visits: number;
  /** The site's normal response to this request, or to a variant of it. */
  defaultReply(other?: { url?: URL; headers?: IncomingHttpHeaders }): Reply;
}

export type Responder = (request: ScenarioRequest) => Reply | NoReply;

/** One behavior of the site. */
export interface ScenarioDefinition {
  /** Description in one sentence. */
  description: string;
  /** The response to a feed request; normal if omitted. */
  feed?: Responder;
  /** The response to a request for an article's page. */
  page?: Responder;
  /** The response to a request for any other page. */
  section?: Responder;
  /** The response to a request for a picture. */
  picture?: Responder;
  /** The response to a request for an episode's audio. */
  audio?: Responder;
}

/** Types a table of scenarios by its names. */
export const defineScenarios = <Name extends string>(
  table: Record<Name, ScenarioDefinition>,
): Record<Name, ScenarioDefinition> => table;
