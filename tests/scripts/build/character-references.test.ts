import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { referenceTree, usualReferences } from '../../../lib/character-references.ts';
import { libraryTree, namesIn, packNames } from '../../../scripts/build/character-references.ts';

const parser = createRequire(createRequire(import.meta.url).resolve('htmlparser2'));
const { DecodingMode, EntityDecoder } = await import(
  pathToFileURL(parser.resolve('entities/decode')).href
);

const own = referenceTree(packNames(namesIn(await libraryTree())));
const library = await libraryTree();

/** The text that a reference is decoded to with a tree, and how many characters of it are consumed. */
function decoded(tree: Uint16Array, reference: string, mode: number): [string, number] {
  let text = '';
  const decoder = new EntityDecoder(tree, (code: number) => {
    text += String.fromCodePoint(code);
  });
  decoder.startEntity(mode);
  const consumed = decoder.write(reference, 0);
  return [text, consumed < 0 ? decoder.end() : consumed];
}

const names = namesIn(library);
const endings = [';', '', ' ', 'x', '=', '9', '&'];
const modes: number[] = [DecodingMode.Legacy, DecodingMode.Strict, DecodingMode.Attribute];

test('character references: all of HTML’s names are read as the library reads them', () => {
  expect(names.length).toBe(2_125);
  for (const { name } of names) {
    for (const ending of endings) {
      for (const mode of modes) {
        // A name may also end early or have more letters.
        for (const reference of [name, name.slice(0, -1), `${name}t`]) {
          const text = reference + ending;
          const [one, other] = [decoded(own, text, mode), decoded(library, text, mode)];
          // Calling `expect` 130,000 times would take longer than everything else.
          if (one.join() !== other.join())
            expect.fail(`${text}, ${mode}: ${one} in place of ${other}`);
        }
      }
    }
  }
});

test('character references: the packed names hold what the library’s table holds', () => {
  const byName = (one: { name: string }, other: { name: string }) =>
    one.name < other.name ? -1 : 1;
  expect(namesIn(own).sort(byName)).toEqual(names.toSorted(byName));
});

test('character references: the usual names stand for what they stand for among all', () => {
  const usual = namesIn(referenceTree(usualReferences)).map(({ name, text }) => [name, text]);
  expect(Object.fromEntries(usual)).toEqual({
    quot: '"',
    amp: '&',
    lt: '<',
    gt: '>',
    nbsp: '\u00a0',
    hellip: '…',
  });
  for (const [name, text] of usual) expect(decoded(library, `${name};`, 0)[0]).toBe(text);
});
