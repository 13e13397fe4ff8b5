import { dirname, join } from 'node:path/posix';
import { parseSync, Visitor } from 'oxc-parser';

/** Punctuation that differs between languages, or has other spaces around it. `·`, `–` and `+` are the same in all. */
const signs = /[,.:;!?()"“”„«»「」、。]/;
const quotationMarks = /[“”„«»「」]/;
/** Punctuation of a list within a sentence. Keys and addresses are joined by other characters. */
const listSigns = /[,;.!?“”„«»「」、。]/;
const separator = /^[,.:;!?] $/;

/**
 * Finds where a file's code combines interface texts with the punctuation of one language: in an element, in a
 * template, or by `join`. In a presenter every string is a text; elsewhere, what a message, a format or a presenter
 * returns.
 */
export function joinedTexts(path: string, source: string): string[] {
  const { program, module } = parseSync(path, source);
  const texts = new Set(
    module.staticImports
      .filter(({ moduleRequest }) =>
        /^lib\/(?:i18n|presenters)\//.test(join(dirname(path), moduleRequest.value)),
      )
      .flatMap(({ entries }) => entries.map(({ localName }) => localName.value)),
  );
  const isPresenter = path.startsWith('lib/presenters/');
  const found: string[] = [];
  const add = (node: { start: number; end: number }) =>
    found.push(source.slice(node.start, node.end).trim());
  new Visitor({
    JSXText: (node) => {
      if (signs.test(node.value)) add(node);
    },
    Literal: (node) => {
      if (typeof node.value !== 'string') return;
      if (quotationMarks.test(node.value) || separator.test(node.value)) add(node);
    },
    TemplateLiteral: (node) => {
      const between = node.quasis.map(({ value }) => value.raw);
      const joinsTexts =
        isPresenter ||
        node.expressions.some((each) => callsIn(each).some((name) => texts.has(name)));
      const isWrong =
        between.some((text) => quotationMarks.test(text)) ||
        (joinsTexts && between.length > 1 && between.some((text) => signs.test(text))) ||
        // A space between two sentences.
        (joinsTexts && between.slice(1, -1).some((text) => /^ +$/.test(text)));
      if (isWrong) add(node);
    },
    CallExpression: (node) => {
      const {
        callee,
        arguments: [first],
      } = node;
      const isJoin =
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'join';
      if (!isJoin || first?.type !== 'Literal' || typeof first.value !== 'string') return;
      if (listSigns.test(first.value) || (isPresenter && /^ *$/.test(first.value))) add(node);
    },
  }).visit(program);
  return found;
}

/** The names of the functions that an expression calls, at any depth. */
function callsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(callsIn);
  if (typeof node !== 'object' || node === null) return [];
  const callee: unknown = Reflect.get(node, 'callee');
  const name: unknown =
    typeof callee === 'object' && callee !== null ? Reflect.get(callee, 'name') : undefined;
  const own = typeof name === 'string' ? [name] : [];
  return [...own, ...Object.values(node).flatMap(callsIn)];
}
