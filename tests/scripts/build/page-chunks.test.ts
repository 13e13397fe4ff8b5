import { expect, test } from 'vitest';
import { pageChunk } from '../../../scripts/build/page-chunks.ts';

/** The importers of each module. `rows` and `view` import each other. */
const importers: Record<string, string[]> = {
  '/src/entrypoints/popup/index.html': [],
  '/src/entrypoints/popup/main.tsx': ['/src/entrypoints/popup/index.html'],
  '/src/entrypoints/popup/app.tsx': [],
  '/src/entrypoints/sidepanel/index.html': [],
  '/src/entrypoints/sidepanel/main.tsx': ['/src/entrypoints/sidepanel/index.html'],
  '/src/entrypoints/sidepanel/app.tsx': [],
  '/src/entrypoints/options/index.html': [],
  '/src/entrypoints/options/main.tsx': ['/src/entrypoints/options/index.html'],
  '/src/components/FirstPopup.tsx': ['/src/entrypoints/popup/main.tsx'],
  '/src/components/FirstPopup.css': ['/src/components/FirstPopup.tsx'],
  '/src/components/Icon.tsx': ['/src/components/FirstPopup.tsx', '/src/components/Popup.tsx'],
  '/src/components/FirstPanel.tsx': ['/src/entrypoints/sidepanel/main.tsx'],
  '/src/components/Chips.tsx': ['/src/components/FirstPanel.tsx', '/src/components/Panel.tsx'],
  '/src/components/Popup.tsx': ['/src/entrypoints/popup/app.tsx'],
  '/src/components/Row.tsx': ['/src/components/Popup.tsx', '/src/entrypoints/sidepanel/app.tsx'],
  '/src/components/Panel.tsx': ['/src/entrypoints/sidepanel/app.tsx'],
  '/src/components/Tags.tsx': ['/src/components/Panel.tsx', '/src/entrypoints/options/main.tsx'],
  '/src/components/Rules.tsx': [
    '/src/entrypoints/options/main.tsx',
    '/src/lib/app/export/make-export.ts',
  ],
  '/src/components/Popup.css': ['/src/components/Popup.tsx'],
  '/src/components/Panel.css': ['/src/components/Panel.tsx'],
  '/src/components/Options.css': ['/src/entrypoints/options/main.tsx'],
  '/src/lib/rows.ts': ['/src/components/Row.tsx', '/src/lib/view.ts'],
  '/src/lib/view.ts': ['/src/lib/rows.ts'],
  '/src/components/panel-parts.ts': [],
  '/src/components/Reader.tsx': ['/src/components/panel-parts.ts'],
  '/src/components/Reader.css': ['/src/components/Reader.tsx'],
  '/src/components/Card.tsx': ['/src/components/Reader.tsx', '/src/entrypoints/options/main.tsx'],
  '/src/lib/app/export/make-export.ts': [],
  '/src/lib/markdown.ts': ['/src/lib/app/export/make-export.ts', '/src/components/Panel.tsx'],
  '/src/lib/app/backup/restore.ts': [],
  '/src/lib/zip.ts': ['/src/lib/app/export/make-export.ts', '/src/lib/app/backup/restore.ts'],
  '/src/lib/note.ts': [],
  '/src/lib/quote.ts': ['/src/lib/note.ts'],
  '/src/lib/escape.ts': ['/src/lib/app/export/make-export.ts', '/src/lib/note.ts'],
};

/** The dynamic importers of each module. */
const dynamicImporters: Record<string, string[]> = {
  '/src/components/panel-parts.ts': ['/src/entrypoints/sidepanel/app.tsx'],
  '/src/entrypoints/popup/app.tsx': ['/src/entrypoints/popup/main.tsx'],
  '/src/entrypoints/sidepanel/app.tsx': ['/src/entrypoints/sidepanel/main.tsx'],
  '/src/lib/app/export/make-export.ts': ['/src/components/Panel.tsx'],
  '/src/lib/app/backup/restore.ts': ['/src/entrypoints/options/main.tsx'],
  '/src/lib/note.ts': ['/src/components/Panel.tsx'],
};

const graph = {
  getModuleInfo: (id: string) => ({
    importers: importers[id] ?? [],
    dynamicImporters: dynamicImporters[id] ?? [],
  }),
};

test.each([
  ['/src/components/Icon.tsx', 'first'],
  ['/src/components/FirstPopup.css', 'first'],
  ['/src/components/Chips.tsx', 'first-panel'],
  ['/src/components/FirstPopup.tsx', null],
  ['/src/components/Row.tsx', 'core'],
  ['/src/lib/rows.ts', 'core'],
  ['/src/lib/view.ts', 'core'],
  ['/src/components/Tags.tsx', 'panel'],
  ['/src/lib/markdown.ts', 'panel'],
  ['/src/components/Rules.tsx', 'page'],
  ['/src/components/Card.tsx', 'page'],
  ['/src/lib/escape.ts', 'later'],
  ['/src/lib/note.ts', 'later'],
  ['/src/lib/quote.ts', 'later'],
  ['/src/components/Reader.tsx', 'later'],
  ['/src/components/Reader.css', 'later'],
  ['/src/components/panel-parts.ts', 'later'],
  ['/src/components/Popup.css', 'core'],
  ['/src/components/Panel.css', 'panel'],
  ['/src/components/Options.css', 'page'],
  ['/src/components/Popup.tsx', null],
  ['/src/components/Panel.tsx', 'panel'],
  ['/src/lib/app/export/make-export.ts', 'files'],
  ['/src/lib/app/backup/restore.ts', 'files'],
  ['/src/lib/zip.ts', 'files'],
  // Loading the pages' chunk must not start the popup.
  ['/src/entrypoints/popup/main.tsx', null],
  ['/src/entrypoints/popup/app.tsx', null],
  ['/src/nothing.ts', null],
] as const)('%s goes into %s', (id, chunk) => {
  expect(pageChunk(id, graph)).toBe(chunk);
});
