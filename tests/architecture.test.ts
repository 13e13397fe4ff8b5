import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Import,
  pathsBelow,
  type SourceFile,
  sourceFiles,
  withoutComments,
} from './support/source-files.ts';

const files = sourceFiles('lib', 'components', 'entrypoints');

/** A place in the source, and what the files there may import: places as prefixes, packages by name. */
interface Place {
  of: string[];
  may: string[];
  /** Places of which only types may be imported. */
  types?: string[];
  /** Imports that the table would refuse, each with its reason. */
  except?: { file: string; imports: string; because: string }[];
  sentence: string;
}

const base = [
  'lib/site/',
  'lib/result.ts',
  'lib/digest.ts',
  'lib/settings.ts',
  'lib/markup.ts',
  'lib/tag.ts',
  'lib/time.ts',
];
const parser = ['htmlparser2', 'domhandler', 'domutils'];
const differ = 'diff';

const places: Place[] = [
  {
    of: [...base, 'lib/i18n/'],
    may: [...base, 'lib/i18n/'],
    sentence: 'the ground level imports nothing but itself',
  },
  {
    of: ['lib/zod.ts'],
    may: ['zod/mini'],
    sentence: 'lib/zod.ts imports zod and nothing else',
  },
  {
    of: ['lib/zip/'],
    may: ['lib/zip/'],
    sentence: 'lib/zip packs texts and knows of nothing else',
  },
  {
    of: ['lib/feed/'],
    may: [
      ...base.filter((place) => place !== 'lib/site/'),
      'lib/site/bounds.ts',
      'lib/site/challenge-signs.ts',
      'lib/zod.ts',
      'lib/feed/',
      'htmlparser2',
    ],
    sentence: 'lib/feed turns bytes into items and knows no host',
  },
  {
    of: ['lib/article/'],
    may: [...base, 'lib/article/', ...parser, differ],
    types: ['lib/feed/'],
    except: [
      {
        file: 'lib/article/lists/day-groups.ts',
        imports: 'lib/i18n/format-time.ts',
        because: 'where a day begins is said once, for lists and for words',
      },
      {
        file: 'lib/article/model/change-kind.ts',
        imports: 'lib/i18n/format-time.ts',
        because: 'where a day begins is said once, for lists and for words',
      },
      {
        file: 'lib/article/',
        imports: 'lib/feed/fix-mojibake.ts',
        because: 'text is cleaned where tree and text are derived',
      },
      {
        file: 'lib/article/',
        imports: 'lib/feed/link.ts',
        because: 'an address in a body is judged like one in a feed',
      },
    ],
    sentence: 'lib/article says what a story is, from feed types and an HTML parser',
  },
  {
    of: ['lib/highlight/', 'lib/search/', 'lib/watch/'],
    may: [
      ...base,
      'lib/article/',
      'lib/highlight/',
      'lib/search/',
      'lib/watch/',
      'approx-string-match',
    ],
    sentence: 'marks, search and watch-list read articles and nothing else',
  },
  {
    of: ['lib/presenters/'],
    may: [...base, 'lib/i18n/', 'lib/presenters/'],
    types: [
      'lib/feed/',
      'lib/article/',
      'lib/highlight/',
      'lib/search/',
      'lib/watch/',
      'lib/backup/',
    ],
    sentence: 'lib/notice only says things: words and types',
  },
  {
    of: ['lib/export/'],
    may: [...base, 'lib/i18n/', 'lib/article/', 'lib/highlight/', 'lib/export/'],
    sentence: 'lib/export writes files from articles, highlights and words',
  },
  {
    of: ['lib/store/'],
    may: [...base, 'lib/store/', 'dexie'],
    types: [
      'lib/feed/',
      'lib/article/',
      'lib/highlight/',
      'lib/search/',
      'lib/watch/',
      'lib/backup/',
      'lib/presenters/',
    ],
    except: [
      {
        file: 'lib/store/ingest/save-',
        imports: 'lib/article/model/coverage.ts',
        because: 'what a page covers is decided inside the transaction that stores it',
      },
      {
        file: 'lib/store/ingest/apply-page.ts',
        imports: 'lib/article/',
        because: 'what a page means is decided inside the transaction that stores it',
      },
      {
        file: 'lib/store/media/pictures.ts',
        imports: 'lib/article/pictures/picture-retention.ts',
        because: 'which pictures stay is decided inside the transaction that lets the others go',
      },
      {
        file: 'lib/store/retention',
        imports: 'lib/article/model/retention-rule.ts',
        because: 'what is removed is decided inside the transaction that removes it',
      },
      {
        file: 'lib/store/articles/articles.ts',
        imports: 'lib/article/model/coverage.ts',
        because: 'which articles a feed has brought is said once',
      },
      {
        file: 'lib/store/lists/list-ids.ts',
        imports: 'lib/article/model/change-kind.ts',
        because: 'a list comes in its order',
      },
    ],
    sentence: 'lib/store knows Dexie and the types of what it keeps',
  },
  {
    of: ['lib/backup/'],
    may: [...base, 'lib/zod.ts', 'lib/zip/', 'lib/backup/'],
    types: ['lib/article/', 'lib/highlight/', 'lib/store/rows/'],
    except: [
      {
        file: 'lib/backup/field-schemas.ts',
        imports: 'lib/feed/',
        because: 'an address in a file is judged like one in a feed',
      },
      {
        file: 'lib/backup/schema.ts',
        imports: 'lib/article/model/change-kind.ts',
        because: 'the kinds of changes are named once',
      },
      {
        file: 'lib/backup/schema.ts',
        imports: 'lib/article/model/reading-position.ts',
        because: 'the place above the first passage is numbered once',
      },
      {
        file: 'lib/backup/mirror-schema.ts',
        imports: 'lib/highlight/highlight.ts',
        because: 'the colors are named once',
      },
    ],
    sentence: 'lib/backup turns what is stored into a file and a file into entries',
  },
  {
    of: ['lib/platform/'],
    may: [...base, 'lib/zod.ts', 'lib/platform/', 'wxt/browser', 'wxt/utils/storage'],
    types: [
      'lib/feed/',
      'lib/article/',
      'lib/highlight/',
      'lib/search/',
      'lib/watch/',
      'lib/presenters/',
    ],
    except: [
      {
        file: 'lib/platform/notifications.ts',
        imports: 'lib/presenters/notifications/new-articles.ts',
        because: 'a notification is taken back by the id under which it was announced',
      },
    ],
    sentence: 'lib/platform speaks with the browser and knows no database',
  },
  {
    of: ['lib/app/'],
    may: ['lib/'],
    sentence: 'lib/app puts the parts of lib together and draws nothing',
  },
  {
    of: ['components/'],
    may: [
      ...base,
      'lib/i18n/',
      'lib/article/',
      'lib/highlight/',
      'lib/search/',
      'lib/watch/',
      'lib/presenters/',
      'lib/export/',
      'lib/store/',
      'lib/app/',
      'components/',
      'preact',
      'lucide',
    ],
    types: ['lib/feed/'],
    except: [
      {
        file: 'components/live/',
        imports: 'dexie',
        because: 'a hook is the only road from rows to what is drawn',
      },
      {
        file: 'components/ui/style/',
        imports: '@fontsource-variable/',
        because: 'the fonts are packaged',
      },
    ],
    sentence: 'components draw from use cases, stores and words, never from the browser',
  },
  {
    of: ['entrypoints/'],
    may: ['lib/app/', 'lib/platform/', 'components/', 'preact', 'wxt/utils/'],
    sentence: 'an entrypoint wires use cases, browser and components together',
  },
];

