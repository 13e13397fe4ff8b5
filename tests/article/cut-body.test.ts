import { describe, expect, test } from 'vitest';
import { cutBody } from '../../lib/article/cut-body.ts';
import { bodyMarkdown } from '../../lib/article/markdown.ts';
import { parseBody } from '../../lib/article/parse-body.ts';
import { passagesOf } from '../../lib/article/passages.ts';

const body = parseBody(
  '<p>Prices <b>of oxide</b> rose.</p><ol><li>Mine<ul><li>Ore</li><li>Water</li></ul></li><li>Mill</li></ol>' +
    '<blockquote><p>We sell.</p><p>Soon.</p></blockquote><table><tr><th>Oxide</th></tr><tr><td>Nd</td></tr></table>' +
    '<p>The <a href="https://a.test/">mill<br>stands</a>.</p>',
  'https://rareearthexchanges.com/',
);

const passages = passagesOf(body);

/** Where words stand in the body. */
function place(words: string, edge: 'before' | 'behind') {
  const { number, text } = passages.find((each) => each.text.includes(words)) ?? {
    number: -1,
    text: '',
  };
  return { number, offset: text.indexOf(words) + (edge === 'behind' ? words.length : 0) };
}

const cut = (from: string, to: string) =>
  bodyMarkdown(cutBody(body, place(from, 'before'), place(to, 'behind')));

describe('a stretch of a body', () => {
  test.each([
    ['within a mark', 'oxide', 'oxide', '**oxide**'],
    ['across a mark', 'ces', 'ox', 'ces **of ox**'],
    ['from within a paragraph into a list', 'rose', 'Ore', 'rose.\n\n1. Mine\n   - Ore'],
    ['that begins in an inner list', 'ter', 'Mil', '1. - ter\n\n2. Mil'],
    ['of a quote', 'Soon', 'Soon', '> Soon'],
    ['that touches a table, which stays whole', 'Nd', 'Nd', '| Oxide |\n| --- |\n| Nd |'],
    ['across a line break in a link', 'll\nst', 'll\nst', '[ll\\\nst](https://a.test/)'],
  ])('%s', (_story, from, to, expected) => {
    expect(cut(from, to)).toBe(expected);
  });

  test('is all of it from its beginning to its end', () => {
    const last = passages.at(-1);
    const whole = cutBody(
      body,
      { number: 0, offset: 0 },
      { number: last?.number ?? 0, offset: last?.text.length ?? 0 },
    );
    expect(whole).toEqual(body);
  });

  test('is empty where it is none', () => {
    expect(cutBody(body, { number: 0, offset: 3 }, { number: 0, offset: 3 })).toEqual([]);
  });
});
