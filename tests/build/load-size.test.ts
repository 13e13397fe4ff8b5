import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BrowserName, browsers, manifestOf, outputFolder } from './build-output.ts';

/** Gzipped bytes per surface: docs/decisions/018-load-size-budget.md. */
const atMost = { firstPaint: 41_000, popup: 88_000, worker: 136_000 };

/** Popup and panel are painted before their app is loaded. */
const paintedFirst = ['popup.html', 'sidepanel.html'] as const;

describe.each(browsers)('in %s', (browser) => {
  test.each(paintedFirst)('%s: stays within its size budget until its first paint', (page) => {
    const files = loadedBy(browser, page);
    expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
    expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0);
    expect(zipped(browser, files)).toBeLessThanOrEqual(atMost.firstPaint);
    // The page, first-paint.js, two files of code and one of styles; for the panel, one more of each of both. Each is a
    // request.
    expect(files.length).toBeLessThanOrEqual(page === 'popup.html' ? 5 : 7);
    const isOfDatabase = (file: string) => read(browser, file).includes('liveQuery');
    expect(files.filter(isOfDatabase)).toEqual([]);
    expect(withApp(browser, page).some(isOfDatabase)).toBe(true);
  });

  test('popup: stays within its size budget, app and styles included', () => {
    expect(zipped(browser, withApp(browser, 'popup.html'))).toBeLessThanOrEqual(atMost.popup);
  });

  test('worker: is one classic script within its size budget', () => {
    const worker = workerOf(browser);
    expect(loadedBy(browser, worker)).toEqual([worker]);
    expect(read(browser, worker)).not.toMatch(/\bimport\(|\bimportScripts\b|^export\b/m);
    expect(zipped(browser, [worker])).toBeLessThanOrEqual(atMost.worker);
  });

  test('popup and panel: load no HTML parser and no article view with their app', () => {
    // A word of the parser's table of void elements, and a style.
    const isLater = (text: string) => text.includes('keygen') || text.includes('.CompareView');
    for (const page of paintedFirst) {
      const loaded = withApp(browser, page).map((file) => read(browser, file));
      expect(loaded.filter(isLater), page).toEqual([]);
    }
    const inFolder = (folder: string) =>
      readdirSync(join(outputFolder, `${browser}-mv3`, folder)).filter(
        (name) => /\.(?:js|css)$/.test(name) && isLater(read(browser, `${folder}/${name}`)),
      );
    expect(inFolder('chunks')).toHaveLength(1);
    expect(inFolder('assets')).toHaveLength(1);
  });

  test('search: is loaded by no page or worker before one types', () => {
    // Texts that only the search has, and some of the stop words.
    const isSearch = (file: string) =>
      read(browser, file).includes('A segment in memory is damaged.');
    const isQuery = (file: string) => read(browser, file).includes('anyone anything');
    const loaded = paintedFirst.map((page) => withApp(browser, page));
    for (const files of [...loaded, loadedBy(browser, workerOf(browser))])
      for (const isPart of [isSearch, isQuery]) expect(files.filter(isPart)).toEqual([]);
    const chunks = readdirSync(join(outputFolder, `${browser}-mv3`, 'chunks'));
    for (const isPart of [isSearch, isQuery])
      expect(chunks.filter((name) => isPart(`chunks/${name}`))).toHaveLength(1);
  });
});

/** A page or script and everything it loads before it runs, by its static imports. */
function loadedBy(browser: BrowserName, entry: string): string[] {
  const found: string[] = [];
  const visit = (file: string) => {
    if (found.includes(file)) return;
    found.push(file);
    for (const next of namedIn(file, read(browser, file))) visit(next);
  };
  visit(entry);
  return found;
}

/** A page, and what it loads before and right after its first paint. */
function withApp(browser: BrowserName, page: string): string[] {
  const before = loadedBy(browser, page);
  const laterApp = /import\(["'`]\.\/(app-[^"'`]+)["'`]\)/;
  const entry = before.map((file) => read(browser, file)).find((text) => laterApp.test(text)) ?? '';
  const [, app] = laterApp.exec(entry) ?? [];
  if (!app) throw new Error(`${page} loads no app.`);
  const styles = [...entry.matchAll(/"(assets\/[^"]+\.css)"/g)].flatMap(([, name]) => name ?? []);
  return [...new Set([...before, ...styles, ...loadedBy(browser, `chunks/${app}`)])];
}

function namedIn(file: string, text: string): string[] {
  if (file.endsWith('.html')) {
    return [...text.matchAll(/\s(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(
      ([, name]) => name ?? [],
    );
  }
  if (!file.endsWith('.js')) return [];
  // Minified: `import{a as b}from"./x.js"`, `import"./x.js"`, `export{a}from"./x.js"`; not `import("./x.js")`.
  const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
  return [...imports].flatMap(([, name]) =>
    name === undefined ? [] : [posix.join(posix.dirname(file), name)],
  );
}

const read = (browser: BrowserName, file: string): string =>
  readFileSync(join(outputFolder, `${browser}-mv3`, file), 'utf8');

const zipped = (browser: BrowserName, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(read(browser, file)).length, 0);

function workerOf(browser: BrowserName): string {
  const text = JSON.stringify(manifestOf(browser).background);
  const name = /[\w-]+\.js/.exec(text)?.[0];
  if (name === undefined) throw new Error('The manifest names no worker.');
  return name;
}