const placeOf = ({ path }: SourceFile): Place | undefined =>
  places.find(({ of }) => of.some((prefix) => path.startsWith(prefix)));

const nameOf = ({ file, specifier }: Import): string => file ?? specifier;

function isAllowed(place: Place, { path }: SourceFile, imported: Import): boolean {
  const name = nameOf(imported);
  const matches = (prefix: string) =>
    name === prefix ||
    (prefix.endsWith('/') ? name.startsWith(prefix) : name.startsWith(`${prefix}/`));
  if (place.may.some(matches)) return true;
  if (imported.typeOnly && place.types?.some(matches)) return true;
  return (place.except ?? []).some(
    (exception) => path.startsWith(exception.file) && name.startsWith(exception.imports),
  );
}

/** `file: what it does that it should not`, for every file that does. */
function offenders(found: (file: SourceFile) => string[], among = files): string[] {
  return among.flatMap((file) => found(file).map((what) => `${file.path}: ${what}`));
}

const matchesIn =
  (pattern: RegExp) =>
  ({ code }: SourceFile): string[] =>
    code.match(pattern) ?? [];

const outside =
  (...prefixes: string[]) =>
  ({ path }: SourceFile): boolean =>
    !prefixes.some((prefix) => path.startsWith(prefix));

const inside =
  (...prefixes: string[]) =>
  (file: SourceFile): boolean =>
    !outside(...prefixes)(file);

