import { describe, expect, test } from 'vitest';
import { browsers, builtFiles } from './build-output.ts';

describe.each(browsers)('pages for %s', (browser) => {
  const pages = builtFiles(browser, '.html');

  test('are popup, side panel, settings and health', () => {
    expect(pages.map(({ path }) => path).sort()).toEqual([
      'health.html',
      'options.html',
      'popup.html',
      'sidepanel.html',
    ]);
  });

  describe.each(pages)('$path', ({ text }) => {
    test('has no network access, sends no referrer and has no host of a link looked up', () => {
      expect(text).toContain(
        `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`,
      );
      expect(text).toContain('<meta name="referrer" content="no-referrer">');
      expect(text).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">');
    });

    test('has no inline code and no inline style', () => {
      const scripts = text.match(/<script[\s\S]*?<\/script>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) {
        // first-paint.js can't be a module, since modules wait for the whole document.
        expect(script).toMatch(
          /^<script(?: +src="\/first-paint\.js"| type="module"[^>]* src="\/[^"]+")><\/script>$/,
        );
      }
      expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    });

    test('applies its theme before the first paint: first-paint.js is loaded first', () => {
      const loads = text.match(/<(?:script|link)\b[^>]*>/g) ?? [];
      expect(loads[0]).toMatch(/^<script +src="\/first-paint.js">$/);
    });

    test('loads packaged files only', () => {
      const loaded = [...text.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      for (const address of loaded) expect(address).toMatch(/^\/(?!\/)/);
    });
  });
});
