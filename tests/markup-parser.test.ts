import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser, type ParserOptions } from 'htmlparser2';
import { expect, test } from 'vitest';
import '../lib/markup-parser.ts';

// An independent copy of the library's tokenizer, without our shortcuts.
const parser = createRequire(import.meta.url).resolve('htmlparser2');
const copy = pathToFileURL(join(parser, '../Tokenizer.js'));
copy.search = 'copy';
const { default: Tokenizer } = await import(copy.href);

/** Everything that a parser reports about a text, with positions. */
function eventsOf(text: string, options: ParserOptions): string[] {
  const events: string[] = [];
  const note =
    (name: string) =>
    (...details: unknown[]) =>
      void events.push(JSON.stringify([name, ...details, reader.startIndex, reader.endIndex]));
  const reader: Parser = new Parser(
    {
      onopentag: note('open'),
      onclosetag: note('close'),
      ontext: note('text'),
      oncomment: note('comment'),
      oncdatastart: note('cdata'),
      oncdataend: note('cdata end'),
      onprocessinginstruction: note('instruction'),
    },
    options,
  );
  reader.end(text);
  return events;
}

const snippets = [
  [
    '',
    'a',
    '&',
    '<',
    'a&',
    'a<',
    'a & b',
    'a < b',
    '&amp',
    '&amp;',
    '&amp;&#38;&nope;',
    'a&amp;b<i>c',
  ],
  ['<!---->', '<!-- a -- b --->', '<!-- a', '<![CDATA[a]]>', '<![CDATA[a ]] b]]]>', '<![CDATA[a'],
  [
    '<?xml a?>b',
    '<!doctype html>',
    '<script>a < b && "</i>"</script>',
    '<style>a',
    '<title>a & b</title',
  ],
  [
    '<a href="b&amp;c&d">e</a>',
    "<a href='b>c'",
    '<a b=c&amp;d>',
    '<p>a<br/>b</p',
    '</ a>b',
    'é… 😀 & 😀<',
  ],
].flat();

const feeds = join(import.meta.dirname, 'fixtures/feeds');
const files = readdirSync(feeds, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:xml|html|rss|atom)$/.test(name))
  .map((name) => readFileSync(join(feeds, name), 'utf8'));

test.each([
  ['HTML', {}],
  ['XML', { xmlMode: true }],
  ['HTML without references', { decodeEntities: false }],
])('the parser of %s tells what the library’s own does', (_, options) => {
  expect(files.length).toBeGreaterThan(0);
  for (const text of [...snippets, ...files]) {
    expect(eventsOf(text, options)).toEqual(eventsOf(text, { ...options, Tokenizer }));
  }
});
