import { gzipSync } from 'node:zlib';
import { type Reply, withHeaders } from '../reply.ts';
import { unconditionalFeed } from './modify-feed.ts';
import {
  defineScenarios,
  type ScenarioDefinition,
  type ScenarioRequest,
} from './scenario-definition.ts';

const bombMegabytes = 40;

/** A few kilobytes that unpack to forty megabytes. Packed on first use. */
let bomb: Buffer | undefined;

function packedBomb({ body }: Reply): Buffer {
  bomb ??= gzipSync(String(body).replace('<channel>', `<channel>${blanks()}`));
  return bomb;
}

const blanks = (): string => ' '.repeat(bombMegabytes * 1_000_000);

const packed = ({ body }: Reply): Buffer => gzipSync(String(body));

const delivered = (
  description: string,
  delivery: NonNullable<Reply['delivery']>,
): ScenarioDefinition => ({
  description,
  feed: (request) => ({ ...unconditionalFeed(request), delivery }),
});

const encoded = (
  description: string,
  body: (reply: Reply, request: ScenarioRequest) => Reply['body'],
  encoding: string | null,
): ScenarioDefinition => ({
  description,
  feed: (request) => {
    const reply = unconditionalFeed(request);
    return withHeaders({ ...reply, body: body(reply, request) }, { 'content-encoding': encoding });
  },
});

/** Damage to a response in transit. */
export const transport = defineScenarios({
  drip: delivered('The body is sent one byte every 200 ms.', {
    kind: 'drips',
    bytes: 1,
    everyMs: 200,
  }),
  reset: delivered('The connection breaks in the middle of the body.', { kind: 'breaks', at: 0.5 }),
  lengthTooLong: delivered('Content-Length is larger than the body.', {
    kind: 'claims',
    times: 1.5,
  }),
  lengthTooShort: delivered('Content-Length is smaller than the body.', {
    kind: 'claims',
    times: 0.5,
  }),
  gzip: encoded('The body is compressed, with the header.', packed, 'gzip'),
  gzipBomb: encoded('A small body unpacks to forty megabytes.', packedBomb, 'gzip'),
  undeclaredGzip: encoded('The body is compressed, without the header.', packed, null),
  falseGzip: encoded(
    'The header says gzip, but the body is not compressed.',
    ({ body }) => body,
    'gzip',
  ),
});
