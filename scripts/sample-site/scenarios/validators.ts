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
    'A CDN weakens every ETag, so WordPress’s string comparison never matches.',
    (etag) => `W/${etag}`,
  ),
  gzipEtag: {
    description: 'The compressing server adds -gzip to the ETag and accepts it.',
    feed: (request) => changedEtag(understood(request, gzipped), gzipped),
  },
  oddValidators: {
    description: 'The ETag has a comma and no quotes; Last-Modified is not a date.',
    feed: (request) => {
      const reply = changedEtag(understood(request, unquoted), unquoted);
      return withHeaders(reply, { 'last-modified': 'some time on Tuesday' });
    },
  },
  rotatingValidators: {
    description: 'Every response has new validators and the same bytes.',
    feed: (request) =>
      withHeaders(unconditionalFeed(request), {
        etag: `"${request.now}-${request.previousRequests}"`,
        'last-modified': new Date(request.now + request.previousRequests * 1_000).toUTCString(),
      }),
  },
  noValidators: {
    description: 'Neither ETag nor Last-Modified is sent.',
    feed: (request) =>
      withHeaders(unconditionalFeed(request), { etag: null, 'last-modified': null }),
  },
  etagOnly: {
    description: 'Only an ETag is given.',
    feed: ({ defaultReply }) => withHeaders(defaultReply(), { 'last-modified': null }),
  },
  lastModifiedOnly: {
    description: 'Only Last-Modified is sent.',
    feed: ({ defaultReply }) => withHeaders(defaultReply(), { etag: null }),
  },
  newEtagOn304: {
    description: 'Each 304 has a new ETag, and only the latest one matches.',
    feed: (request) => {
      const renewed = (turn: number) => `"renewed-${turn}"`;
      const known = request.headers['if-none-match'] === renewed(request.previousRequests - 1);
      const reply = known
        ? { ...unconditionalFeed(request), status: 304, body: '' }
        : unconditionalFeed(request);
      return withHeaders(reply, { etag: renewed(request.previousRequests) });
    },
  },
  always304: {
    description: 'Every response is 304.',
    feed: () => ({ status: 304, headers: {}, body: '' }),
  },
});
