import { parseSync, Visitor } from 'oxc-parser';

/** Attributes whose text the user sees or hears. Props of components have the same names. */
const shown =
  /^(?:alt|title|placeholder|label|hint|text|heading|message|summary|description|aria-(?:label|description|roledescription|valuetext|placeholder))$/;

const word = /\p{L}{2,}/u;
/** Two words with a space in between, or a single word that begins like a label. */
const phrase = /^\p{L}.*\p{L}{2,} \p{L}|^\p{L}{2,} \p{L}|^\p{Lu}\p{Ll}+[.!?…]?$/su;
/** Names of keys in keyboard events. */
const key = /^(?:Ctrl|Delete|End|Enter|Escape|Home|Shift|Space)$/;

/**
 * Words in the user's language that an interface file has in its code instead of the catalog: in elements, in
 * attributes that are shown, and phrases anywhere else. Errors and console messages are for developers.
 */
export function ownWords(path: string, source: string): string[] {
  const { program } = parseSync(path, source);
  const found: { start: number; end: number }[] = [];
  /** Literals that no user sees, by where they begin in the source. */
  const unseen = new Set<number>();
  const ignore = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Reflect.get(node, 'type') === 'Literal' || Reflect.get(node, 'type') === 'TemplateLiteral')
      unseen.add(Number(Reflect.get(node, 'start')));
    Object.values(node).forEach(ignore);
  };
  const add = (text: string, pattern: RegExp, node: { start: number; end: number }) => {
    if (pattern.test(text) && !key.test(text) && !unseen.has(node.start)) found.push(node);
  };
  new Visitor({
    JSXText: (node) => add(node.value, word, node),
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier') return;
      if (value?.type === 'Literal' && shown.test(name.name)) add(String(value.value), word, value);
      if (name.name === 'class' || value?.type === 'Literal') ignore(value);
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name.endsWith('Error')) ignore(node);
    },
    CallExpression: (node) => {
      const { callee } = node;
      if (source.startsWith('console.', callee.start)) ignore(node);
      if (callee.type === 'MemberExpression' && source.endsWith('querySelector', callee.end))
        ignore(node);
    },
    ImportExpression: ignore,
    TSLiteralType: ignore,
    Literal: (node) => {
      if (typeof node.value === 'string') add(node.value, phrase, node);
    },
    TemplateLiteral: (node) => {
      const words = node.quasis.map(({ value }) => value.raw).join(' ');
      add(words.trim(), phrase, node);
    },
  }).visit(program);
  return found.map(({ start, end }) => source.slice(start, end).trim());
}
