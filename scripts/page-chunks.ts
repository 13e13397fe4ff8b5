/** The bundler's module graph. */
interface ModuleGraph {
  getModuleInfo: (id: string) => ModuleInfo | null;
}

interface ModuleInfo {
  readonly importers: readonly string[];
  /** Those that import it later, by `import()`. */
  readonly dynamicImporters: readonly string[];
}

/**
 * The chunk of a module that several pages or later imports load; `null` leaves one of a single page to the bundler. Left
 * alone, the bundler makes a chunk per set of them: each is a file to request, and its imports and exports take room in
 * the package.
 *
 * - `core`: what the popup shares with anything
 * - `panel`: what else the panel shares
 * - `page`: what else the other pages share
 * - `later`: what only later imports load
 */
export function pageChunk(
  id: string,
  graph: ModuleGraph,
): 'core' | 'panel' | 'page' | 'later' | null {
  // An entry runs when it is loaded, so it must not be in a chunk that other pages load.
  if (id.includes('/entrypoints/')) return null;
  const roots = rootsOf(id, graph);
  // Styles of popup and panel alone are in the file with those that they share: one file less before the first paint.
  if (roots.length < 2 && !id.endsWith('.css')) return null;
  const isUnder = (entry: string) => roots.some((root) => root.includes(entry));
  if (isUnder('/entrypoints/popup/')) return 'core';
  if (isUnder('/entrypoints/sidepanel/')) return 'panel';
  if (roots.length < 2) return null;
  return isUnder('/entrypoints/') ? 'page' : 'later';
}

/** The modules that a module is loaded with: pages, and what is imported later. */
function rootsOf(id: string, graph: ModuleGraph): readonly string[] {
  const found = new Set<string>();
  const importersOf = (each: string) => graph.getModuleInfo(each)?.importers ?? [];
  const isImportedLater = (each: string) =>
    (graph.getModuleInfo(each)?.dynamicImporters.length ?? 0) > 0;
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...importersOf(next));
  }
  return [...found].filter((each) => importersOf(each).length === 0 || isImportedLater(each));
}
