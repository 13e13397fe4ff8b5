import { HOST } from './permalinks.ts';
import { startSampleSite } from './server.ts';

/** One event every five minutes. */
const EVERY = 5 * 60 * 1_000;

const site = await startSampleSite({ port: Number(process.env.PORT ?? 0) });
site.publishEvery(EVERY);

console.log(`The sample site plays https://${HOST} on 127.0.0.1:${site.port}. To see it:

  chromium --user-data-dir="$(mktemp -d)" \\
    --host-resolver-rules="MAP ${HOST}:443 127.0.0.1:${site.port}" \\
    --ignore-certificate-errors-spki-list=${site.spki} \\
    https://${HOST}/

Ctrl+C ends it.`);

process.once('SIGINT', () => void site.close());
process.once('SIGTERM', () => void site.close());