describe('who may import whom', () => {
  test('every source file stands in a place that has rules', () => {
    expect(files.filter((file) => !placeOf(file)).map(({ path }) => path)).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(places)('$sentence', (place) => {
    const own = files.filter((file) => placeOf(file) === place);
    const wrong = (file: SourceFile) =>
      file.imports.filter((each) => !isAllowed(place, file, each)).map(nameOf);
    expect(offenders(wrong, own)).toEqual([]);
  });

  test('nobody but lib/zod.ts imports zod itself', () => {
    const zod = (file: SourceFile) =>
      file.imports.filter(({ specifier }) => /^zod\b/.test(specifier)).map(nameOf);
    expect(offenders(zod, files.filter(outside('lib/zod.ts')))).toEqual([]);
  });

  test('zod stands at the doors only: a feed item, a message, stored settings, a backup', () => {
    const users = files.filter((file) => file.imports.some(({ file }) => file === 'lib/zod.ts'));
    expect(users.map(({ path }) => path)).toEqual([
      'lib/backup/field-schemas.ts',
      'lib/backup/mirror-schema.ts',
      'lib/backup/read-backup.ts',
      'lib/backup/schema.ts',
      'lib/backup/valid-entries.ts',
      'lib/feed/item.ts',
      'lib/platform/messages.ts',
      'lib/platform/settings.ts',
    ]);
  });

  test('every package is asked for by name in package.json, not brought along by another', () => {
    const manifest: { dependencies: object; devDependencies: object } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    const undeclared = (file: SourceFile) =>
      file.imports
        .filter((each) => each.file === null)
        .map(({ specifier }) => specifier)
        .filter((name) => !declared.some((own) => name === own || name.startsWith(`${own}/`)));
    expect(offenders(undeclared)).toEqual([]);
  });

  test('imports of own files carry their extension and lead to a file that exists', () => {
    const paths = new Set(['lib', 'components', 'entrypoints'].flatMap(pathsBelow));
    const missing = (file: SourceFile) =>
      file.imports.flatMap((each) => (each.file && !paths.has(each.file) ? [each.file] : []));
    expect(offenders(missing)).toEqual([]);
  });

  test('the worker loads the words that it says, and not the whole catalogue', () => {
    const loaded = loadedBy('entrypoints/background.ts');
    expect(loaded).toContain('lib/i18n/en/failures.ts');
    expect(loaded).not.toContain('lib/i18n/en.ts');
  });

  test('no file imports itself by a detour', () => {
    expect(cyclesAmong(files)).toEqual([]);
  });
});

/** A file and all that it imports before it runs, at any remove. */
function loadedBy(path: string): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Set<string>();
  const visit = (each: string) => {
    if (found.has(each)) return;
    found.add(each);
    for (const { file, typeOnly } of byPath.get(each)?.imports ?? []) {
      if (file && !typeOnly) visit(file);
    }
  };
  visit(path);
  return [...found];
}

/** Every cycle of imports once, as the way from a file back to itself. */
function cyclesAmong(all: readonly SourceFile[]): string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? []) if (file) visit(file, [...way, path]);
    done.add(path);
  };
  for (const { path } of all) visit(path, []);
  return cycles;
}

