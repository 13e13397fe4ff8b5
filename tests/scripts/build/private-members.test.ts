import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withShortMembers } from '../../../scripts/build/private-members.ts';
import { sourceFiles } from '../../support/source/source-files.ts';

const types = `export class Reader {
    private readonly buffer;
    private sectionStart;
    index: number;
    private readName;
}`;

test('private members: have short names at each place', () => {
  const code = `class Reader {
    buffer = "";
    readName() { return this.buffer.slice(this.sectionStart, this.index); }
    next(sectionStart) { this.sectionStart = sectionStart; this.readName(); }
}`;
  expect(withShortMembers(code, types)).toBe(`class Reader {
    $0 = "";
    $2() { return this.$0.slice(this.$1, this.index); }
    next(sectionStart) { this.$1 = sectionStart; this.$2(); }
}`);
});

test.each([
  ['something else has it as well', 'event.buffer'],
  ['an object is made or taken apart with it', '({ buffer: 1 })'],
  ['a string has it', '"buffer" in this'],
])('private members: a name stays where %s', (_, other) => {
  const code = `class Reader { buffer = ""; read() { return [this.buffer, ${other}]; } }`;
  expect(withShortMembers(code, types)).toBe(code);
});

test('private members: a name stays where other code reaches for it', () => {
  const code = 'class Reader { buffer = ""; read() { return this.buffer; } }';
  expect(withShortMembers(code, types, 'reader.buffer')).toBe(code);
});

test('private members: one module alone reaches for those of the HTML parser', () => {
  const users = sourceFiles('lib', 'components', 'entrypoints').filter(({ source }) =>
    /from '(?:htmlparser2|entities)/.test(source),
  );
  expect(users.map(({ path }) => path)).toEqual(['lib/markup-parser.ts']);
});

test.each(['Tokenizer', 'Parser'])(
  'private members: those of the HTML parser’s %s are found',
  (name) => {
    const folder = join(createRequire(import.meta.url).resolve('htmlparser2'), '..');
    const [code, declared] = ['js', 'd.ts'].map((end) =>
      readFileSync(join(folder, `${name}.${end}`), 'utf8'),
    );
    const short = withShortMembers(code ?? '', declared ?? '');
    expect(short.length).toBeLessThan((code ?? '').length * 0.97);
    expect(short).not.toMatch(/this\.(?:stateInTagName|openTagStart)/);
  },
);
