import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';

/** A declaration at the top of a file, with the names of the types and constants that its type refers to. */
interface Declaration {
  source: string;
  refersTo: string[];
}

interface ParsedFile {
  declarations: Map<string, Declaration>;
  /** Imported names: the file each comes from, and its name there. */
  imports: Map<string, { path: string; name: string }>;
}

/**
 * The sources of a type and of every project type that it consists of, without comments, sorted. Types of packages are
 * left out. Which file declares a type makes no difference.
 */
export function typeDeclarations(path: string, name: string): string[] {
  const files = new Map<string, ParsedFile>();
  const found = new Map<string, string>();
  const pending = [{ path, name }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, name } = next;
    const key = `${path}: ${name}`;
    if (found.has(key)) continue;
    const file = files.get(path) ?? parseFile(path);
    files.set(path, file);
    const declaration = file.declarations.get(name);
    if (!declaration) throw new Error(`${path} doesn't declare ${name}.`);
    found.set(key, declaration.source);
    for (const each of declaration.refersTo) {
      const imported = file.imports.get(each);
      if (imported) pending.push(imported);
      else if (file.declarations.has(each)) pending.push({ path, name: each });
    }
  }
  return [...found.values()].sort();
}

function parseFile(path: string): ParsedFile {
  const source = readFileSync(path, 'utf8');
  const parsed = parseSync(path, source);
  return { declarations: declarationsOf(source, parsed), imports: importsOf(path, parsed) };
}

function declarationsOf(source: string, parsed: ParseResult): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const statement of parsed.program.body) {
    const node: unknown = 'declaration' in statement ? statement.declaration : statement;
    if (!isNode(node)) continue;
    const { start, end } = statement;
    const declaration = {
      source: withoutComments(source, parsed, start, end),
      refersTo: referencesIn(node),
    };
    for (const name of namesOf(node)) declarations.set(name, declaration);
  }
  return declarations;
}

function importsOf(path: string, { module }: ParseResult): ParsedFile['imports'] {
  const imports: ParsedFile['imports'] = new Map();
  for (const { moduleRequest, entries } of module.staticImports) {
    if (!moduleRequest.value.startsWith('.')) continue;
    const from = join(dirname(path), moduleRequest.value);
    for (const { localName, importName } of entries)
      imports.set(localName.value, { path: from, name: importName.name ?? localName.value });
  }
  return imports;
}

/** The fields of a syntax node that are read here. */
interface Node {
  type: string;
  name?: string;
  id?: Node | null;
  declarations?: Node[];
  typeName?: Node;
  exprName?: Node;
  expression?: Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The names that a statement declares. */
const namesOf = ({ id, declarations }: Node): string[] =>
  [id, ...(declarations ?? []).map((each) => each.id)].flatMap((each) => each?.name ?? []);

/** The names after `extends`, of types, and after `typeof`. */
function referencesIn(declaration: Node): string[] {
  const names: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const named =
      value.typeName ??
      value.exprName ??
      (value.type === 'TSInterfaceHeritage' ? value.expression : undefined);
    if (named?.name) names.push(named.name);
    Object.values(value).forEach(visit);
  };
  visit(declaration);
  return names;
}

function withoutComments(
  source: string,
  { comments }: ParseResult,
  start: number,
  end: number,
): string {
  let code = '';
  let from = start;
  for (const comment of comments) {
    if (comment.start < from || comment.end > end) continue;
    code += source.slice(from, comment.start);
    from = comment.end;
  }
  return (code + source.slice(from, end)).replace(/\s+/g, ' ').trim();
}
