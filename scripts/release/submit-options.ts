import { join } from 'node:path';
import { archivesOf, packageFolder } from './archives.ts';

/** The secrets of each store, as environment variables, which `wxt submit` reads itself. */
export const storeSecrets = {
  chrome: [
    'CHROME_EXTENSION_ID',
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  ],
  edge: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  firefox: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
} as const;

export type Store = keyof typeof storeSecrets;

export const stores = Object.keys(storeSecrets) as Store[];

/** The arguments of `wxt submit` for the stores whose secrets are set. A dry run only checks the secrets. */
export function submitArguments(version: string, to: readonly Store[], isDry: boolean): string[] {
  const { chrome, firefox, sources } = archivesOf(version);
  const at = (name: string) => join(packageFolder, name);
  const options: Record<Store, string[]> = {
    chrome: ['--chrome-api-version', 'v2', '--chrome-zip', at(chrome)],
    edge: ['--edge-zip', at(chrome)],
    firefox: [
      ...['--firefox-zip', at(firefox), '--firefox-sources-zip', at(sources)],
      ...['--firefox-channel', 'listed', '--firefox-compatibility', 'firefox'],
      ...['--firefox-amo-metadata-file', at('listing/mozilla.json')],
    ],
  };
  return ['submit', ...(isDry ? ['--dry-run'] : []), ...to.flatMap((store) => options[store])];
}

/** The stores whose secrets are all set. Throws for a store with only some of them. */
export function readyStores(env: Readonly<Record<string, string | undefined>>): Store[] {
  return stores.filter((store) => {
    const missing = storeSecrets[store].filter((name) => !env[name]);
    if (missing.length === 0) return true;
    if (missing.length < storeSecrets[store].length)
      throw new Error(`Secrets of the store ${store} are missing: ${missing.join(', ')}.`);
    return false;
  });
}
