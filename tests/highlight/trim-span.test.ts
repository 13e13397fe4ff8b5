import { expect, test } from 'vitest';
import { trimSpan } from '../../lib/highlight/trim-span.ts';

const text = ' one two\n\tthree 🧲 four ';

test.each([
  ['words', 1, 8, 'one two'],
  ['the space that a double click takes along', 0, 5, 'one'],
  ['line ends and tabs between cells', 7, 16, 'o\n\tthree'],
  ['only the space between words', 8, 10, null],
  ['nothing', 4, 4, null],
  ['half of a character at its end', 10, 17, 'three 🧲'],
  ['half of a character at its beginning', 17, 23, '🧲 four'],
  ['everything', 0, 99, 'one two\n\tthree 🧲 four'],
])('a selection of %s', (_story, start, end, expected) => {
  const span = trimSpan(text, { start, end });
  expect(span && text.slice(span.start, span.end)).toBe(expected);
});
