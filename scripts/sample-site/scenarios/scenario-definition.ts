import type { IncomingHttpHeaders } from 'node:http';
import type { NoReply, Reply } from '../reply.ts';

/** A request, and what a scenario may make its answer of. */
export interface ScenarioRequest {
  url: URL;
  headers: IncomingHttpHeaders;
  now: number;
  /** How often this address was asked since the scenario began, this time not counted. */
  previousRequests: number;
  /** What the site would answer, all being well, to this request or to one that differs from it. */
  defaultReply(other?: { url?: URL; headers?: IncomingHttpHeaders }): Reply;
}

export type Responder = (visit: ScenarioRequest) => Reply | NoReply;

/** One way in which the site may behave. */
export interface ScenarioDefinition {
  /** What happens, in a sentence. */
  description: string;
  /** The answer to a request for a feed; all is well where it is left out. */
  feed?: Responder;
  /** The answer to a request for the page of an article. */
  page?: Responder;
  /** The answer to a request for a picture. */
  picture?: Responder;
  /** The answer to a request for the sound of an episode. */
  sound?: Responder;
}

/** Gives a table of plays its names as types. */
export const defineScenarios = <Name extends string>(
  table: Record<Name, ScenarioDefinition>,
): Record<Name, ScenarioDefinition> => table;
