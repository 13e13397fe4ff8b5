import { readFileSync } from 'node:fs';

/** Suites of hostile and odd HTML; tests/fixtures/published/README.md lists sources. */
export const payloadSuites = ['dompurify', 'bluemonday', 'bleach', 'html5lib'] as const;

/** Suites of feeds. */
export const feedSuites = ['gofeed', 'newsboat'] as const;

const read = (path: string): string =>
  readFileSync(new URL(`../../fixtures/published/${path}`, import.meta.url), 'utf8');

/** The payloads of one suite. */
export function payloadsOf(suite: (typeof payloadSuites)[number]): string[] {
  return JSON.parse(read(`${suite}/payloads.json`));
}

/** The documents of one suite, by name, as bytes. */
export function feedsOf(suite: (typeof feedSuites)[number]): [string, Uint8Array][] {
  const feeds: Record<string, string | { base64: string }> = JSON.parse(
    read(`${suite}/feeds.json`),
  );
  return Object.entries(feeds).map(([name, text]) => [
    name,
    typeof text === 'string'
      ? new TextEncoder().encode(text)
      : new Uint8Array(Buffer.from(text.base64, 'base64')),
  ]);
}

/** Items that gofeed's parser reads from some of its documents. */
export function expectedItems(): Record<string, { title?: string; link?: string }[]> {
  return JSON.parse(read('gofeed/expected.json'));
}
