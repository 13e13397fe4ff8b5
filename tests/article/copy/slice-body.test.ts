import { describe, expect, test } from 'vitest';
import { sliceBody } from '../../../lib/article/copy/slice-body.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { bodyMarkdown } from '../../../lib/article/markdown/article-markdown.ts';
import type { Body } from '../../../lib/article/model/body.ts';
import { bodyText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const body = parseBody(
  '<p>Prices <b>of oxide</b> rose.</p><ol><li>Mine<ul><li>Ore</li><li>Water</li></ul></li><li>Mill</li></ol>' +
    '<blockquote><p>We sell.</p><p>Soon.</p></blockquote><table><tr><th>Oxide</th></tr><tr><td>Nd</td></tr></table>' +
    '<p>The <a href="https://a.test/">mill<br>stands</a>.</p>',
  'https://rareearthexchanges.com/',
);

const passages = passagesOf(body);

/** The position before or after some words in the body. */
function place(words: string, edge: 'before' | 'behind') {
  const { number, text } = passages.find((each) => each.text.includes(words)) ?? {
    number: -1,
    text: '',
  };
  return { number, offset: text.indexOf(words) + (edge === 'behind' ? words.length : 0) };
}

const cut = (from: string, to: string) =>
  bodyMarkdown(sliceBody(body, place(from, 'before'), place(to, 'behind')));

describe('slice of a body', () => {
  test.each([
    ['within a mark', 'oxide', 'oxide', '**oxide**'],
    ['across a mark', 'ces', 'ox', 'ces **of ox**'],
    ['from inside a paragraph into a list', 'rose', 'Ore', 'rose.\n\n1. Mine\n   - Ore'],
    ['from an inner list', 'ter', 'Mil', '1. - ter\n\n2. Mil'],
    ['inside a quotation', 'Soon', 'Soon', '> Soon'],
    ['up to a table, which stays whole', 'Nd', 'Nd', '| Oxide |\n| --- |\n| Nd |'],
    ['across a line break in a link', 'll\nst', 'll\nst', '[ll\\\nst](https://a.test/)'],
  ])('is cut %s', (_case, from, to, expected) => {
    expect(cut(from, to)).toBe(expected);
  });

  test('is the whole body from its beginning to its end', () => {
    const last = passages.at(-1);
    const whole = sliceBody(
      body,
      { number: 0, offset: 0 },
      { number: last?.number ?? 0, offset: last?.text.length ?? 0 },
    );
    expect(whole).toEqual(body);
  });

  test('is empty for an empty range', () => {
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
    ['includes a footnote that it refers to', 0, 'Tax is 13%.[^1]\n\n[^1]: By law.'],
    ['has no footnotes if it refers to none', 1, 'It is due.'],
    ['inside a footnote has only its text', 2, 'By law.'],
  ])('%s', (_case, number, expected) => {
    const end = passagesOf(noted)[number]?.text.length ?? 0;
    const cut = sliceBody(noted, { number, offset: 0 }, { number, offset: end });
    expect(bodyMarkdown(cut)).toBe(expected);
  });

  test('cuts code, and keeps the sides of definitions that it has', () => {
    const parsed = parseBody(
      '<pre>let a;\nlet b;</pre><dl><dt>Ore</dt><dd>A rock.</dd><dt>Mill</dt><dd>A house.</dd></dl>',
      'https://rareearthexchanges.com/',
    );
    const slice = (to: number, offset: number) =>
      sliceBody(parsed, { number: 0, offset: 4 }, { number: to, offset });
    expect(bodyText(slice(2, 7))).toBe('a;\nlet b;\nOre\nA rock.');
    expect(slice(2, 7)).toMatchObject([{ kind: 'code' }, { items: [{}, {}] }]);
    expect(slice(0, 5)).toMatchObject([{ kind: 'code', text: 'a' }]);
  });

  test('keeps the numbers of list items', () => {
    expect(cut('Mill', 'Mill')).toBe('2. Mill');
  });
});
