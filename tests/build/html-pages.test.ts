import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browsers, builtFiles, outputFolder } from './build-output.ts';

describe.each(browsers)('pages for %s', (browser) => {
  const isGuide = ({ path }: { path: string }) => path.startsWith('guide/');
  const html = builtFiles(browser, '.html');
  const pages = html.filter((page) => !isGuide(page));
  const guide = html.filter(isGuide);
  const firstScript = builtFiles(browser, '.js').find(({ path }) => path === 'first-paint.js');

  test('are popup, side panel, settings, health and welcome', () => {
    expect(pages.map(({ path }) => path).sort()).toEqual([
      'health.html',
      'options.html',
      'popup.html',
      'sidepanel.html',
      'welcome.html',
    ]);
  });

  describe.each(pages)('$path', ({ text }) => {
    test('sends no referrer and has no host of a link looked up', () => {
      expect(text).toContain('<meta name="referrer" content="no-referrer">');
      expect(text).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">');
    });

    test('loads its files side by side: no policy in the HTML, which its first script sets', () => {
      expect(text).not.toContain('Content-Security-Policy');
      expect(firstScript?.text).toMatch(/Content-Security-Policy.+connect-src 'self'/);
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

  test('are also those of the guide, each of which is reached from its first page', () => {
    const paths = guide.map(({ path }) => path.slice('guide/'.length));
    expect(paths.length).toBeGreaterThan(10);
    const first = guide.find(({ path }) => path === 'guide/index.html');
    const linked = [...(first?.text.matchAll(/<a href="([^"#]+)/g) ?? [])].map(([, to]) => to);
    expect(paths.filter((path) => !linked.includes(path))).toEqual([]);
  });

  describe.each(guide)('$path', ({ text }) => {
    test('runs nothing, loads packaged files only, and links to pages and headings that exist', () => {
      expect(text).toContain(`content="default-src 'none'; style-src 'self'; img-src 'self'"`);
      expect(text).not.toMatch(/<(?:script|style|iframe|form)\b|\sstyle=|\son[a-z]+=|javascript:/i);
      const addresses = [...text.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, to = '']) => to);
      for (const address of addresses) {
        const [file = '', id] = address.split('#');
        const page = file === '' ? text : guide.find(({ path }) => path === `guide/${file}`)?.text;
        if (id !== undefined) expect(page, address).toContain(` id="${id}"`);
        else
          expect(existsSync(join(outputFolder, `${browser}-mv3/guide`, file)), address).toBe(true);
      }
    });
  });
});
