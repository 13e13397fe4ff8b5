/** The bundler's module graph. */
interface ModuleGraph {
  getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

/**
 * The chunk of a module that the popup loads: `core` if the worker loads it too, else `page`; `null` leaves it to the
 * bundler. Left alone, the bundler makes a chunk per set of pages, and the popup would load more than twenty files.
 */
export function popupChunk(id: string, graph: ModuleGraph): 'core' | 'page' | null {
  // An entry runs when it is loaded, so it must not be in a chunk that other pages load.
  if (id.includes('/entrypoints/')) return null;
  const above = importersOf(id, graph);
  const isUnder = (entry: string) => above.some((each) => each.includes(entry));
  if (!isUnder('/entrypoints/popup/')) return null;
  return isUnder('/entrypoints/background.ts') ? 'core' : 'page';
}

/** All static importers of a module, direct and indirect. */
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
