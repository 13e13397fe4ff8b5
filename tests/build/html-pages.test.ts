import { describe, expect, test } from 'vitest';
import { browsers, builtFiles } from './build-output.ts';

describe.each(browsers)('the pages for %s', (browser) => {
  const pages = builtFiles(browser, '.html');

  test('are the popup, the side panel, the options and the health page', () => {
    expect(pages.map(({ path }) => path).sort()).toEqual([
      'health.html',
      'options.html',
      'popup.html',
      'sidepanel.html',
    ]);
  });

  describe.each(pages)('$path', ({ text }) => {
    test('reaches no network and sends no referrer', () => {
      expect(text).toContain(
        `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`,
      );
      expect(text).toContain('<meta name="referrer" content="no-referrer">');
    });

    test('has no code and no style inside', () => {
      const scripts = text.match(/<script[\s\S]*?<\/script>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) {
        // The one that comes before the first paint cannot be a module: those wait for the whole page.
        expect(script).toMatch(
          /^<script(?: src="\/first-paint\.js"| type="module"[^>]* src="\/[^"]+")><\/script>$/,
        );
      }
      expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    });

    test('puts its theme on before it is painted: the script for it stands before all else that is loaded', () => {
      const loads = text.match(/<(?:script|link)\b[^>]*>/g) ?? [];
      expect(loads[0]).toMatch(/^<script +src="\/first-paint.js">$/);
    });

    test('loads packaged files only', () => {
      const loaded = [...text.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      for (const address of loaded) expect(address).toMatch(/^\/(?!\/)/);
    });
  });
});
