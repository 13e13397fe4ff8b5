import { expect, test, vi } from 'vitest';
import { passagesOf } from '../lib/article/document/passages.ts';
import { parseBody } from '../lib/article/parse/parse-body.ts';
import { site } from '../lib/site/site.ts';
import { patternCosts } from './support/source/pattern-cost.ts';
import { type Pattern, sourceFiles } from './support/source/source-files.ts';

interface Builder {
  from: string;
  /** How often the source has `new RegExp`. */
  count: number;
  /** How many regular expressions that builds, if more than `count`. */
  built?: number;
  load: () => Promise<unknown>;
}

/**
 * The files that build regular expressions from text instead of literals, with a function that makes them do so. Most
 * build them when their module is loaded.
 */
const builders: Record<string, Builder> = {
  'lib/article/audio/chapters.ts': {
    from: 'the form of a time code, in lib/article/audio/time-code.ts',
    count: 1,
    load: () => import('../lib/article/audio/chapters.ts'),
  },
  'lib/article/audio/transcript.ts': {
    from: 'the form of a time code, in lib/article/audio/time-code.ts',
    count: 1,
    // It is built with the first transcript.
    load: async () => {
      const { transcriptOf } = await import('../lib/article/audio/transcript.ts');
      return transcriptOf(passagesOf(parseBody('<p>Host (00:01)</p>', site.home)));
    },
  },
  'lib/article/evidence/figures.ts': {
    from: 'words for numbers, scales, months and units, in the same file',
    count: 6,
    built: 38,
    load: () => import('../lib/article/evidence/figures.ts'),
  },
  'lib/article/speech/spoken-form.ts': {
    from: 'the forms that are spoken in other words, in the same file',
    count: 2,
    load: () => import('../lib/article/speech/spoken-form.ts'),
  },
  'lib/article/versions/classify-change.ts': {
    from: 'the names of months, in the same file',
    count: 1,
    load: () => import('../lib/article/versions/classify-change.ts'),
  },
  'lib/feed/date.ts': {
    from: 'the forms of a weekday, a time and a time zone, in the same file',
    count: 3,
    load: () => import('../lib/feed/date.ts'),
  },
  'lib/feed/fix-mojibake.ts': {
    from: 'ranges of characters, in the same file',
    count: 1,
    load: () => import('../lib/feed/fix-mojibake.ts'),
  },
  'lib/feed/link.ts': {
    from: 'names of parameters, in the same file',
    count: 1,
    load: () => import('../lib/feed/link.ts'),
  },
  'lib/search/rank/similar.ts': {
    from: 'the names of months, in lib/article/evidence/figures.ts',
    count: 1,
    // Loads the months first, so that only this file's own expressions are counted.
    load: async () => {
      await import('../lib/article/evidence/figures.ts');
      return import('../lib/search/rank/similar.ts');
    },
  },
};

/** Counts as built there if the file is on the stack. */
function recordBuilt(path: string, built: Pattern[]): void {
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string, string?]) {
      const [pattern, flags = ''] = args;
      if (new Error().stack?.includes(path)) built.push({ pattern, flags });
      return new target(pattern, flags);
    },
  });
}

const original = globalThis.RegExp;

/** The first run on a machine checks every pattern. */
const timeout = 300_000;

test('every regular expression that is built from text is listed', () => {
  const found = sourceFiles('lib', 'components', 'entrypoints', 'scripts').flatMap(
    ({ path, builtPatterns }) =>
      builtPatterns.length > 0 ? [[path, builtPatterns.length] as const] : [],
  );
  const listed = Object.entries(builders).map(([path, { count }]) => [path, count]);
  expect(found).toEqual(listed);
});

test.each(Object.entries(builders))(
  '%s builds only regular expressions of linear cost',
  { timeout },
  async (path, { count, built: expected = count, load }) => {
    const built: Pattern[] = [];
    recordBuilt(path, built);
    vi.resetModules();
    await load();
    globalThis.RegExp = original;
    expect(built).toHaveLength(expected);
    expect(patternCosts(built)).toEqual(built.map(() => 'linear'));
  },
);
