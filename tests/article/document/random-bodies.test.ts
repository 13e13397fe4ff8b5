import { expect, test } from 'vitest';
import { normalizeHeadingLevels } from '../../../lib/article/document/heading-levels.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import type { Block, Body } from '../../../lib/article/model/body.ts';
import { bodyText, leafText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { writeMarkup } from '../../support/builders/write-markup.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';

type Chance = () => number;

const base = 'https://rareearthexchanges.com/news/any/';
const read = (html: string) => parseBody(html, base);

const inlineTags = [
  ...['b', 'em', 'sub', 'sup', 's', 'ins', 'mark', 'code', 'kbd', 'q', 'span', 'small', 'u', 'x-y'],
  ...['a href="https://a.test/b"', 'a href="/news/b/"', 'a href="#n2"', 'a href="#nowhere"'],
  ...['a href="javascript:alert(1)"', 'abbr title="A &quot;b&quot;"', 'span class="sr-only"'],
];

const blockTags = [
  ...['p', 'div', 'section', 'h1', 'h2', 'h3', 'h6', 'blockquote', 'pre', 'figure', 'address'],
  ...['ul', 'ol', 'ol start="7"', 'ol reversed', 'ol style="list-style-type:upper-roman"', 'li'],
  ...['dl', 'dt', 'dd', 'details', 'summary', 'figcaption', 'table', 'tr', 'td', 'th', 'thead'],
  ...['tfoot', 'td colspan="3"', 'th rowspan="2"', 'caption', 'cite', 'footer', 'noscript'],
  ...[
    'figure class="wp-block-pullquote"',
    'figure class="wp-block-gallery"',
    'p class="wp-caption-text"',
  ],
  ...[
    'div class="wp-block-embed__wrapper"',
    'div class="wp-block-file"',
    'pre class="wp-block-verse"',
  ],
  ...['blockquote class="twitter-tweet"', 'blockquote class="wp-embedded-content"'],
  ...['ol class="wp-block-footnotes"', 'li id="n1"', 'li id="n2"', 'div style="display:none"'],
];

const voids = [
  ...[
    '<br>',
    '<hr>',
    '<img src="/a.png" alt="A mine">',
    '<img src="/pixel.gif" width="1" height="1">',
  ],
  ...[
    '<iframe src="https://www.youtube.com/embed/aB3" title="Film"></iframe>',
    '<audio src="/a.mp3"></audio>',
  ],
  ...[
    '<iframe src="https://player.test/1"></iframe>',
    'https://youtu.be/aB3',
    '<script>alert(1)</script>',
  ],
  ...[
    '<sup data-fn="n1"><a href="#n1">1</a></sup>',
    '<a href="#n1-link">↩︎</a>',
    '&nbsp;',
    ' \n ',
    '— ',
  ],
];

const texts = ['Oxide', 'of neodymium ', ' and ', '94%', 'Fe₁₆N₂', ' ', '&amp; &lt;b&gt;'];

const gallery = (random: Chance): string =>
  `<div class="gallery">${Array.from({ length: 1 + Math.floor(random() * 3) }, () => `<figure>${pick(voids, random)}<figcaption>${pick(texts, random)}</figcaption></figure>`).join('')}</div>`;

/** Random nested elements, all of them closed. */
function nested(random: Chance, depth: number): string {
  let html = '';
  for (let pieces = Math.floor(random() * 5); pieces >= 0; pieces -= 1) {
    const chance = random();
    if (depth === 0 || chance < 0.3) html += pick(texts, random);
    else if (chance < 0.4) html += pick(voids, random);
    else if (chance < 0.45) html += gallery(random);
    else {
      const tag = pick(chance < 0.65 ? inlineTags : blockTags, random) ?? 'p';
      html += `<${tag}>${nested(random, depth - 1)}</${tag.split(' ')[0]}>`;
    }
  }
  return html;
}

/** From a few words to a page of nested boxes. */
const bodies = Array.from({ length: 2_000 }, (_, seed) => ({
  seed,
  body: read(nested(seededRandom(seed), 1 + (seed % 5))),
}));

test('random bodies: every passage is at its offset in the plain text', () => {
  for (const { seed, body } of bodies) {
    const text = bodyText(body);
    const passages = passagesOf(body);
    expect(passages.map((passage) => passage.text).join('\n'), `seed ${seed}`).toBe(text);
    for (const { start, text: own, leaf } of passages) {
      expect(own, `seed ${seed}`).toBe(leafText(leaf));
      expect(text.slice(start, start + own.length), `seed ${seed}`).toBe(own);
    }
  }
});

test('random bodies: normalizing heading levels keeps words and passages', () => {
  for (const { seed, body } of bodies) {
    const ordered = normalizeHeadingLevels(body);
    expect(bodyText(ordered), `seed ${seed}`).toBe(bodyText(body));
    expect(passagesOf(ordered).length, `seed ${seed}`).toBe(passagesOf(body).length);
  }
});

test('random bodies: parsing, writing and parsing again gives the same body', () => {
  for (const { seed, body } of bodies) {
    const again = read(writeMarkup(body));
    expect(comparable(again), `seed ${seed}`).toEqual(comparable(body));
  }
});

test('random bodies: have every kind of block', () => {
  const kinds = new Set(
    [...JSON.stringify(bodies.map(({ body }) => body)).matchAll(/"kind":"(\w+)"/g)].map(
      ([, kind]) => kind,
    ),
  );
  for (const kind of [
    'credit',
    'caption',
    'gallery',
    'definitions',
    'notes',
    'reference',
    'embed',
    'table',
    'code',
  ]) {
    expect(kinds).toContain(kind);
  }
});

/**
 * Ignores citations of footnotes: whether one is cited depends on the whole page, including references in code or in
 * dropped elements.
 */
const comparable = (body: Body): Body => body.map(uncited);

const uncited = (block: Block): Block =>
  block.kind === 'notes'
    ? {
        ...block,
        items: block.items.map(({ blocks }) => ({ cited: true, blocks: blocks.map(uncited) })),
      }
    : block;
