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
  /** Whether it is loaded on demand, by `import()`. */
  isLater: boolean;
  /** The imported names, as the other file calls them. */
  names: string[];
}

export interface NamedFunction {
  name: string;
  lines: number;
  /** The declared return type. */
  returns: string | null;
}

/** A regular expression. */
export interface Pattern {
  pattern: string;
  flags: string;
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
  /** Literals, with their flags. */
  patterns: Pattern[];
  /** The text between the parentheses of each `new RegExp(…)`. */
  builtPatterns: string[];
  /** Whether everything that it exports is declared in other files. */
  isReExport: boolean;
}

const root = new URL('../../../', import.meta.url);

/** The TypeScript files below these folders, and plain JavaScript modules, sorted by path. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => pathsBelow(folder))
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
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
  const nodes = nodesOf(parsed.program.body);
  return {
    path,
    source,
    code: withoutComments(source, parsed),
    imports: importsOf(path, source, parsed),
    functions: functionsIn(nodes, source),
    patterns: nodes.flatMap(({ regex }) => regex ?? []),
    builtPatterns: builtPatternsIn(nodes, source),
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
    isLater: false,
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
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      ...toImport(source.slice(moduleRequest.start + 1, moduleRequest.end - 1), false),
      isLater: true,
    })),
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
  /** Of a literal. */
  regex?: Pattern;
  callee?: { name?: string };
  arguments?: Node[];
}

/** A node and everything in it, in the order of the source. */
function nodesOf(value: unknown): Node[] {
  const found: Node[] = [];
  const visit = (each: unknown) => {
    if (Array.isArray(each)) each.forEach(visit);
    else if (isNode(each)) {
      found.push(each);
      Object.values(each).forEach(visit);
    }
  };
  visit(value);
  return found;
}

function functionsIn(nodes: readonly Node[], source: string): NamedFunction[] {
  return nodes.flatMap((node) => {
    const isNamed = node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator';
    const own = node.type === 'VariableDeclarator' ? node.init : node;
    const name = node.id?.name;
    if (!isNamed || !own || !isFunction(own) || name === undefined) return [];
    const returns = own.returnType ? textOf(own.returnType.typeAnnotation, source) : null;
    return [{ name, lines: textOf(own, source).split('\n').length, returns }];
  });
}

function builtPatternsIn(nodes: readonly Node[], source: string): string[] {
  return nodes
    .filter(({ callee }) => callee?.name === 'RegExp')
    .map((node) => (node.arguments ?? []).map((each) => textOf(each, source)).join(', '));
}

const textOf = ({ start, end }: Node, source: string): string => source.slice(start, end);

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
