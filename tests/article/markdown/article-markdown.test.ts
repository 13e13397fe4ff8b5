import { describe, expect, test } from 'vitest';
import {
  articleMarkdown,
  bodyMarkdown,
  textMarkdown,
} from '../../../lib/article/markdown/article-markdown.ts';
import type {
  Block,
  Body,
  Inline,
  InlineMark,
  TableCell,
} from '../../../lib/article/model/body.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { outline, readMarkdown } from '../../support/read-markdown.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';

const markdownOf = (html: string): string =>
  bodyMarkdown(parseBody(html, 'https://rareearthexchanges.com/news/a/'));

const site = 'https://rareearthexchanges.com';

const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });
const words = (text: string): Inline => ({ kind: 'text', text });
const cell = (...inlines: Inline[]): TableCell => ({ header: false, columns: 1, rows: 1, inlines });
const marked = (kind: InlineMark, ...inlines: Inline[]): Inline => ({ kind, inlines });

describe('article as Markdown', () => {
  test.each([
    ['a paragraph', '<p>Prices rose.</p>', 'Prices rose.'],
    [
      'marks',
      '<p>A <b>large</b> and <i>slow</i> <s>mine</s>.</p>',
      'A **large** and *slow* ~~mine~~.',
    ],
    ['a mark with space inside', '<p>A<b> large </b>mine</p>', 'A **large** mine'],
    ['a mark that ends in a dot inside a word', '<p><b>Co.</b>s</p>', '<strong>Co.</strong>s'],
    [
      'a formula',
      '<p>Fe<sub>16</sub>N<sub>2</sub>, m<sup>3</sup>, x<sub>i</sub></p>',
      'Fe₁₆N₂, m³, x<sub>i</sub>',
    ],
    ['a line break', '<p>One<br>two</p>', 'One\\\ntwo'],
    [
      'a link',
      '<p>The <a href="https://a.test/x (1)">mill</a></p>',
      'The [mill](https://a.test/x%20%281%29)',
    ],
    ['a heading', '<h3>Why it matters</h3>', '### Why it matters'],
    [
      'a list',
      '<ul><li>One</li><li>Two<ul><li>Two a</li></ul></li></ul>',
      '- One\n- Two\n  - Two a',
    ],
    ['steps', '<ol><li>Mine</li><li>Mill</li></ol>', '1. Mine\n2. Mill'],
    ['two lists in a row', '<ul><li>One</li></ul><ul><li>Two</li></ul>', '- One\n\n+ Two'],
    ['a quote', '<blockquote><p>We sell.</p><p>Soon.</p></blockquote>', '> We sell.\n>\n> Soon.'],
    [
      'a table',
      '<table><tr><th>Oxide</th><th>US$/kg</th></tr><tr><td>Nd | Pr</td><td>110</td></tr></table>',
      '| Oxide | US\\$/kg |\n| --- | --- |\n| Nd \\| Pr | 110 |',
    ],
    ['code', '<pre>a = `b`\n\n  c</pre>', '```\na = `b`\n\n  c\n```'],
    ['code that has a fence', '<pre>```\nx</pre>', '````\n```\nx\n````'],
    [
      'a picture',
      '<img src="https://rareearthexchanges.com/mill.png" alt="The mill">',
      '![The mill](https://rareearthexchanges.com/mill.png)',
    ],
    ['a rule', '<p>a</p><hr><p>b</p>', 'a\n\n***\n\nb'],
  ])('writes %s', (_case, html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });
});

