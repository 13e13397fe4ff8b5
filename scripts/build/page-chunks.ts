/** The bundler's module graph. */
interface ModuleGraph {
  getModuleInfo: (id: string) => ModuleInfo | null;
}

interface ModuleInfo {
  readonly importers: readonly string[];
  /** The modules that import it by `import()`. */
  readonly dynamicImporters: readonly string[];
}

/**
 * The chunk of a module; `null` leaves it to the bundler. By itself, the bundler makes a chunk for each set of pages
 * and dynamic imports that share something. Each is a file to request, and its imports and exports take room in the
 * package.
 *
 * - `first`: what the popup's first paint shares, and what its app shares with the panel's
 * - `first-panel`: what else the panel's first paint loads
 * - `core`: what else the popup shares
 * - `panel`: what else the panel loads, some of which other pages need
 * - `page`: what else the other pages load
 * - `files`: what only exports and backups need
 * - `later`: what else is imported dynamically, by a panel once its list is painted or by any page
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
  // Styles of the popup alone go into the shared files, which saves a file before the first paint.
  if (isUnder('/entrypoints/popup/index.html')) return isShared || isStyle ? 'first' : null;
  // Keeps the popup's app from loading a file of the panel.
  if (isUnder('/entrypoints/sidepanel/index.html'))
    return isUnder('/entrypoints/popup/') ? 'first' : 'first-panel';
  if (isUnder('/entrypoints/popup/')) return isShared || isStyle ? 'core' : null;
  if (isUnder('/entrypoints/sidepanel/')) return 'panel';
  if (isUnder('/entrypoints/')) return 'page';
  if (roots.every((root) => filesParts.test(root))) return 'files';
  return isShared || roots.every((root) => isImportedLater(root, graph)) ? 'later' : null;
}

/**
 * Large parts that are rarely imported. Any other dynamic import needs most of what the others share, so they share a
 * chunk.
 */
const filesParts = /\/lib\/app\/(?:backup|export)\//;

const isImportedLater = (id: string, graph: ModuleGraph): boolean =>
  (graph.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0;

/** The modules that cause a module to be loaded: pages and dynamic imports. */
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
