import { expect, test } from 'vitest';
import { sharedChunk } from '../../scripts/shared-chunks.ts';

/** The importers of each module. `rows` and `view` import each other. */
const importers: Record<string, string[]> = {
  '/src/entrypoints/popup/index.html': [],
  '/src/entrypoints/popup/main.tsx': ['/src/entrypoints/popup/index.html'],
  '/src/entrypoints/background.ts': ['virtual:background?/src/entrypoints/background.ts'],
  '/src/entrypoints/sidepanel/main.tsx': ['/src/entrypoints/sidepanel/index.html'],
  '/src/entrypoints/options/main.tsx': ['/src/entrypoints/options/index.html'],
  '/src/components/Popup.tsx': ['/src/entrypoints/popup/main.tsx'],
  '/src/components/Row.tsx': ['/src/components/Popup.tsx', '/src/entrypoints/sidepanel/main.tsx'],
  '/src/components/Article.tsx': ['/src/entrypoints/sidepanel/main.tsx'],
  '/src/components/Tags.tsx': [
    '/src/entrypoints/sidepanel/main.tsx',
    '/src/entrypoints/options/main.tsx',
  ],
  '/src/lib/rows.ts': ['/src/components/Row.tsx', '/src/lib/refresh.ts', '/src/lib/view.ts'],
  '/src/lib/view.ts': ['/src/lib/rows.ts'],
  '/src/lib/refresh.ts': ['/src/entrypoints/background.ts'],
  '/src/lib/parse.ts': ['/src/lib/refresh.ts', '/src/components/Article.tsx'],
  '/src/lib/export.ts': [],
  '/src/lib/markdown.ts': ['/src/lib/export.ts', '/src/components/Article.tsx'],
  '/src/lib/backup.ts': ['/src/lib/refresh.ts'],
  '/src/lib/note.ts': [],
  '/src/lib/escape.ts': ['/src/lib/export.ts', '/src/lib/note.ts'],
};

/** What imports a module later. */
const dynamicImporters: Record<string, string[]> = {
  '/src/lib/export.ts': ['/src/components/Article.tsx'],
  '/src/lib/note.ts': ['/src/components/Article.tsx'],
  '/src/lib/backup.ts': ['/src/entrypoints/options/main.tsx'],
};

const graph = {
  getModuleInfo: (id: string) => ({
    importers: importers[id] ?? [],
    dynamicImporters: dynamicImporters[id] ?? [],
  }),
};

test.each([
  ['/src/components/Popup.tsx', 'page'],
  ['/src/components/Row.tsx', 'page'],
  ['/src/lib/rows.ts', 'core'],
  ['/src/lib/view.ts', 'core'],
  ['/src/lib/parse.ts', 'article'],
  ['/src/lib/backup.ts', 'later'],
  ['/src/components/Tags.tsx', 'panel'],
  ['/src/lib/markdown.ts', 'panel'],
  ['/src/lib/escape.ts', 'lazy'],
  ['/src/components/Article.tsx', null],
  ['/src/lib/refresh.ts', null],
  ['/src/lib/export.ts', null],
  // Loading the pages' chunk must not start the popup.
  ['/src/entrypoints/popup/main.tsx', null],
  ['/src/nothing.ts', null],
] as const)('%s goes into %s', (id, chunk) => {
  expect(sharedChunk(id, graph)).toBe(chunk);
});
