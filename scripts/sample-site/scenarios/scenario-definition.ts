import type { IncomingHttpHeaders } from 'node:http';
import type { Reply, Silence } from '../reply.ts';

/** A request, and what a scenario may make its answer of. */
export interface Visit {
  url: URL;
  headers: IncomingHttpHeaders;
  now: number;
  /** How often this address was asked since the scenario began, this time not counted. */
  turn: number;
  /** What the site would answer, all being well, to this request or to one that differs from it. */
  well(other?: { url?: URL; headers?: IncomingHttpHeaders }): Reply;
}

export type Act = (visit: Visit) => Reply | Silence;

/** One way in which the site may behave. */
export interface Play {
  /** What happens, in a sentence. */
  says: string;
  /** The answer to a request for a feed; all is well where it is left out. */
  feed?: Act;
  /** The answer to a request for the page of an article. */
  page?: Act;
  /** The answer to a request for a picture. */
  picture?: Act;
  /** The answer to a request for the sound of an episode. */
  sound?: Act;
}

/** Gives a table of plays its names as types. */
export const plays = <Name extends string>(table: Record<Name, Play>): Record<Name, Play> => table;
