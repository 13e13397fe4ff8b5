import type { SourceFile } from './source-files.ts';

type Files = readonly Pick<SourceFile, 'path' | 'imports'>[];

const byPath = (files: Files) => new Map(files.map((file) => [file.path, file]));

/** A file and everything that it loads before it runs, at any depth. */
export function loadedBy(path: string, files: Files): string[] {
  const known = byPath(files);
  const found = new Set<string>();
  const visit = (each: string) => {
    if (found.has(each)) return;
    found.add(each);
    for (const { file, typeOnly, isLater } of known.get(each)?.imports ?? []) {
      if (file && !typeOnly && !isLater) visit(file);
    }
  };
  visit(path);
  return [...found];
}

/** Every import cycle once, as the path from a file back to itself. */
export function cyclesAmong(files: Files): string[] {
  const known = byPath(files);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const { file } of known.get(path)?.imports ?? []) if (file) visit(file, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
