import { type Reply, withHeaders } from '../reply.ts';
import { wholeFeed } from './modify-feed.ts';
import { type Play, plays, type Visit } from './scenario-definition.ts';

/** The good answer, 304 included, with its ETag changed on the way. */
const etagBecomes = (says: string, change: (etag: string) => string): Play => ({
  says,
  feed: ({ well }) => changedEtag(well(), change),
});

function changedEtag(reply: Reply, change: (etag: string) => string): Reply {
  return withHeaders(reply, { etag: change(reply.headers.etag ?? '') });
}

/** Takes the validators off again that a scenario put on, and lets WordPress compare. */
function understood({ well, headers }: Visit, change: (etag: string) => string): Reply {
  const current = well({ headers: {} }).headers.etag ?? '';
  const match = headers['if-none-match'] === change(current);
  return well({ headers: match ? { ...headers, 'if-none-match': current } : {} });
}

const unquoted = (etag: string): string => `${etag.replaceAll('"', '')},gzip`;
const gzipped = (etag: string): string => etag.replace(/"$/, '-gzip"');

/** What servers and the networks before them do to ETag and Last-Modified. */
export const validators = plays({
  weakEtag: etagBecomes(
    'A network in front weakens every ETag; WordPress behind it compares letters and finds no match.',
    (etag) => `W/${etag}`,
  ),
  gzipEtag: {
    says: 'The server that compresses puts -gzip into the ETag and knows it again.',
    feed: (visit) => changedEtag(understood(visit, gzipped), gzipped),
  },
  oddValidators: {
    says: 'The ETag lacks its quotes and has a comma; Last-Modified is no date at all.',
    feed: (visit) => {
      const reply = changedEtag(understood(visit, unquoted), unquoted);
      return withHeaders(reply, { 'last-modified': 'some time on Tuesday' });
    },
  },
  rotatingValidators: {
    says: 'Every answer has new validators and the same bytes.',
    feed: (visit) =>
      withHeaders(wholeFeed(visit), {
        etag: `"${visit.now}-${visit.turn}"`,
        'last-modified': new Date(visit.now + visit.turn * 1_000).toUTCString(),
      }),
  },
  noValidators: {
    says: 'Neither ETag nor Last-Modified is given any more.',
    feed: (visit) => withHeaders(wholeFeed(visit), { etag: null, 'last-modified': null }),
  },
  etagOnly: {
    says: 'Only an ETag is given.',
    feed: ({ well }) => withHeaders(well(), { 'last-modified': null }),
  },
  lastModifiedOnly: {
    says: 'Only Last-Modified is given.',
    feed: ({ well }) => withHeaders(well(), { etag: null }),
  },
  newEtagOn304: {
    says: 'Each 304 brings an ETag of its own, and only the last one given is known.',
    feed: (visit) => {
      const renewed = (turn: number) => `"renewed-${turn}"`;
      const known = visit.headers['if-none-match'] === renewed(visit.turn - 1);
      const reply = known ? { ...wholeFeed(visit), status: 304, body: '' } : wholeFeed(visit);
      return withHeaders(reply, { etag: renewed(visit.turn) });
    },
  },
  always304: {
    says: 'The answer is 304, whatever was asked.',
    feed: () => ({ status: 304, headers: {}, body: '' }),
  },
});
