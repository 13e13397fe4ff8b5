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
 * The chunk of a module; `null` leaves it to the bundler. Left alone, that makes a chunk for each set of pages and later
 * imports that share something: each is a file to request, and its imports and exports take room in the package.
 *
 * - `first`: what the popup's first paint shares, and what its app shares with the panel's
 * - `first-panel`: what else the panel's first paint loads
 * - `core`: what else the popup shares
 * - `panel`: what else the panel loads, of which other pages need some
 * - `page`: what else the other pages load
 * - `files`: what exports and backups alone need
 * - `later`: what else is imported later, by a panel once its list is painted or by any page
 */
export function pageChunk(
  id: string,
  graph: ModuleGraph,
): 'first' | 'first-panel' | 'core' | 'panel' | 'page' | 'later' | 'files' | null {
  // An entry runs when it is loaded, so it must not be in a chunk that other pages load.
  if (id.includes('/entrypoints/')) return null;
  const roots = rootsOf(id, graph);
  const isUnder = (root: string) => roots.some((each) => each.includes(root));
  const isStyle = id.endsWith('.css');
  const isShared = roots.length > 1;
  // Styles of the popup alone are in the files with the shared ones: one file less before the first paint.
  if (isUnder('/entrypoints/popup/index.html')) return isShared || isStyle ? 'first' : null;
  // The popup's app is to load no file of the panel.
  if (isUnder('/entrypoints/sidepanel/index.html'))
    return isUnder('/entrypoints/popup/') ? 'first' : 'first-panel';
  if (isUnder('/entrypoints/popup/')) return isShared || isStyle ? 'core' : null;
  if (isUnder('/entrypoints/sidepanel/')) return 'panel';
  if (isUnder('/entrypoints/')) return 'page';
  if (roots.every((root) => filesParts.test(root))) return 'files';
  return isShared || roots.every((root) => isImportedLater(root, graph)) ? 'later' : null;
}

/** What is imported seldom and is large. Any other part needs most of what the others share, so it comes with that. */
const filesParts = /\/lib\/app\/(?:backup|export)\//;

const isImportedLater = (id: string, graph: ModuleGraph): boolean =>
  (graph.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0;

/** The modules that a module is loaded with: pages, and what is imported later. */
function rootsOf(id: string, graph: ModuleGraph): readonly string[] {
  const found = new Set<string>();
  const importersOf = (each: string) => graph.getModuleInfo(each)?.importers ?? [];
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...importersOf(next));
  }
  return [...found].filter(
    (each) => importersOf(each).length === 0 || isImportedLater(each, graph),
  );
}
