import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cyclesAmong, loadedBy } from './support/source/import-graph.ts';
import { literalTexts } from './support/source/literal-text.ts';
import {
  type Import,
  parseSource,
  pathsBelow,
  type SourceFile,
  sourceFiles,
} from './support/source/source-files.ts';

const files = sourceFiles('lib', 'components', 'entrypoints');

/** A place in the source tree, and what its files may import: places by prefix, packages by name. */
interface Place {
  of: string[];
  may: string[];
  /** Places from which only types may be imported. */
  types?: string[];
  /** Further imports, each with its reason. */
  except?: { file: string; imports: string; because: string }[];
  sentence: string;
}

const base = [
  'lib/site/',
  'lib/result.ts',
  'lib/time.ts',
  'lib/calendar-day.ts',
  'lib/backlog-choice.ts',
  'lib/quiet-time.ts',
  'lib/notification-level.ts',
  'lib/base64.ts',
  'lib/digest.ts',
  'lib/checks.ts',
  'lib/settings.ts',
  'lib/setting-specs.ts',
  'lib/managed-settings.ts',
  'lib/watch/entity.ts',
  'lib/watch/list-limits.ts',
  'lib/watch/watch-list.ts',
  'lib/markup.ts',
  'lib/name-order.ts',
  'lib/bidi.ts',
  'lib/tag.ts',
  'lib/rule.ts',
  'lib/rule-condition.ts',
  'lib/tag-edits.ts',
  'lib/steps.ts',
  'lib/batch-size.ts',
  'lib/pause.ts',
];
/** Code that derives its results from articles alone. */
const derived = ['lib/highlight/', 'lib/search/', 'lib/watch/', 'lib/rules/', 'lib/briefing/'];
const models = ['lib/feed/', 'lib/article/', ...derived];

