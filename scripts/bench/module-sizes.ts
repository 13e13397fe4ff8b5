import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minifySync, type Plugin } from 'vite';

/** A module of a surface, and its size when minified and zipped by itself. */
export interface ModuleSize {
  module: string;
  bytes: number;
}

interface Chunk {
  name: string;
  imports: string[];
  modules: ModuleSize[];
}

const root = `${import.meta.dirname}/../..`;

/**
 * Measures the modules of a build. `plugin` reads the bundle; afterward `largest` returns a surface's largest modules.
 */
export function measureModules() {
  const chunks = new Map<string, Chunk>();
  const plugin: Plugin = {
    name: 'module-sizes',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const modules = Object.entries(file.modules).map(([id, { code }]) =>
          sizeOf(id, code ?? ''),
        );
        chunks.set(file.fileName, { name: file.name, imports: file.imports, modules });
      }
    },
  };
  /** The largest modules that an entry loads before it runs, largest first. */
  const largest = (entry: string, count: number): ModuleSize[] => {
    const loaded = new Set(
      [...chunks].filter(([, { name }]) => name === entry).map(([file]) => file),
    );
    for (const file of loaded) for (const next of chunks.get(file)?.imports ?? []) loaded.add(next);
    return [...loaded]
      .flatMap((file) => chunks.get(file)?.modules ?? [])
      .sort((one, other) => other.bytes - one.bytes)
      .slice(0, count);
  };
  return { plugin, largest };
}

function sizeOf(id: string, code: string): ModuleSize {
  const module = relative(root, id).replace(/^.*node_modules\//, '');
  return {
    module,
    bytes: gzipSync(minifySync(module, code, { compress: { unused: false } }).code).length,
  };
}
