import { expect, test } from 'vitest';
import { parseContentRange } from '../../lib/feed/content-range.ts';

test.each([
  ['bytes 0-99/200', { from: 0, to: 100, size: 200 }],
  ['bytes 100-199/200', { from: 100, to: 200, size: 200 }],
  [' BYTES 5-5/* ', { from: 5, to: 6, size: null }],
  ['bytes */200', null],
  ['bytes 9-5/200', null],
  ['bytes 100-300/200', null],
  ['bytes=0-99/200', null],
  ['items 0-99/200', null],
  ['', null],
  [null, null],
])('Content-Range: %s', (header, expected) => {
  expect(parseContentRange(header)).toEqual(expected);
});
