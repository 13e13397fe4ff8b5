import { minute } from '../../lib/time.ts';
import { siteHost } from './permalinks.ts';
import { startSampleSite } from './server.ts';

/** Time between two events of the demo. */
const pace = 5 * minute;

const site = await startSampleSite({ port: Number(process.env.PORT ?? 0) });
site.publishEvery(pace);

console.log(`The sample site plays https://${siteHost} on 127.0.0.1:${site.port}. To see it:

  chromium --user-data-dir="$(mktemp -d)" \\
    --host-resolver-rules="MAP ${siteHost}:443 127.0.0.1:${site.port}" \\
    --ignore-certificate-errors-spki-list=${site.spki} \\
    https://${siteHost}/

Ctrl+C ends it.`);

process.once('SIGINT', () => void site.close());
process.once('SIGTERM', () => void site.close());
