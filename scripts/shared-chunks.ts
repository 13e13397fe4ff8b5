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
 * The chunk of a module that several entries or later imports load; `null` leaves one of a single entry to the bundler.
 * Left alone, the bundler makes a chunk per set of them: the popup would load more than twenty files, and each chunk's
 * imports and exports take room in the package.
 *
 * - `core`: what popup and worker load
 * - `page`: what else the popup loads
 * - `article`: what worker and other pages load
 * - `later`: what the worker loads, and pages only with a later import
 * - `lazy`: what only later imports load
 * - `panel`: what pages other than the popup load
 */
export function sharedChunk(
  id: string,
  graph: ModuleGraph,
): 'core' | 'page' | 'article' | 'later' | 'lazy' | 'panel' | null {
  // An entry runs when it is loaded, so it must not be in a chunk that other pages load.
  if (id.includes('/entrypoints/')) return null;
  const roots = rootsOf(id, graph);
  const isUnder = (entry: string) => roots.some((root) => root.includes(entry));
  const isInWorker = isUnder('/entrypoints/background.ts');
  if (isUnder('/entrypoints/popup/')) return isInWorker ? 'core' : 'page';
  if (roots.length < 2) return null;
  const isInPage = roots.some((root) => isPageEntry.test(root));
  if (isInWorker) return isInPage ? 'article' : 'later';
  return isInPage ? 'panel' : 'lazy';
}

/** A page's entry; all others are the worker's, or imported later. */
const isPageEntry = /\/entrypoints\/(?!background\.ts)/;

/** The modules that a module is loaded with: entries, and what is imported later. */
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
