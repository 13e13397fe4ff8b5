import { describe, expect, test } from 'vitest';
import { browsers, builtFiles } from './build-output.ts';

/** URL prefixes allowed in the built code, by purpose. */
const addresses = {
  'the publisher': ['https://rareearthexchanges.com'],
  'XML and HTML namespaces, which are never requested': [
    'http://www.w3.org/',
    'http://purl.org/',
    'http://search.yahoo.com/mrss/',
    'http://www.itunes.com/dtds/podcast-1.0.dtd',
  ],
  'pages of embedded media, as links to click': [
    'https://www.youtube.com/watch',
    'https://www.youtube.com/playlist',
    'https://vimeo.com/',
    'https://www.dailymotion.com/video/',
    'https://open.spotify.com/',
    'https://podcasts.apple.com/',
    'https://www.linkedin.com/',
    'https://x.com/i/status/',
  ],
  'error messages of Dexie and WXT': [
    'http://bit.ly/2kdckMn',
    'https://tinyurl.com/y2uuvskb',
    'https://github.com/wxt-dev/wxt/issues/',
    'https://wxt.dev/guide/',
  ],
};

const known = Object.values(addresses).flat();

describe.each(browsers)('code for %s:', (browser) => {
  const files = builtFiles(browser, '.js', '.css', '.html');

  test.each(files)('$path runs no code from strings', ({ text }) => {
    expect(text).not.toMatch(/\bnew Function\b|\beval\(|\bFunction\(/);
  });

  test.each(files)('$path contains no URL but the known ones', ({ text }) => {
    const others = (text.match(/\b(?:https?|wss?):\/\/[a-z0-9][^\s"'`)>\\]*/gi) ?? []).filter(
      (address) => !known.some((start) => address.startsWith(start)),
    );
    expect(others).toEqual([]);
  });
});

test.each(builtFiles('chrome', '.css'))('$path loads packaged files only', ({ text }) => {
  const loaded = [...text.matchAll(/url\(["']?([^"')]*)|@import\s+["']([^"']*)/g)];
  for (const [, url, imported] of loaded) expect(url ?? imported).toMatch(/^\/(?!\/)/);
});

describe.each(browsers)('content script for %s:', (browser) => {
  const script = builtFiles(browser, 'content-script.js')[0]?.text ?? '';

  test('is at most 2 kB', () => {
    expect(script.length).toBeGreaterThan(0);
    expect(script.length).toBeLessThanOrEqual(2_048);
  });

  test('makes no request, sends nothing to the page and writes nothing into it', () => {
    const reaching =
      /fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\b|postMessage|dispatchEvent|Cookie|cookie|localStorage|sessionStorage/;
    const writing =
      /createElement|append|insert|replace(?:With|Children)|remove(?:Child|Attribute)|setAttribute|innerHTML|textContent|classList|style|document\.title/;
    expect(script).not.toMatch(reaching);
    expect(script).not.toMatch(writing);
  });

  test('reads no storage, and of the page only its canonical link', () => {
    expect(script).not.toMatch(/\bstorage\b|indexedDB|\bcaches\b/);
    const reading =
      /querySelector\w*|getElement\w*|innerText|textContent|\.(?:title|body|forms|links|referrer)\b/g;
    expect(script.match(reading)).toEqual(['querySelector']);
    expect(script).toContain('link[rel="canonical"]');
  });

  test('sends one message, with one address', () => {
    expect(script.match(/\b(?:sendMessage|connect)\b/g)).toEqual(['sendMessage']);
    expect(script).toMatch(/\{command:[^,]+,args:\[\w+\]\}/);
  });
});
