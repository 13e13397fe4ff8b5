import type { Plugin, Rolldown } from 'vite';

type Bundle = Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>;

/**
 * Imports what a click needs with nothing around the `import()`. Vite's helper would first load styles that only the
 * imported code has, and takes 0.8 kB; there are no such styles.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const loaded = stylesOf(chunk.fileName, bundle);
      for (const later of chunk.dynamicImports) {
        const missing = [...stylesOf(later, bundle)].filter((style) => !loaded.has(style));
        if (missing.length > 0) throw new Error(`Nothing loads ${missing.join(', ')} of ${later}.`);
      }
    }
  },
};

/** The styles of a chunk and of all that it imports. */
function stylesOf(fileName: string, bundle: Bundle): Set<string> {
  const files = new Set([fileName]);
  const styles = new Set<string>();
  // The set grows on the way.
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk') continue;
    for (const next of chunk.imports) files.add(next);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  }
  return styles;
}