describe('article as Markdown beyond its syntax', () => {
  const note = (cited: boolean, text: string) => ({ cited, blocks: [paragraph(words(text))] });

  test.each<[string, Body, string]>([
    [
      'writes a footnote as GitHub does, and as an item if nothing refers to it',
      [
        paragraph(words('Tax is 13%.'), { kind: 'reference', note: 1 }, words(' ')),
        { kind: 'notes', items: [note(true, 'By law.'), note(false, 'Left over.')] },
      ],
      'Tax is 13%.[^1]\n\n[^1]: By law.\n\n2. Left over.',
    ],
    [
      'writes a term in bold above its meaning',
      [
        {
          kind: 'definitions',
          items: [
            { part: 'term', blocks: [paragraph(words('Remanence'))] },
            { part: 'meaning', blocks: [paragraph(words('What stays.'))] },
          ],
        },
      ],
      '**Remanence**\n\nWhat stays.',
    ],
    [
      'keeps the numbers of a list in any style',
      [
        {
          kind: 'list',
          ordered: true,
          numbering: { numerals: 'lower-roman', numbers: [4, 5] },
          items: [[paragraph(words('Mill'))], [paragraph(words('Melt'))]],
        },
      ],
      '4. Mill\n5. Melt',
    ],
    [
      'keeps the link of a picture',
      [
        {
          kind: 'picture',
          picture: { src: `${site}/p.png`, alt: 'Mill', width: null, height: null },
          caption: [words('At night')],
          href: 'https://a.test/',
        },
      ],
      '[![Mill](https://rareearthexchanges.com/p.png)](https://a.test/)\n\nAt night',
    ],
    [
      'writes a wide cell in its first column',
      [
        {
          kind: 'table',
          rows: [
            { part: 'head', cells: [{ ...cell(words('Price')), columns: 2 }] },
            { part: 'body', cells: [cell(words('Nd')), cell(words('70'))] },
          ],
          caption: [],
        },
      ],
      '| Price |  |\n| --- | --- |\n| Nd | 70 |',
    ],
  ])('%s', (_case, body, expected) => {
    expect(bodyMarkdown(body)).toBe(expected);
  });
});

describe('article as Markdown with text that looks like markup', () => {
  const nasty = [
    ...[
      '# Not a heading',
      '####### seven',
      '- no item',
      '+ no item',
      '* no item',
      '1. no step',
      '12) no step',
    ],
    ...[
      '> no quote',
      '---',
      '===',
      '***',
      '___',
      '- - -',
      ':-',
      ':-:',
      '| a | b |',
      '|-|-|',
      '~~~',
      '```',
      '    code',
    ],
    ...[
      '*star*',
      '**stars**',
      '_line_',
      'snake_case_name',
      '__init__',
      'a * b * c',
      '~struck~',
      '~~struck~~',
    ],
    ...[
      '[link](javascript:alert(1))',
      '![picture](https://a.test/p.png)',
      '[x]: https://a.test',
      '[^1]',
      '[^1]: note',
    ],
    ...[
      '[ ] task',
      '- [x] task',
      '<script>alert(1)</script>',
      '<b>bold</b>',
      '<!-- note -->',
      '<https://a.test>',
      '</p>',
    ],
    ...[
      '&amp;',
      '&lt;b&gt;',
      '&#60;',
      '&copy',
      'AT&T; and',
      '\\',
      '\\*',
      '\\\\',
      'a\\',
      '`code`',
      '``',
      '`` ` ``',
      '`',
    ],
    ...[
      'https://a.test/x_y*z_',
      'see https://a.test/a_(b).',
      'HTTP://A.TEST/q?a=1&lt;=2',
      'www.a.test/x',
      'a@b.test',
    ],
    ...[
      'ftp://a.test',
      'mailto:a@b.test',
      'xmpp:a@b.test',
      'US$110 and $120',
      '==marked==',
      '!',
      'Wow!',
      '#tag',
      '@name',
    ],
    ...[
      '2026. A year',
      '100) percent',
      '1986\\. A year',
      '-',
      '+',
      '>',
      '=',
      '#',
      ':',
      '|',
      '—',
      'Tb_4O_7',
      '*** _abcd ef_ xyz',
      'a_',
      '_a',
    ],
  ];

  test.each(nasty)('keeps %s as text', (text) => {
    for (const body of [
      [paragraph(words(text))],
      [paragraph(words('Before.')), paragraph(words(text))],
      [paragraph(words('a'), { kind: 'break' }, words(text))],
      [{ kind: 'heading', level: 2, inlines: [words(text)] }],
      [
        {
          kind: 'list',
          ordered: false,
          items: [[paragraph(words(text))], [paragraph(words('b'))]],
        },
      ],
      [{ kind: 'quote', blocks: [paragraph(words(text))] }],
      [
        {
          kind: 'table',
          rows: [{ part: 'head', cells: [cell(words(text)), cell(words('b'))] }],
          caption: [],
        },
      ],
      [paragraph(marked('strong', words(text)))],
      [paragraph(marked('code', words(text)))],
      [
        paragraph({
          kind: 'link',
          href: 'https://a.test/',
          external: true,
          inlines: [words(text)],
        }),
      ],
      [
        paragraph(words(text), {
          kind: 'link',
          href: 'https://a.test/',
          external: true,
          inlines: [words('b')],
        }),
      ],
      [{ kind: 'code', text }],
    ] satisfies Body[]) {
      const markdown = bodyMarkdown(body);
      expect([markdown, outline(readMarkdown(markdown))]).toEqual([markdown, outline(body)]);
    }
  });

  test('escapes the address of a picture or link', () => {
    const src = `${site}/a)b(c<d>e\`f|g\\h"i`;
    const picture = bodyMarkdown([
      { kind: 'picture', picture: { src, alt: '](x) ![', width: null, height: null }, caption: [] },
    ]);
    expect(outline(readMarkdown(picture))).toEqual([['picture', '](x) ![', src]]);
  });

  test('escapes text without structure', () => {
    expect(textMarkdown('# One\n- two')).toBe('\\# One\n\n\\- two');
  });
});

