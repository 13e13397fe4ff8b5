import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (pattern: string): string =>
  globSync(pattern)
    .map((path) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');

const styles = read('{components,entrypoints}/**/*.css');
const scripts = read('components/**/*.{ts,tsx}');

const namesIn = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name));

const used = namesIn(styles, /var\((--[\w-]+)/g);
const declared = namesIn(styles, /(--[\w-]+)\s*[:{]/g);

describe('custom properties', () => {
  // The browser silently drops a declaration that uses an unknown property.
  test('each that is used is declared, or set by a component', () => {
    const set = namesIn(scripts, /'(--[\w-]+)'/g);
    expect(used.size).toBeGreaterThan(100);
    expect([...used].filter((name) => !declared.has(name) && !set.has(name))).toEqual([]);
  });

  test('each that is declared is used', () => {
    expect([...declared].filter((name) => !used.has(name))).toEqual([]);
  });
});
