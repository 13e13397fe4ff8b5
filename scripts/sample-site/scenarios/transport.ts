import { gzipSync } from 'node:zlib';
import { type Reply, withHeaders } from '../reply.ts';
import { unconditionalFeed } from './modify-feed.ts';
import {
  defineScenarios,
  type ScenarioDefinition,
  type ScenarioRequest,
} from './scenario-definition.ts';

const BOMB_MEGABYTES = 40;

/** A few kilobytes that unpack to forty megabytes. Packed on first use. */
let bomb: Buffer | undefined;

function packedBomb({ body }: Reply): Buffer {
  bomb ??= gzipSync(String(body).replace('<channel>', `<channel>${blanks()}`));
  return bomb;
}

const blanks = (): string => ' '.repeat(BOMB_MEGABYTES * 1_000_000);

const packed = ({ body }: Reply): Buffer => gzipSync(String(body));

const delivered = (
  description: string,
  delivery: NonNullable<Reply['delivery']>,
): ScenarioDefinition => ({
  description,
  feed: (visit) => ({ ...unconditionalFeed(visit), delivery }),
});

const encoded = (
  description: string,
  body: (reply: Reply, visit: ScenarioRequest) => Reply['body'],
  encoding: string | null,
): ScenarioDefinition => ({
  description,
  feed: (visit) => {
    const reply = unconditionalFeed(visit);
    return withHeaders({ ...reply, body: body(reply, visit) }, { 'content-encoding': encoding });
  },
});

/** Damage to a response in transit. */
export const transport = defineScenarios({
  drip: delivered('The body comes a byte every fifth of a second.', {
    kind: 'drips',
    bytes: 1,
    everyMs: 200,
  }),
  reset: delivered('The connection breaks in the middle of the body.', { kind: 'breaks', at: 0.5 }),
  lengthTooLong: delivered('More is announced than comes.', { kind: 'claims', times: 1.5 }),
  lengthTooShort: delivered('More comes than is announced.', { kind: 'claims', times: 0.5 }),
  gzip: encoded('The body is compressed, and says so.', packed, 'gzip'),
  gzipBomb: encoded('A small body swells to forty megabytes.', packedBomb, 'gzip'),
  undeclaredGzip: encoded('The body is compressed and does not say so.', packed, null),
  falseGzip: encoded('The body says that it is compressed and is not.', ({ body }) => body, 'gzip'),
});
