import { describe, expect, test } from 'vitest';
import { sliceBody } from '../../../lib/article/copy/slice-body.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { bodyMarkdown } from '../../../lib/article/markdown/article-markdown.ts';
import type { Body } from '../../../lib/article/model/body.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

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
  bodyMarkdown(sliceBody(body, place(from, 'before'), place(to, 'behind')));

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
    const whole = sliceBody(
      body,
      { number: 0, offset: 0 },
      { number: last?.number ?? 0, offset: last?.text.length ?? 0 },
    );
    expect(whole).toEqual(body);
  });

  test('is empty where it is none', () => {
    expect(sliceBody(body, { number: 0, offset: 3 }, { number: 0, offset: 3 })).toEqual([]);
  });

  const noted: Body = [
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Tax is 13%.' },
        { kind: 'reference', note: 1 },
      ],
    },
    { kind: 'paragraph', inlines: [{ kind: 'text', text: 'It is due.' }] },
    {
      kind: 'notes',
      items: [
        {
          cited: true,
          blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'By law.' }] }],
        },
      ],
    },
  ];

  test.each([
    ['points to a footnote, brings it along', 0, 'Tax is 13%.[^1]\n\n[^1]: By law.'],
    ['points to none, does not', 1, 'It is due.'],
    ['is a footnote’s text, is that alone', 2, 'By law.'],
  ])('that %s', (_story, number, expected) => {
    const end = passagesOf(noted)[number]?.text.length ?? 0;
    const cut = sliceBody(noted, { number, offset: 0 }, { number, offset: end });
    expect(bodyMarkdown(cut)).toBe(expected);
  });

  test('of a list keeps the numbers of its items', () => {
    expect(cut('Mill', 'Mill')).toBe('2. Mill');
  });
});
