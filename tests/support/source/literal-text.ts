import { dirname, join } from 'node:path/posix';
import { type ObjectProperty, parseSync, Visitor } from 'oxc-parser';

/** Props and properties whose values the user sees or hears. */
const shown = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-valuetext',
  'closeLabel',
  'hint',
  'label',
  'placeholder',
  'text',
  'title',
]);

/**
 * Texts for the user that are in a file's code instead of the catalog: in an element, in a prop or property that is
 * shown, among the parameters of a message, or as an argument of a presenter. Symbols and single letters are allowed.
 */
export function literalTexts(path: string, source: string): string[] {
  const { program, module } = parseSync(path, source);
  const importedFrom = (folder: string) =>
    module.staticImports
      .filter(({ moduleRequest }) => join(dirname(path), moduleRequest.value).startsWith(folder))
      .flatMap(({ entries }) => entries.map(({ localName }) => localName.value));
  const messages = new Set(importedFrom('lib/i18n/t.ts'));
  const presenters = new Set(importedFrom('lib/presenters/'));
  const found: string[] = [];
  const add = (texts: string[]) => found.push(...texts.filter((text) => /\p{L}{2}/u.test(text)));
  const addChildren = ({ children }: { children: unknown[] }) => add(children.flatMap(textsOf));
  new Visitor({
    JSXElement: addChildren,
    JSXFragment: addChildren,
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && shown.has(name.name)) add(textsOf(value));
    },
    Property: (property) => {
      const name = nameOf(property as ObjectProperty);
      if (name && shown.has(name)) add(textsOf(property.value));
    },
    CallExpression: ({ callee, arguments: [first, ...others] }) => {
      if (callee.type !== 'Identifier') return;
      if (messages.has(callee.name)) add(others.flatMap(textsInObject));
      // A single word is a case that the presenter distinguishes, not a text.
      if (presenters.has(callee.name))
        add([first, ...others].flatMap(textsOf).filter((text) => /\s/.test(text.trim())));
    },
  }).visit(program);
  return found.map((text) => text.trim());
}

const nameOf = ({ key }: ObjectProperty): string | null => {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
};

/** The strings that an expression or an element's child can be, as far as they are literals. */
function textsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
    case 'JSXText':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(textsOf);
    case 'LogicalExpression':
      return [node.left, node.right].flatMap(textsOf);
    case 'ArrayExpression':
      return (node.elements as unknown[]).flatMap(textsOf);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}

function textsInObject(node: unknown): string[] {
  if (!isNode(node) || node.type !== 'ObjectExpression') return textsOf(node);
  return (node.properties as { value?: unknown }[]).flatMap(({ value }) => textsOf(value));
}

const isNode = (value: unknown): value is { type: string } & Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'type' in value;
