import { minute } from '../../lib/time.ts';
import { HOST } from './permalinks.ts';
import { startSampleSite } from './server.ts';

/** Time between two events of the demo. */
const PACE = 5 * minute;

const site = await startSampleSite({ port: Number(process.env.PORT ?? 0) });
site.publishEvery(PACE);

console.log(`The sample site plays https://${HOST} on 127.0.0.1:${site.port}. To see it:

  chromium --user-data-dir="$(mktemp -d)" \\
    --host-resolver-rules="MAP ${HOST}:443 127.0.0.1:${site.port}" \\
    --ignore-certificate-errors-spki-list=${site.spki} \\
    https://${HOST}/

Ctrl+C ends it.`);

process.once('SIGINT', () => void site.close());
process.once('SIGTERM', () => void site.close());