const places: Place[] = [
  {
    of: base,
    may: base,
    sentence: 'the root files of lib and lib/site import nothing above them',
  },
  {
    of: ['lib/i18n/'],
    may: ['lib/time.ts', 'lib/i18n/', 'public/_locales/en/messages.json', 'wxt/browser'],
    sentence: 'lib/i18n reads the catalog through the browser',
  },
  { of: ['lib/zod.ts'], may: ['zod/mini'], sentence: 'lib/zod.ts imports zod only' },
  {
    of: ['lib/markup-parser.ts'],
    may: ['lib/site/document-bounds.ts', 'htmlparser2'],
    sentence: 'lib/markup-parser.ts imports its parser and the bounds',
  },
  {
    of: ['lib/zip/'],
    may: ['lib/pause.ts', 'lib/zip/'],
    sentence: 'lib/zip imports nothing but what pauses it',
  },
  {
    of: ['lib/feed/'],
    may: [
      ...base.filter((place) => place !== 'lib/site/'),
      'lib/site/bounds.ts',
      'lib/site/document-bounds.ts',
      'lib/site/challenge-signs.ts',
      'lib/markup-parser.ts',
      'lib/feed/',
    ],
    sentence: 'lib/feed turns bytes into items and knows no host',
  },
  {
    of: ['lib/article/'],
    may: [...base, 'lib/markup-parser.ts', 'lib/article/', 'diff'],
    types: ['lib/feed/'],
    except: [
      {
        file: 'lib/article/',
        imports: 'lib/feed/fix-mojibake.ts',
        because: 'mojibake is fixed where the body is derived',
      },
      {
        file: 'lib/article/',
        imports: 'lib/feed/link.ts',
        because: 'links in a body and in a feed follow the same rules',
      },
    ],
    sentence: 'lib/article derives articles from markup, and from types of lib/feed',
  },
  {
    of: derived,
    may: [...base, 'lib/article/', ...derived, 'porter2'],
    sentence:
      'highlights, search, watch lists, rules and briefings read articles and import nothing above them',
  },
  {
    of: ['lib/presenters/'],
    may: [...base, 'lib/i18n/', 'lib/presenters/'],
    types: [...models, 'lib/backup/'],
    except: [
      {
        file: 'lib/presenters/',
        imports: 'lib/article/model/words.ts',
        because: 'every text is shortened alike',
      },
    ],
    sentence: 'lib/presenters turns state into messages and imports only the types of that state',
  },
  {
    of: ['lib/export/'],
    may: [...base, 'lib/i18n/', 'lib/article/', 'lib/highlight/', 'lib/export/'],
    types: ['lib/briefing/'],
    sentence: 'lib/export writes files from articles, highlights and messages',
  },
  {
    of: ['lib/store/'],
    may: [...base, 'lib/store/', 'lib/article/', ...derived, 'dexie'],
    types: [...models, 'lib/backup/', 'lib/presenters/'],
    sentence:
      'lib/store imports Dexie, the types that it stores and the pure models of articles, highlights, search, watch lists and briefings',
  },
  {
    of: ['lib/backup/'],
    may: [...base, 'lib/zod.ts', 'lib/zip/', 'lib/backup/'],
    types: ['lib/article/', 'lib/highlight/', 'lib/briefing/', 'lib/store/rows/'],
    except: [
      {
        file: 'lib/backup/addresses.ts',
        imports: 'lib/feed/',
        because: 'links in a backup and in a feed follow the same rules',
      },
      {
        file: 'lib/backup/',
        imports: 'lib/article/model/article-kind.ts',
        because: 'the kinds are listed once',
      },
      {
        file: 'lib/backup/schema.ts',
        imports: 'lib/article/model/change-kind.ts',
        because: 'the change kinds are listed once',
      },
      {
        file: 'lib/backup/schema.ts',
        imports: 'lib/article/model/reading-position.ts',
        because: 'the position above the first passage is defined once',
      },
      {
        file: 'lib/backup/mirror-entries.ts',
        imports: 'lib/highlight/highlight-color.ts',
        because: 'the colors are listed once',
      },
      {
        file: 'lib/backup/briefing-entry.ts',
        imports: 'lib/briefing/briefing-checks.ts',
        because: 'the fields of a briefing are listed once',
      },
    ],
    sentence: 'lib/backup turns user data into a file and a file into entries',
  },
  {
    of: ['lib/platform/'],
    may: [...base, 'lib/platform/', 'wxt/browser'],
    types: [...models, 'lib/presenters/'],
    sentence: 'lib/platform wraps the browser API and imports no database',
  },
  {
    of: ['lib/app/'],
    may: ['lib/'],
    sentence: 'lib/app composes the rest of lib and imports no component',
  },
  {
    of: ['components/ui/'],
    may: ['components/ui/', 'preact', 'lucide'],
    sentence: 'components/ui draws controls from props: it knows no message, setting or article',
  },
  {
    of: ['components/'],
    may: [
      ...base,
      'lib/i18n/',
      'lib/article/',
      ...derived,
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
        because: 'live queries are the only path from rows to the screen',
      },
      {
        file: 'components/live/use-settings.ts',
        imports: 'lib/platform/',
        because: 'a page follows the settings as they are stored',
      },
      {
        file: 'components/live/use-erased.ts',
        imports: 'lib/platform/',
        because: 'a page stops as soon as everything is erased',
      },
      {
        file: 'components/live/use-database-upgrade.ts',
        imports: 'lib/platform/erased.ts',
        because: 'a page whose database was erased is not loaded again',
      },
      {
        file: 'components/surfaces/',
        imports: 'lib/platform/latest-reading.ts',
        because: 'what the browser is asked again may be answered in another order',
      },
      {
        file: 'components/surfaces/settings/',
        imports: 'lib/platform/',
        because: 'a switch shows whether its permission is granted',
      },
      {
        file: 'components/surfaces/welcome/',
        imports: 'lib/platform/',
        because: 'it shows the browser’s own shortcut and whether button and access are there',
      },
      {
        file: 'components/speech/',
        imports: 'lib/platform/session.ts',
        because: 'how far an article was read aloud lasts for the session, outside the database',
      },
      {
        file: 'components/highlight/unsaved-notes.ts',
        imports: 'lib/platform/session.ts',
        because: 'a note that can’t be stored lasts for the session, outside the database',
      },
      {
        file: 'components/article/use-print.ts',
        imports: 'lib/platform/print.ts',
        because: 'a page prints itself',
      },
      {
        file: 'components/surfaces/popup/',
        imports: 'lib/platform/page-tabs.ts',
        because: 'a button opens the settings',
      },
      {
        file: 'components/surfaces/popup/',
        imports: 'lib/platform/panel.ts',
        because: 'a button is named after the browser’s side panel or sidebar',
      },
      {
        file: 'components/surfaces/panel/ListMenu.tsx',
        imports: 'lib/platform/page-tabs.ts',
        because: 'an item opens the settings page',
      },
    ],
    sentence:
      'components import use cases, stores and messages, and the browser API only as listed',
  },
  {
    of: ['entrypoints/'],
    may: ['lib/app/', 'lib/platform/', 'components/', 'preact', 'wxt/utils/'],
    except: [
      {
        file: 'entrypoints/first-paint.ts',
        imports: 'lib/i18n/page-language.ts',
        because: 'a page has its language and direction before it is painted',
      },
    ],
    sentence: 'entrypoints wire use cases, the browser API and components together',
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

/** `path: offense`, for every offense of every file. */
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

describe('imports', () => {
  test('every source file is in a place that has rules', () => {
    expect(files.filter((file) => !placeOf(file)).map(({ path }) => path)).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(places)('$sentence', (place) => {
    const own = files.filter((file) => placeOf(file) === place);
    const wrong = (file: SourceFile) =>
      file.imports.filter((each) => !isAllowed(place, file, each)).map(nameOf);
    expect(offenders(wrong, own)).toEqual([]);
  });

  test('only lib/zod.ts imports zod itself', () => {
    const zod = (file: SourceFile) =>
      file.imports.filter(({ specifier }) => /^zod\b/.test(specifier)).map(nameOf);
    expect(offenders(zod, files.filter(outside('lib/zod.ts')))).toEqual([]);
  });

  test('zod is used only for backups, and not in the worker', () => {
    const users = files.filter((file) => file.imports.some(({ file }) => file === 'lib/zod.ts'));
    expect(users.map(({ path }) => path)).toEqual([
      'lib/backup/field-schemas.ts',
      'lib/backup/read-backup.ts',
      'lib/backup/schema.ts',
    ]);
    expect(loadedBy('entrypoints/background.ts', files)).not.toContain('lib/zod.ts');
  });

  test('every imported package is listed in package.json', () => {
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

  test('relative imports have an extension and lead to a file that exists', () => {
    const paths = new Set(['lib', 'components', 'entrypoints', 'public'].flatMap(pathsBelow));
    const missing = (file: SourceFile) =>
      file.imports.flatMap((each) => (each.file && !paths.has(each.file) ? [each.file] : []));
    expect(offenders(missing)).toEqual([]);
  });

  test('lib/app and components reach the database through the queries of lib/store', () => {
    const users = files
      .filter(inside('lib/app/', 'components/'))
      .filter(({ imports }) => imports.some(({ file }) => file?.startsWith('lib/store/db/')));
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  test('a file of lib/store named *-rows.ts works inside a transaction that it is given', () => {
    const rowFiles = files.filter(({ path }) => /^lib\/store\/(?!db\/).*-rows\.ts$/.test(path));
    const opens = ({ imports }: SourceFile) =>
      imports.some(({ file }) => file === 'lib/store/db/database.ts');
    expect(rowFiles.filter(opens).map(({ path }) => path)).toEqual([]);
    expect(rowFiles).not.toEqual([]);
  });

  test('every entrypoint whose use cases write registers what follows a write in its context', () => {
    const ofContext = (path: string) =>
      path === 'entrypoints/background.ts'
        ? 'lib/app/worker/after-write.ts'
        : 'lib/app/after-write.ts';
    const registers = ({ path, imports }: SourceFile) =>
      imports.some(({ file }) => file === ofContext(path));
    const writers = files
      .filter(inside('entrypoints/'))
      .filter(({ path }) => loadedBy(path, files).includes('lib/app/follow-up.ts'));
    expect(writers.filter((file) => !registers(file)).map(({ path }) => path)).toEqual([]);
    expect(writers).not.toEqual([]);
  });

  test('there are no import cycles', () => {
    expect(cyclesAmong(files)).toEqual([]);
  });
});

interface Tree {
  tree: string;
  /** From the bottom up. A room imports only from lower layers, never from its own layer or one above. */
  order: string[][];
  /** Arrows that don't lead down. */
  except?: string[];
}

const trees: Tree[] = [
  {
    tree: 'components',
    order: [
      ['ui'],
      ['live', 'shortcuts'],
      ['article'],
      ['tags', 'player', 'speech', 'highlight', 'export', 'search', 'watch', 'briefing'],
      ['list'],
      ['reading', 'my-highlights'],
      ['surfaces/page-frame'],
      [
        'surfaces/panel',
        'surfaces/popup',
        'surfaces/settings',
        'surfaces/health',
        'surfaces/welcome',
      ],
    ],
  },
  {
    tree: 'lib',
    order: [
      [
        'result.ts',
        'time.ts',
        'zod.ts',
        'base64.ts',
        'backlog-choice.ts',
        'digest.ts',
        'markup.ts',
        'name-order.ts',
        'bidi.ts',
        'steps.ts',
        'batch-size.ts',
        'pause.ts',
      ],
      ['calendar-day.ts', 'notification-level.ts', 'quiet-time.ts', 'tag.ts', 'site', 'zip'],
      ['tag-edits.ts', 'markup-parser.ts', 'checks.ts'],
      ['rule-condition.ts'],
      ['rule.ts'],
      ['settings.ts', 'i18n', 'feed'],
      ['article'],
      ['highlight'],
      ['search'],
      ['watch'],
      ['rules', 'briefing'],
      ['managed-settings.ts', 'setting-specs.ts'],
      ['export', 'backup'],
      ['presenters'],
      ['store', 'platform'],
      ['app'],
    ],
    except: ['backup → store', 'settings.ts → watch'],
  },
  {
    tree: 'lib/article',
    order: [
      ['model'],
      ['parse'],
      ['document'],
      [
        'evidence',
        'versions',
        'ingest',
        'markdown',
        'audio',
        'pictures',
        'lists',
        'copy',
        'speech',
      ],
    ],
  },
  {
    tree: 'lib/store',
    order: [
      ['rows'],
      ['db'],
      ['connection.ts'],
      ['articles'],
      ['watch'],
      ['user', 'media'],
      ['rules'],
      ['search'],
      ['lists', 'retention', 'briefing'],
      ['ingest', 'backup', 'results'],
      ['recovery'],
      ['health.ts'],
    ],
  },
  {
    tree: 'lib/app',
    order: [
      [
        'resize-picture.ts',
        'commands.ts',
        'error-log.ts',
        'follow-up.ts',
        'initial-backlog.ts',
        'reschedule-channels.ts',
        'schedule-alarm.ts',
      ],
      [
        'article-by-url.ts',
        'briefing-job.ts',
        'full-text-job.ts',
        'honor-retry-after.ts',
        'new-backup-job.ts',
        'new-retention-job.ts',
        'rederive-job.ts',
      ],
      ['offer-search.ts'],
      ['env.ts', 'mirror.ts', 'permissions.ts', 'settings.ts', 'notify'],
      ['request.ts', 'watch'],
      ['rules'],
      ['feed', 'reading', 'media', 'backup', 'export', 'retention', 'search', 'after-write.ts'],
      ['first-run'],
      ['worker', 'report'],
    ],
  },
];

describe.each(trees)('rooms of $tree', ({ tree, order, except = [] }) => {
  const rooms = order.flat();
  const roomOf = (path: string) =>
    rooms.find((room) => `${path}/`.startsWith(`${tree}/${room}/`)) ?? null;
  const layerOf = (room: string) => order.findIndex((layer) => layer.includes(room));
  const inTree = files.filter(({ path }) => path.startsWith(`${tree}/`));

  test('every file is in one of the rooms', () => {
    expect(inTree.filter(({ path }) => !roomOf(path)).map(({ path }) => path)).toEqual([]);
  });

  test('imports lead down, to a lower room', () => {
    const arrows = inTree.flatMap(({ path, imports }) => {
      const from = roomOf(path);
      return imports
        .map(({ file }) => file && roomOf(file))
        .filter((to) => from && to && to !== from && layerOf(to) >= layerOf(from))
        .map((to) => `${from} → ${to}`);
    });
    expect([...new Set(arrows)].sort()).toEqual(except);
  });
});

describe('docs/architecture.md', () => {
  const page = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
  const isFolder = (room: string) => !room.endsWith('.ts');

  test.each(trees.filter(({ tree }) => tree !== 'lib'))(
    'draws the folders of $tree in their order',
    ({ order }) => {
      const drawn = order
        .map((layer) => layer.filter(isFolder))
        .filter((layer) => layer.length > 0)
        .map((layer) => (layer.length > 1 ? `{ ${layer.join(', ')} }` : layer[0]));
      expect(page.replace(/\s+/g, ' ')).toContain(drawn.join(' ← '));
    },
  );

  test('lists the files and folders of lib from the bottom up', () => {
    const { order = [] } = trees.find(({ tree }) => tree === 'lib') ?? {};
    const lines = [...page.matchAll(/^ {2}((?:[\w-]+(?:\.ts|\/) +)+)/gm)];
    const listed = lines.flatMap(([, names = '']) => names.trim().replaceAll('/', '').split(/ +/));
    expect(listed.toSorted()).toEqual(order.flat().sort());
    const layers = listed.map((room) => order.findIndex((layer) => layer.includes(room)));
    expect(layers).toEqual(layers.toSorted((one, other) => one - other));
  });
});

describe('tests', () => {
  test('every folder of components that draws has a rendered test', () => {
    const tests = pathsBelow('tests/rendered').filter((path) => /\.test\.tsx?$/.test(path));
    const drawing = files.filter(inside('components/')).filter(({ path }) => path.endsWith('.tsx'));
    const folders = new Set(drawing.map(({ path }) => path.replace(/\/[^/]*$/, '')));
    // `components/list/filters` is tested in `list/filters/` or in `list/filters.test.ts`.
    const isTested = (folder: string) => {
      const place = folder.replace('components/', 'tests/rendered/');
      return tests.some(
        (path) => path.startsWith(`${place}/`) || path.startsWith(`${place}.test.`),
      );
    };
    expect([...folders].filter((folder) => !isTested(folder))).toEqual([]);
  });
});

describe('names', () => {
  test('there are no index files, and no file exports everything of another', () => {
    expect(files.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(offenders(matchesIn(/^export \* from/gm))).toEqual([]);
  });

  test('no file exports what another declares', () => {
    expect(files.filter(({ isReExport }) => isReExport).map(({ path }) => path)).toEqual([]);
    expect(offenders(matchesIn(/^export (?:type )?\{[^}]*\} from/gm))).toEqual([]);
  });

  test('no file or folder is named utils, helpers, common, misc, shared or manager', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|manager)(?:\/|\.tsx?$)/;
    expect(files.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('hooks are in the folder that uses them: there is no components/hooks', () => {
    expect(files.filter(inside('components/hooks/'))).toEqual([]);
  });
});

describe('nowhere in the extension', () => {
  test.each([
    [
      'HTML set from a string',
      /\b(?:innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML)\b/g,
    ],
    ['a cast to any', /\bas any\b/g],
    ['code run from a string', /\beval\(|\bnew Function\(/g],
    ['a page that opens at uninstall', /\bsetUninstallURL\b/g],
    ['synced storage', /\bstorage\.sync\b|['"`]sync:/g],
  ])('%s', (_what, pattern) => {
    expect(offenders(matchesIn(pattern))).toEqual([]);
  });
});

describe('only in its place', () => {
  test('lib/store awaits nothing but the database', () => {
    const awaited = /\bfetch\(|\bsend\(|\bdigest\(|\breadSettings\(|\bsetTimeout\(/g;
    // The recovery queue leaves the context of a live query through a task that nothing waits for.
    expect(offenders(matchesIn(awaited), files.filter(inside('lib/store/')))).toEqual([
      'lib/store/db/queue-recovery.ts: setTimeout(',
    ]);
  });

  test('what the user reads is in the message catalog, never in code', () => {
    const texts = ({ path, source }: SourceFile) => literalTexts(path, source);
    const speaking = ['components/', 'entrypoints/', 'lib/app/', 'lib/export/', 'lib/presenters/'];
    // The logo shows the chemical symbol of neodymium.
    expect(offenders(texts, files.filter(inside(...speaking)))).toEqual([
      'components/ui/AppLogo.tsx: Nd',
    ]);
  });

  test('only lib/store opens transactions', () => {
    const elsewhere = files.filter(outside('lib/store/'));
    expect(offenders(matchesIn(/\.transaction\(/g), elsewhere)).toEqual([]);
  });

  test('clock and random numbers are read in lib/app, entrypoints and components/live/use-now.ts', () => {
    const read = /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)|\brandomUUID\(\)/g;
    const below = files.filter(outside('lib/app/', 'entrypoints/', 'components/live/use-now.ts'));
    expect(offenders(matchesIn(read), below)).toEqual([]);
  });

  test('the browser API is used in lib/platform, and its message catalog in lib/i18n', () => {
    const used = /\b(?:browser|chrome)\.[a-z]\w+/g;
    const elsewhere = files.filter(outside('lib/platform/', 'lib/i18n/message-reader.ts'));
    expect(offenders(matchesIn(used), elsewhere)).toEqual([]);
  });

  test('live queries are made in components/live', () => {
    const live = files.filter(outside('components/live/'));
    expect(offenders(matchesIn(/\bliveQuery\b/g), live)).toEqual([]);
  });

  test('the pure rooms use no document, window or DOM parser', () => {
    const page =
      /\bdocument\.(?:body|head|documentElement|create\w+|query\w+|getElement\w+|addEventListener)\b|\b(?:window|localStorage)\.[a-z]\w+|\b(?:DOMParser|XMLHttpRequest)\b/g;
    const pure = files.filter(inside(...models, 'lib/presenters/', 'lib/export/'));
    expect(offenders(matchesIn(page), pure)).toEqual([]);
  });

  test('fetch is called in lib/app/env.ts', () => {
    const fetching = /(?<![.\w])fetch\(|\bglobalThis\.fetch\(/;
    const callers = files.filter(({ code }) => fetching.test(code));
    expect(callers.map(({ path }) => path)).toEqual(['lib/app/env.ts']);
  });

  test('module state of the worker: the refresh in progress, how to wake a run of jobs, what finds what is followed, what is indexed next, and what follows a write', () => {
    const inWorker = files.filter(inside('lib/app/', 'lib/platform/', 'entrypoints/'));
    const variables = matchesIn(/^(?:export )?(?:let|var) \w+/gm);
    expect(offenders(variables, inWorker)).toEqual([
      'lib/app/follow-up.ts: let listener',
      // Only in popup and panel.
      'lib/app/reading/background-tab.ts: let listener',
      'lib/app/watch/current-finder.ts: let last',
      'lib/app/worker/refresh.ts: let running',
      'lib/app/worker/run-jobs.ts: let woken',
      'lib/app/worker/update-search-index.ts: let upcoming',
    ]);
  });
});

describe('the scan itself', () => {
  test('comments are not code, and URLs in strings are not comments', () => {
    const source = "const a = 'https://x.test'; // browser.tabs\n/* as any */ const b = `//x`;";
    expect(parseSource('a.ts', source).code).toBe(
      "const a = 'https://x.test'; \n const b = `//x`;",
    );
  });

  test('imports of types, and later ones, are distinguished from others', () => {
    const source = `import type { A } from './a.ts';
      import { type B, c } from './b.ts';
      export { d } from './d.ts';
      import('./e.ts');`;
    expect(parseSource('lib/x.ts', source).imports).toEqual([
      { specifier: './a.ts', file: 'lib/a.ts', typeOnly: true, isLater: false, names: ['A'] },
      { specifier: './b.ts', file: 'lib/b.ts', typeOnly: false, isLater: false, names: ['B', 'c'] },
      { specifier: './d.ts', file: 'lib/d.ts', typeOnly: false, isLater: false, names: [] },
      { specifier: './e.ts', file: 'lib/e.ts', typeOnly: false, isLater: true, names: [] },
    ]);
  });

  test('a re-export shell is distinguished from a file that declares something', () => {
    const isReExport = (source: string) => parseSource('a.ts', source).isReExport;
    expect(isReExport("export { a } from './b.ts';")).toBe(true);
    expect(isReExport("import { a } from './b.ts';\nexport { a };")).toBe(true);
    expect(isReExport("export { a } from './b.ts';\nexport const c = 1;")).toBe(false);
    expect(isReExport("import './b.ts';")).toBe(false);
  });

  test('functions are measured, whether declared or assigned, nested ones too', () => {
    const source = 'function A() {\n  const useB = () => {\n    return 1;\n  };\n}';
    expect(parseSource('a.ts', source).functions).toEqual([
      { name: 'A', lines: 5, returns: null },
      { name: 'useB', lines: 3, returns: null },
    ]);
  });

  test.each([
    ['text of an element', '<p>Nothing saved</p>', ['Nothing saved']],
    ['text of a fragment', '<>Saved {count} articles</>', ['Saved', 'articles']],
    ['text that depends', "<p>{isOn ? 'On' : t('off')}</p>", ['On']],
    ['a prop that is read aloud', "<button aria-label='Close' />", ['Close']],
    [
      'a prop that is shown',
      `<Button title={isOn ? 'Hide' : \`Show \${name}\`} />`,
      ['Hide', 'Show'],
    ],
    ['a property that is shown', "const binding = { keys: ['j'], label: 'Next' };", ['Next']],
    ['a parameter of a message', "t('tags_remove', { tag: 'Policy' })", ['Policy']],
    ['an argument of a presenter', "statusParts('Nothing new')", ['Nothing new']],
    ['a message', "<p title={t('tags_title')}>{t('tags_none')}</p>", []],
    ['symbols and letters', `<p label="×">· {a} – {\`\${b}: \`} s</p>`, []],
    ['a prop that is not shown', '<p class="Toast" role="status" />', []],
    ['a case that a presenter tells apart', "feedTestMessage(test, 'news')", []],
  ])('texts in code are found: %s', (_story, code, texts) => {
    const source = `import { t } from '../lib/i18n/t.ts';
      import { statusParts, feedTestMessage } from '../lib/presenters/refresh.ts';
      export const x = () => { ${code.startsWith('<') ? `return ${code}` : code} };`;
    expect(literalTexts('components/x.tsx', source)).toEqual(texts);
  });

  const imports = (path: string, ...imported: string[]) => ({
    path,
    imports: imported.map((file) => ({
      specifier: file,
      file,
      typeOnly: false,
      isLater: false,
      names: [],
    })),
  });

  test('a cycle is found and shown as a path', () => {
    const three = [imports('a.ts', 'b.ts'), imports('b.ts', 'c.ts'), imports('c.ts', 'b.ts')];
    expect(cyclesAmong(three)).toEqual(['b.ts → c.ts → b.ts']);
  });
});