describe('article as Markdown read by another parser', () => {
  test.each(sampleArticles.map(({ slug, html }) => [slug, html]))(
    'is the same: %s',
    (_slug, html) => {
      const body = parseBody(html, 'https://rareearthexchanges.com/news/a/');
      const markdown = bodyMarkdown(body);
      expect(outline(readMarkdown(markdown))).toEqual(outline(body));
    },
  );

  test('is the same for random bodies', () => {
    for (let seed = 0; seed < 400; seed++) {
      const body = anyBody(seededRandom(seed));
      const markdown = bodyMarkdown(body);
      expect([seed, markdown, outline(readMarkdown(markdown))]).toEqual([
        seed,
        markdown,
        outline(body),
      ]);
    }
  });
});

const texts = [
  'a',
  'Nd',
  ' ',
  'US$110',
  '*',
  '_',
  '.',
  '(b)',
  '“so”',
  '!',
  '~',
  '`',
  '[',
  '<i>',
  '&lt;',
  '#',
  '1.',
  '-',
  '|',
  '\\',
  'é',
  '🙂',
];

/** A body with nested and adjacent marks, some without space in between. */
function anyBody(random: () => number): Body {
  const marks: InlineMark[] = ['strong', 'emphasis', 'struck', 'code', 'marked', 'subscript'];
  const inline = (depth: number): Inline => {
    const roll = random();
    if (depth === 0 || roll < 0.45) return words(pick(texts, random) ?? '');
    if (roll < 0.5) return { kind: 'break' };
    if (roll < 0.6)
      return { kind: 'link', href: 'https://a.test/', external: true, inlines: inlines(depth - 1) };
    return marked(pick(marks, random) ?? 'strong', ...inlines(depth - 1));
  };
  const inlines = (depth: number): Inline[] =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => inline(depth));
  const block = (depth: number): Block => {
    const roll = random();
    if (depth === 0 || roll < 0.4) return paragraph(...inlines(2));
    if (roll < 0.5) return { kind: 'heading', level: 3, inlines: inlines(2) };
    if (roll < 0.7)
      return {
        kind: 'list',
        ordered: random() < 0.5,
        items: Array.from({ length: 2 }, () => blocks(depth - 1)),
      };
    if (roll < 0.8) return { kind: 'quote', blocks: blocks(depth - 1) };
    if (roll < 0.9)
      return { kind: 'code', text: `${pick(texts, random)}\n  ${pick(texts, random)}.` };
    return {
      kind: 'table',
      rows: Array.from({ length: 2 }, (_, row) => ({
        part: row === 0 ? 'head' : 'body',
        cells: [cell(...inlines(1)), cell(words('x'), ...inlines(1))],
      })),
      caption: [],
    };
  };
  const blocks = (depth: number): Block[] =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => block(depth));
  return blocks(2);
}

