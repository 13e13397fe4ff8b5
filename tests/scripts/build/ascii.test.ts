import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asciiCode } from '../../../scripts/build/ascii.ts';

test('escapes: strings, templates and regular expressions mean the same', () => {
  const code = `[
    '“é”', \`\${1}…🧲\\\\–\`, 'ก🧲'.replace(/[ก-๛]/, ''), /^[\\u{1F000}-🧲]$/u.test('🧲'), /[à-í]/.test('é')
  ]`;
  const ascii = asciiCode(code);
  expect(ascii).toMatch(/^[\0-\x7f]+$/);
  expect([...runInNewContext(ascii)]).toEqual(['“é”', '1…🧲\\–', '🧲', true, true]);
  expect([...runInNewContext(code)]).toEqual([...runInNewContext(ascii)]);
});

test('escapes: a character behind a backslash is noticed', () => {
  expect(() => asciiCode('/\\–/')).toThrow('– needs no backslash in code.');
});
