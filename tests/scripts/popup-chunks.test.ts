import { expect, test } from 'vitest';
import { popupChunk } from '../../scripts/popup-chunks.ts';

/** The importers of each module. `rows` and `view` import each other. */
const importers: Record<string, string[]> = {
  '/src/entrypoints/popup/index.html': [],
  '/src/entrypoints/popup/main.tsx': ['/src/entrypoints/popup/index.html'],
  '/src/entrypoints/background.ts': ['virtual:background'],
  '/src/entrypoints/sidepanel/main.tsx': ['/src/entrypoints/sidepanel/index.html'],
  '/src/components/Popup.tsx': ['/src/entrypoints/popup/main.tsx'],
  '/src/components/Row.tsx': ['/src/components/Popup.tsx', '/src/entrypoints/sidepanel/main.tsx'],
  '/src/components/Article.tsx': ['/src/entrypoints/sidepanel/main.tsx'],
  '/src/lib/rows.ts': ['/src/components/Row.tsx', '/src/lib/refresh.ts', '/src/lib/view.ts'],
  '/src/lib/view.ts': ['/src/lib/rows.ts'],
  '/src/lib/refresh.ts': ['/src/entrypoints/background.ts'],
};

const graph = {
  getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }),
};

test.each([
  ['/src/components/Popup.tsx', 'page'],
  ['/src/components/Row.tsx', 'page'],
  ['/src/lib/rows.ts', 'core'],
  ['/src/lib/view.ts', 'core'],
  ['/src/components/Article.tsx', null],
  ['/src/lib/refresh.ts', null],
  // Loading the pages' chunk must not start the popup.
  ['/src/entrypoints/popup/main.tsx', null],
  ['/src/nothing.ts', null],
] as const)('%s goes into %s', (id, chunk) => {
  expect(popupChunk(id, graph)).toBe(chunk);
});
