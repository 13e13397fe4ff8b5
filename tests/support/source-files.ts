import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** One import, export-from or `import()` of a source file. */
export interface Import {
  /** As written. */
  specifier: string;
  /** The file inside the project, `null` for a package. */
  file: string | null;
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  source: string;
  /** The source without comments, so that rules judge what is done and not what is said. */
  code: string;
  imports: Import[];
}

const root = new URL('../../', import.meta.url);

/** The TypeScript files below these folders, in order. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => pathsBelow(folder))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map(readSource);
}

/** Every file below a folder, whatever its kind. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((path) => path.slice(root.pathname.length));
}

function readSource(path: string): SourceFile {
  const source = readFileSync(new URL(path, root), 'utf8');
  const code = withoutComments(source);
  return { path, source, code, imports: importsOf(path, code) };
}

/** Strings and templates are matched too, so that an address in one is not taken for a comment. */
export function withoutComments(source: string): string {
  return source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![\\/[])\/\/[^\n]*/g,
    (_match, text: string | undefined) => text ?? '',
  );
}

const importForms = [
  /^(?:import|export)\s+(?<type>type\s+)?(?<names>[^'";]*?)\s*from\s*'(?<from>[^']+)'/gm,
  /^import\s*'(?<from>[^']+)'/gm,
  /\bimport\(\s*'(?<from>[^']+)'\s*\)/g,
];

function importsOf(path: string, code: string): Import[] {
  return importForms
    .flatMap((form) => [...code.matchAll(form)])
    .map(({ groups = {} }) => {
      const { from = '', type, names = '' } = groups;
      return {
        specifier: from,
        file: from.startsWith('.') ? join(dirname(path), from) : null,
        typeOnly: type !== undefined || namesAreTypes(names),
      };
    });
}

/** `{ type A, type B }` leaves nothing behind either. */
function namesAreTypes(names: string): boolean {
  const inside = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  const list = inside?.split(',').filter((name) => name.trim() !== '') ?? [];
  return list.length > 0 && list.every((name) => name.trim().startsWith('type '));
}
