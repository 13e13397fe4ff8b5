import { type Reply, withHeaders } from '../reply.ts';
import { unconditionalFeed } from './modify-feed.ts';
import {
  defineScenarios,
  type ScenarioDefinition,
  type ScenarioRequest,
} from './scenario-definition.ts';

/** The normal response, 304 included, with its ETag changed in transit. */
const etagBecomes = (
  description: string,
  change: (etag: string) => string,
): ScenarioDefinition => ({
  description,
  feed: ({ defaultReply }) => changedEtag(defaultReply(), change),
});

function changedEtag(reply: Reply, change: (etag: string) => string): Reply {
  return withHeaders(reply, { etag: change(reply.headers.etag ?? '') });
}

/** Reverts a scenario's change to the validators before WordPress compares them. */
function understood(
  { defaultReply, headers }: ScenarioRequest,
  change: (etag: string) => string,
): Reply {
  const current = defaultReply({ headers: {} }).headers.etag ?? '';
  const match = headers['if-none-match'] === change(current);
  return defaultReply({ headers: match ? { ...headers, 'if-none-match': current } : {} });
}

const unquoted = (etag: string): string => `${etag.replaceAll('"', '')},gzip`;
const gzipped = (etag: string): string => etag.replace(/"$/, '-gzip"');

/** What servers and CDNs do to ETag and Last-Modified. */
export const validators = defineScenarios({
  weakEtag: etagBecomes(
    'A network in front weakens every ETag; WordPress behind it compares letters and finds no match.',
    (etag) => `W/${etag}`,
  ),
  gzipEtag: {
    description: 'The server that compresses puts -gzip into the ETag and knows it again.',
    feed: (visit) => changedEtag(understood(visit, gzipped), gzipped),
  },
  oddValidators: {
    description: 'The ETag lacks its quotes and has a comma; Last-Modified is no date at all.',
    feed: (visit) => {
      const reply = changedEtag(understood(visit, unquoted), unquoted);
      return withHeaders(reply, { 'last-modified': 'some time on Tuesday' });
    },
  },
  rotatingValidators: {
    description: 'Every answer has new validators and the same bytes.',
    feed: (visit) =>
      withHeaders(unconditionalFeed(visit), {
        etag: `"${visit.now}-${visit.previousRequests}"`,
        'last-modified': new Date(visit.now + visit.previousRequests * 1_000).toUTCString(),
      }),
  },
  noValidators: {
    description: 'Neither ETag nor Last-Modified is given any more.',
    feed: (visit) => withHeaders(unconditionalFeed(visit), { etag: null, 'last-modified': null }),
  },
  etagOnly: {
    description: 'Only an ETag is given.',
    feed: ({ defaultReply }) => withHeaders(defaultReply(), { 'last-modified': null }),
  },
  lastModifiedOnly: {
    description: 'Only Last-Modified is given.',
    feed: ({ defaultReply }) => withHeaders(defaultReply(), { etag: null }),
  },
  newEtagOn304: {
    description: 'Each 304 brings an ETag of its own, and only the last one given is known.',
    feed: (visit) => {
      const renewed = (turn: number) => `"renewed-${turn}"`;
      const known = visit.headers['if-none-match'] === renewed(visit.previousRequests - 1);
      const reply = known
        ? { ...unconditionalFeed(visit), status: 304, body: '' }
        : unconditionalFeed(visit);
      return withHeaders(reply, { etag: renewed(visit.previousRequests) });
    },
  },
  always304: {
    description: 'The answer is 304, whatever was asked.',
    feed: () => ({ status: 304, headers: {}, body: '' }),
  },
});
