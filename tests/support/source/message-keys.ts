import { dirname, join } from 'node:path/posix';
import { type Expression, parseSync, Visitor } from 'oxc-parser';

/** The message keys in a file's syntax tree. */
export interface MessageKeys {
  /** Strings that may be keys: two words or more, joined by underscores. */
  written: string[];
  /** Templates that begin with such a word. Each part that is only known at run time is a group. */
  composed: RegExp[];
  /** The arguments of `t`, as far as they are literals. */
  called: (string | RegExp)[];
}

const keyLike = /^[a-zA-Z]+(?:_\w+)+$/;

export function messageKeysIn(path: string, source: string): MessageKeys {
  const { program, module } = parseSync(path, source);
  const names = new Set(
    module.staticImports
      .filter(({ moduleRequest }) => join(dirname(path), moduleRequest.value) === 'lib/i18n/t.ts')
      .flatMap(({ entries }) => entries.map(({ localName }) => localName.value)),
  );
  const keys: MessageKeys = { written: [], composed: [], called: [] };
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string' && keyLike.test(value)) keys.written.push(value);
    },
    TemplateLiteral: (template) => {
      if (/^[a-zA-Z]+_/.test(template.quasis[0]?.value.raw ?? ''))
        keys.composed.push(patternOf(template));
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && names.has(callee.name) && first)
        keys.called.push(...keysOf(first as Expression));
    },
  }).visit(program);
  return keys;
}

/** The keys that an expression can be. Those of a variable are found where they are written. */
function keysOf(node: Expression): (string | RegExp)[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [patternOf(node)];
    case 'ConditionalExpression':
      return [...keysOf(node.consequent), ...keysOf(node.alternate)];
    default:
      return [];
  }
}

const patternOf = ({ quasis }: { quasis: readonly { value: { raw: string } }[] }): RegExp =>
  new RegExp(`^${quasis.map(({ value }) => value.raw).join('(\\w+)')}$`);
