import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { type ParseResult, parseSync } from 'oxc-parser';

/** One import, export-from or `import()` of a source file. */
export interface Import {
  /** As written. */
  specifier: string;
  /** The file inside the project, `null` for a package. */
  file: string | null;
  /** Whether it is erased from the output. */
  typeOnly: boolean;
  /** What is imported by name, as the other file calls it. */
  names: string[];
}

export interface NamedFunction {
  name: string;
  lines: number;
  /** The declared type of what it returns. */
  returns: string | null;
}

export interface SourceFile {
  /** Relative to the project's root, with forward slashes. */
  path: string;
  source: string;
  /** The source without comments. */
  code: string;
  imports: Import[];
  /** Declared functions, and those assigned to a variable. */
  functions: NamedFunction[];
  /** Whether all that it exports is declared in other files. */
  isReExport: boolean;
}

const root = new URL('../../../', import.meta.url);

/** The TypeScript files below these folders, sorted by path. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => pathsBelow(folder))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => parseSource(path, readFileSync(new URL(path, root), 'utf8')));
}

/** Every file below a folder, of any kind. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((path) => path.slice(root.pathname.length));
}

/** Reads one file from its syntax tree. */
export function parseSource(path: string, source: string): SourceFile {
  const parsed = parseSync(path, source);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return {
    path,
    source,
    code: withoutComments(source, parsed),
    imports: importsOf(path, source, parsed),
    functions: functionsOf(source, parsed),
    isReExport: isReExport(parsed),
  };
}

function withoutComments(source: string, { comments }: ParseResult): string {
  let code = '';
  let end = 0;
  for (const comment of comments) {
    code += source.slice(end, comment.start);
    end = comment.end;
  }
  return code + source.slice(end);
}

function importsOf(path: string, source: string, { module }: ParseResult): Import[] {
  const toImport = (specifier: string, typeOnly: boolean, names: string[] = []): Import => ({
    specifier,
    file: specifier.startsWith('.') ? join(dirname(path), specifier) : null,
    typeOnly,
    names,
  });
  const isTypeOnly = (entries: readonly { isType: boolean }[]) =>
    entries.length > 0 && entries.every(({ isType }) => isType);
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) =>
      toImport(
        moduleRequest.value,
        isTypeOnly(entries),
        entries.flatMap(({ importName }) => importName.name ?? []),
      ),
    ),
    ...module.staticExports.flatMap(({ entries }) => {
      const [first] = entries;
      return first?.moduleRequest ? [toImport(first.moduleRequest.value, isTypeOnly(entries))] : [];
    }),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      toImport(source.slice(moduleRequest.start + 1, moduleRequest.end - 1), false),
    ),
  ];
}

/** The fields of a syntax node that are read here. */
interface Node {
  type: string;
  start: number;
  end: number;
  id?: { name?: string } | null;
  init?: Node | null;
  returnType?: { typeAnnotation: Node } | null;
}

function functionsOf(source: string, { program }: ParseResult): NamedFunction[] {
  const found: NamedFunction[] = [];
  const textOf = ({ start, end }: Node) => source.slice(start, end);
  const add = (name: string | undefined, node: Node) => {
    const returns = node.returnType ? textOf(node.returnType.typeAnnotation) : null;
    if (name) found.push({ name, lines: textOf(node).split('\n').length, returns });
  };
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      if (value.type === 'FunctionDeclaration') add(value.id?.name, value);
      if (value.type === 'VariableDeclarator' && value.init && isFunction(value.init))
        add(value.id?.name, value.init);
      Object.values(value).forEach(visit);
    }
  };
  visit(program.body);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const isFunction = ({ type }: Node): boolean => /^(?:Arrow)?Function/.test(type);

function isReExport({ program, module }: ParseResult): boolean {
  const declares = program.body.some(
    (node) =>
      !/^(?:Import|ExportAll)Declaration$/.test(node.type) &&
      !(node.type === 'ExportNamedDeclaration' && node.declaration === null),
  );
  return module.staticExports.length > 0 && !declares;
}
