/** What the bundler tells of the modules that it has read. */
interface ModuleGraph {
  getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

/**
 * The chunk into which a module goes because the popup loads it: `core` with what the worker loads too, `page` with the rest;
 * `null` leaves it to the bundler, which makes a chunk for every set of pages that share something. The popup would load more
 * than twenty, and each costs a question to the browser; so it loads two, and neither the popup nor the worker a byte more.
 */
export function popupChunk(id: string, graph: ModuleGraph): 'core' | 'page' | null {
  // An entry begins by itself: in a chunk that others load it would begin there too.
  if (id.includes('/entrypoints/')) return null;
  const above = importersOf(id, graph);
  const isUnder = (entry: string) => above.some((each) => each.includes(entry));
  if (!isUnder('/entrypoints/popup/')) return null;
  return isUnder('/entrypoints/background.ts') ? 'core' : 'page';
}

/** Whatever imports a module, in however many steps. What is imported only when it is needed stays apart. */
function importersOf(id: string, graph: ModuleGraph): readonly string[] {
  const found = new Set<string>();
  const direct = (each: string) => graph.getModuleInfo(each)?.importers ?? [];
  const waiting = [...direct(id)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...direct(next));
  }
  return [...found];
}
