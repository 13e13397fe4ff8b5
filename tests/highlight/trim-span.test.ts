import { expect, test } from 'vitest';
import { trimSpan } from '../../lib/highlight/trim-span.ts';

const text = ' one two\n\tthree 🧲 four ';

test.each([
  ['words', 1, 8, 'one two'],
  ['drops the space that a double click includes', 0, 5, 'one'],
  ['drops line breaks and tabs between cells', 7, 16, 'o\n\tthree'],
  ['is nothing for only space between words', 8, 10, null],
  ['nothing', 4, 4, null],
  ['completes half a character at its end', 10, 17, 'three 🧲'],
  ['completes half a character at its start', 17, 23, '🧲 four'],
  ['everything', 0, 99, 'one two\n\tthree 🧲 four'],
])('trim span: %s', (_case, start, end, expected) => {
  const span = trimSpan(text, { start, end });
  expect(span && text.slice(span.start, span.end)).toBe(expected);
});
