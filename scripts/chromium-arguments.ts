import { site } from '../lib/site/site.ts';

export interface ChromiumOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Folders of other extensions to load beside it. */
  companions?: readonly string[];
  /** Where the publisher's host name resolves to; `null` for the live site. */
  sample: { port: number; spki: string } | null;
  /** Path of the browser's network log. Hosts under `.invalid` are then looked up, and not found. */
  netLog?: string;
  /** The browser's language, in tests. */
  language?: string;
  /** Whether a person uses the browser: then it has no automation banner, and the caller handles signals. */
  attended?: boolean;
}

/** Chromium's command line. A browser for a person doesn't get the settings for tests. */
export function chromiumArguments({
  extension,
  companions = [],
  sample,
  netLog,
  language = 'en-GB',
  attended = false,
}: ChromiumOptions): string[] {
  const loaded = [extension, ...companions].join(',');
  return [
    `--disable-extensions-except=${loaded}`,
    `--load-extension=${loaded}`,
    '--remote-debugging-port=0',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(attended ? [] : [`--lang=${language}`, ...testArguments]),
    // Chromium's sandbox refuses to run as root, as containers do.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(sample ? sampleArguments(sample, netLog === undefined ? [] : ['*.invalid']) : []),
    ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
  ];
}

const testArguments = [
  // The popup is up to 600 px high below the toolbar.
  '--window-size=1280,1000',
  '--screen-info={1600x1200}',
  // Turns off the browser's own animations, so that panel and popup open at once. Pages keep theirs.
  '--animation-duration-scale=0',
];

/** Maps the publisher's host to the sample site and every other host to nothing, except these, which are looked up. */
function sampleArguments(
  { port, spki }: { port: number; spki: string },
  lookedUp: readonly string[],
): string[] {
  const excluded = ['127.0.0.1', 'localhost', ...lookedUp].map((host) => `EXCLUDE ${host}`);
  const rules = [`MAP ${site.host}:443 127.0.0.1:${port}`, 'MAP * ~NOTFOUND', ...excluded];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ];
}