describe('names', () => {
  test('no barrel: nothing is imported from a file that only passes on', () => {
    expect(files.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(offenders(matchesIn(/^export \* from/gm))).toEqual([]);
  });

  test('a file is named for the thing it exports, not for being useful', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|manager)(?:\/|\.tsx?$)/;
    expect(files.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe('what occurs nowhere in the extension', () => {
  test.each([
    [
      'HTML put into a page as a string',
      /\b(?:innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML)\b/g,
    ],
    ['a cast to any', /\bas any\b/g],
    ['code made from a string', /\beval\(|\bnew Function\(/g],
  ])('%s', (_what, pattern) => {
    expect(offenders(matchesIn(pattern))).toEqual([]);
  });
});

describe('what leaves nothing behind', () => {
  test('no page opens at an uninstall, and nothing is put into storage that travels', () => {
    const left = /\bsetUninstallURL\b|\bstorage\.sync\b|['"`]sync:/g;
    expect(offenders(matchesIn(left))).toEqual([]);
  });

  test('inside a transaction only the database is waited for', () => {
    const waited = /\bfetch\(|\bsend\(|\bdigest\(|\breadSettings\(|\bsetTimeout\(/g;
    const inStore = files.filter(inside('lib/store/'));
    expect(offenders(matchesIn(waited), inStore)).toEqual([]);
    const elsewhere = files.filter(outside('lib/store/'));
    expect(offenders(matchesIn(/\.transaction\(/g), elsewhere)).toEqual([]);
  });
});

describe('what occurs in its place only', () => {
  test('clock and chance are asked in lib/app, entrypoints and hooks; below, they are arguments', () => {
    const asked = /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)|\brandomUUID\(\)/g;
    const isHook = ({ path }: SourceFile) => /^components\/.*\/use-[\w-]+\.ts$/.test(path);
    const below = files.filter(outside('lib/app/', 'entrypoints/')).filter((file) => !isHook(file));
    expect(offenders(matchesIn(asked), below)).toEqual([]);
  });

  test('the browser’s API is named in lib/platform', () => {
    const named = /\b(?:browser|chrome)\.[a-z]\w+/g;
    expect(offenders(matchesIn(named), files.filter(outside('lib/platform/')))).toEqual([]);
  });

  test('live queries: only components/live starts one', () => {
    const live = files.filter(outside('components/live/'));
    expect(offenders(matchesIn(/\bliveQuery\b/g), live)).toEqual([]);
  });

  test('below the components there is no page: no document, window or DOM parser', () => {
    const page = /\b(?:document|window|localStorage)\.[a-z]\w+|\b(?:DOMParser|XMLHttpRequest)\b/gi;
    const pure = files.filter(
      inside(
        'lib/feed/',
        'lib/article/',
        'lib/highlight/',
        'lib/search/',
        'lib/watch/',
        'lib/presenters/',
        'lib/export/',
      ),
    );
    expect(offenders(matchesIn(page), pure)).toEqual([]);
  });

  test('the network is reached by the one request of lib/app/env.ts', () => {
    const fetching = /(?<![.\w])fetch\(|\bglobalThis\.fetch\(/g;
    const names = files.filter(({ code }) => fetching.test(code)).map(({ path }) => path);
    expect(names).toEqual(['lib/app/env.ts']);
  });
});

describe('the worker forgets', () => {
  const forgetful = files.filter(inside('lib/app/', 'lib/platform/', 'entrypoints/'));

  test('nothing is kept in a module between two events, but the refresh that is under way', () => {
    const kept = offenders(matchesIn(/^(?:export )?(?:let|var) \w+/gm), forgetful);
    expect(kept).toEqual(['lib/app/feed/refresh.ts: let running']);
  });

  test('that one exception says why', () => {
    const refresh = files.find(({ path }) => path === 'lib/app/feed/refresh.ts');
    expect(refresh?.source).toMatch(/\/\/ The only state a worker keeps[^\n]*\nlet running/);
  });

  test('background.ts is a list that fits on a screen', () => {
    const background = files.find(({ path }) => path === 'entrypoints/background.ts');
    expect(background?.source.split('\n').length).toBeLessThanOrEqual(60);
  });
});

describe('the scan itself', () => {
  test('comments are no code, and addresses in strings are no comments', () => {
    const source = "const a = 'https://x.test'; // browser.tabs\n/* as any */ const b = `//x`;";
    expect(withoutComments(source)).toBe("const a = 'https://x.test'; \n const b = `//x`;");
  });

  test('a cycle is found and told as a way', () => {
    const file = (path: string, ...imported: string[]): SourceFile => ({
      path,
      source: '',
      code: '',
      imports: imported.map((name) => ({ specifier: name, file: name, typeOnly: false })),
    });
    const three = [file('a.ts', 'b.ts'), file('b.ts', 'c.ts'), file('c.ts', 'b.ts')];
    expect(cyclesAmong(three)).toEqual(['b.ts → c.ts → b.ts']);
  });

  test('types are told from values', () => {
    const imports =
      files.find(({ path }) => path === 'lib/store/ingest/apply-page.ts')?.imports ?? [];
    const typeOnly = new Map(imports.map((each) => [each.file, each.typeOnly]));
    expect(typeOnly.get('lib/article/model/article.ts')).toBe(true);
    expect(typeOnly.get('lib/article/ingest/refresh-plan.ts')).toBe(false);
  });
});