describe('article as Markdown: a picture that another host would learn of is a link', () => {
  test.each([
    [
      'on another host',
      '<img src="https://a.test/p.png" alt="Mill">',
      '[Mill](https://a.test/p.png)',
    ],
    [
      'without a description',
      '<img src="https://a.test/p.png?id=7">',
      '[a.test](https://a.test/p.png?id=7)',
    ],
    [
      'below the site’s host',
      '<img src="https://stats.rareearthexchanges.com/p.png">',
      '[stats.rareearthexchanges.com](https://stats.rareearthexchanges.com/p.png)',
    ],
    [
      'on another port of the site',
      '<img src="https://rareearthexchanges.com:8443/p.png" alt="Mill">',
      '[Mill](https://rareearthexchanges.com:8443/p.png)',
    ],
    [
      'with a link of its own',
      '<a href="https://b.test/"><img src="https://a.test/p.png" alt="Mill"></a>',
      '[Mill](https://a.test/p.png) · <https://b.test/>',
    ],
    [
      'with a caption',
      '<figure><img src="https://a.test/p.png" alt="Mill"><figcaption>At night</figcaption></figure>',
      '[Mill](https://a.test/p.png)\n\nAt night',
    ],
    [
      'with markup as its description',
      '<img src="https://a.test/p.png" alt="](x) ![y](https://c.test/z)">',
      '[\\](x) !\\[y\\](https\\://c.test/z)](https://a.test/p.png)',
    ],
  ])('%s', (_what, html, expected) => {
    const markdown = markdownOf(html);
    expect(markdown).toBe(expected);
    expect(readMarkdown(markdown).filter(({ kind }) => kind === 'picture')).toEqual([]);
  });
});

test('article as Markdown: a whole article has author, date and address', () => {
  expect(
    articleMarkdown({
      title: 'No. 1: the [mill]',
      byline: 'By the desk · 3 November 2026',
      url: 'https://rareearthexchanges.com/news/a/',
      keyPoints: [
        {
          text: 'Scrap is short.',
          strong: [{ start: 0, end: 5 }],
          points: [{ text: '94%', points: [] }],
        },
      ],
      keyPointsTitle: 'Highlights',
      body: [paragraph(words('Prices rose.'))],
      source: 'Published by Rare Earth Exchanges.',
    }),
  ).toBe(`# No. 1: the \\[mill\\]

By the desk · 3 November 2026

## Highlights

- **Scrap** is short.
  - 94%

Prices rose.

***

Published by Rare Earth Exchanges. <https://rareearthexchanges.com/news/a/>
`);
});

describe('article as Markdown: huge content is written in full', () => {
  const many = 130_000;

  test('a table with many cells', () => {
    const rows = Array.from({ length: many }, () => ({
      part: 'body' as const,
      cells: [cell(words('a'))],
    }));
    const lines = bodyMarkdown([{ kind: 'table', rows, caption: [] }]).split('\n');
    // The rows, an empty head and its rule.
    expect(lines).toHaveLength(many + 2);
  });

  test.each([
    ['many lines', 'a\n'.repeat(many)],
    ['many runs of backticks', '`a'.repeat(many)],
  ])('code with %s', (_what, text) => {
    expect(bodyMarkdown([{ kind: 'code', text }]).length).toBeGreaterThanOrEqual(text.length);
  });
});
