import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { pathsBelow } from './support/source/source-files.ts';

const root = new URL('../', import.meta.url).pathname;
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['.github', 'docs'].flatMap(pathsBelow).filter((path) => path.endsWith('.md')),
];
const decisions = pages.filter((path) => path.startsWith('docs/decisions/'));

const sources = ['components', 'docs', 'entrypoints', 'lib', 'public', 'scripts', 'tests'];
const sourceNames = new Set(sources.flatMap(pathsBelow).map((path) => basename(path)));
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };

/** Words in code quotes; a command is split into its words. Words with a placeholder don't name a file. */
const codeWords = (page: string): string[] =>
  [...page.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.split(/\s+/))
    .filter((word) => !/[<…*]/.test(word));

const isSourcePath = (word: string): boolean =>
  sources.some((folder) => word.startsWith(`${folder}/`));

/** A source file's name without its folder, in a sentence that has already named the folder. */
const isSourceName = (word: string): boolean => /^[\w-]+\.(?:tsx?|mjs)$/.test(word);

/** The fragment by which a page's heading is linked. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

const headingsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

test('the pages are found', () => {
  expect(pages).toContain('README.md');
  expect(decisions.length).toBeGreaterThan(30);
});

describe.each(pages)('%s', (path) => {
  const page = text(path);

  test('names only files and folders that exist', () => {
    const words = codeWords(page);
    expect(words.filter((word) => isSourcePath(word) && !existsSync(join(root, word)))).toEqual([]);
    expect(words.filter((word) => isSourceName(word) && !sourceNames.has(word))).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const named = [...page.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
    expect(
      named.map(([, run, short]) => run ?? short).filter((name) => !scripts[name ?? '']),
    ).toEqual([]);
  });

  test('links to pages and headings that exist', () => {
    const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const isBroken = (link: string): boolean => {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, target))) return true;
      return heading !== undefined && !headingsOf(text(target)).includes(heading);
    };
    expect(links.filter((link) => !/^https?:/.test(link) && isBroken(link))).toEqual([]);
  });
});

describe.each(decisions)('%s', (path) => {
  const page = text(path);

  test('has its number, a date and a status', () => {
    const number = Number(basename(path).slice(0, 3));
    expect(page).toMatch(new RegExp(`^# ${number}\\. `));
    expect(page.split('\n')[2]).toMatch(
      /^\*\w+ \d{1,2}, \d{4} · (?:accepted(?: · supersedes \[\d+\]\(.+\))?|superseded by \[\d+\]\(.+\))\*$/,
    );
  });

  test('names the decision that supersedes it, and the other way around', () => {
    const [, other] = /superseded by \[\d+\]\((.+)\)\*$/m.exec(page) ?? [];
    if (other) expect(text(join(dirname(path), other))).toContain(`(${basename(path)})*`);
    const [, earlier] = /supersedes \[\d+\]\((.+)\)\*$/m.exec(page) ?? [];
    if (earlier) expect(text(join(dirname(path), earlier))).toContain(`superseded by [`);
  });
});

test('docs/guide/keys.md: has every key that does something', () => {
  const bound = pathsBelow('components')
    .filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'))
    .flatMap((path) => [...text(path).matchAll(/\bkeys: \[((?:'[^']+'(?:, )?)+)\]/g)])
    .flatMap(([, keys = '']) => [...keys.matchAll(/'([^']+)'/g)].map(([, key = '']) => key));
  const written = (key: string) =>
    key
      .replace(/^Page/, 'Page ')
      .replace('⌘+', '⌘')
      .replace('Escape', 'Esc')
      .replace('ArrowLeft', '←')
      .replace('ArrowDown', '↓')
      .replace('ArrowUp', '↑');
  const page = text('docs/guide/keys.md');
  expect(bound.length).toBeGreaterThan(50);
  expect(bound.filter((key) => !page.includes(`\`${written(key)}\``))).toEqual([]);
});

test('CONTRIBUTING.md: names every npm script', () => {
  const named = new Set(codeWords(text('CONTRIBUTING.md')));
  const isHook = (name: string) => name.startsWith('pre') && name.slice(3) in scripts;
  expect(Object.keys(scripts).filter((name) => !isHook(name) && !named.has(name))).toEqual([]);
});
