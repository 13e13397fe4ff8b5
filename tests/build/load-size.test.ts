import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BrowserName, browsers, manifestOf, outputFolder } from './build-output.ts';

/** Gzipped bytes per surface: docs/decisions/018-load-size-budget.md. */
const atMost = { popup: 82_000, worker: 136_000 };

describe.each(browsers)('in %s', (browser) => {
  test('popup: stays within its size budget, styles included', () => {
    const files = loadedBy(browser, 'popup.html');
    expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
    expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0);
    expect(zipped(browser, files)).toBeLessThanOrEqual(atMost.popup);
    // The page, first-paint.js, two of code, one of styles. Each further file is a request to the browser.
    expect(files.length).toBeLessThanOrEqual(5);
  });

  test('worker: is one classic script within its size budget', () => {
    const worker = workerOf(browser);
    expect(loadedBy(browser, worker)).toEqual([worker]);
    expect(read(browser, worker)).not.toMatch(/\bimport\(|\bimportScripts\b|^export\b/m);
    expect(zipped(browser, [worker])).toBeLessThanOrEqual(atMost.worker);
  });

  test('popup and panel: load no HTML parser and no article view before their first paint', () => {
    // An entry of the parser's table of void elements, and a style.
    const isLater = (text: string) => text.includes('keygen') || text.includes('.CompareView');
    for (const page of ['popup.html', 'sidepanel.html']) {
      const loaded = loadedBy(browser, page).map((file) => read(browser, file));
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
    // What only a search says, and some of the words that a query seldom requires.
    const isSearch = (file: string) =>
      read(browser, file).includes('A segment in memory is damaged.');
    const isQuery = (file: string) => read(browser, file).includes('anyone anything');
    for (const entry of ['popup.html', 'sidepanel.html', workerOf(browser)])
      for (const isPart of [isSearch, isQuery])
        expect(loadedBy(browser, entry).filter(isPart), entry).toEqual([]);
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
