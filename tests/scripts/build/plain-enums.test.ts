import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withPlainEnums } from '../../../scripts/build/plain-enums.ts';

const code = `var State;
(function (State) {
    State[State["Text"] = 1] = "Text";
    // Attributes
    State[State["Tag"] = 2] = "Tag";
})(State || (State = {}));
let state = State.Text;
const next = (c) => (c === 60 ? State.Tag : otherState.Text);`;

test('enums: numbers take the place of their members', () => {
  expect(withPlainEnums(code).trim()).toBe(
    'let state = 1;\nconst next = (c) => (c === 60 ? 2 : otherState.Text);',
  );
});

test('enums: one that other modules see stays', () => {
  const exported = `export ${code}`;
  expect(withPlainEnums(exported)).toBe(exported);
});

test('enums: a member that is not declared is noticed', () => {
  expect(() => withPlainEnums(`${code}\nState.Entity;`)).toThrow('The enum State has no Entity.');
});

test.each(['Tokenizer.js', 'Parser.js'])(
  'enums: those of the HTML parser’s %s are found',
  (name) => {
    const folder = join(createRequire(import.meta.url).resolve('htmlparser2'), '..');
    const library = readFileSync(join(folder, name), 'utf8');
    const plain = withPlainEnums(library);
    expect(plain.length).toBeLessThan(library.length);
    expect(plain).not.toMatch(/\b(?:CharCodes|State|ForeignContext)\b\.\w/);
  },
);
