import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import { leavesOf } from '../../../lib/article/model/blocks.ts';
import type { Body } from '../../../lib/article/model/body.ts';
import { inlinesIn } from '../../../lib/article/model/inlines.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { decode } from '../../../lib/feed/decode.ts';
import { validateItems } from '../../../lib/feed/item.ts';
import { parseFeed } from '../../../lib/feed/parse.ts';
import { canonicalCommentsUrl } from '../../../lib/site/forum.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';

const fixture = (story: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/feeds/${story}.xml`, import.meta.url)));

const good = ['wordpress-rss', 'podcast-episodes', 'atom-with-xhtml', 'unescaped-markup'];

/** Debris that editors, plugins, caches and hostile hosts leave in a document. */
const debris = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '</',
  '/>',
  '<?',
  '&#',
  '&#x110000;',
  '&nbsp',
  '<item>',
  '</item>',
  '<title>',
  '<channel>',
  '<script>',
  '<style>',
  '<table><tr>',
  '<pre>',
  '<a href="javascript:alert(1)">',
  '<img src=x onerror=alert(1)>',
  '\u0000',
  '\u001f',
  'โ€',
  '\ud83d',
  '\ufeff',
  'xmlns:a="',
  'é',
] as const;

type Chance = () => number;

/** A random integer from 0 to below the bound. */
const below = (bound: number, random: Chance): number => Math.floor(random() * bound);

type Damage = (bytes: Uint8Array, random: Chance) => Uint8Array;

const spliced = (bytes: Uint8Array, at: number, remove: number, add: Uint8Array): Uint8Array =>
  new Uint8Array([...bytes.subarray(0, at), ...add, ...bytes.subarray(at + remove)]);

const damages: readonly Damage[] = [
  (bytes, random) => bytes.map((byte) => (random() < 0.002 ? below(256, random) : byte)),
  (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  (bytes, random) =>
    spliced(bytes, below(bytes.length, random), below(200, random), new Uint8Array()),
  (bytes, random) => {
    const from = below(bytes.length, random);
    return spliced(
      bytes,
      below(bytes.length, random),
      0,
      bytes.slice(from, from + below(500, random)),
    );
  },
  (bytes, random) => {
    const piece = new TextEncoder().encode(
      (pick(debris, random) ?? '').repeat(1 + below(3, random)),
    );
    return spliced(bytes, below(bytes.length, random), below(3, random), piece);
  },
];

function damaged(random: Chance): Uint8Array {
  let bytes = fixture(pick(good, random) ?? '');
  for (let times = 1 + below(6, random); times > 0; times -= 1) {
    bytes = pick(damages, random)?.(bytes, random) ?? bytes;
  }
  return bytes;
}

const address = 'https://rareearthexchanges.com/feed/';

/** All addresses in a body. */
const addressesIn = (body: Body): string[] =>
  leavesOf(body).flatMap((leaf) => [
    ...(leaf.kind === 'picture' ? [leaf.picture.src] : []),
    ...('href' in leaf ? [leaf.href] : []),
    ...inlinesIn(leaf).flatMap((inline) => (inline.kind === 'link' ? [inline.href] : [])),
  ]);

const isWeb = (href: string): boolean => /^https?:\/\/[^@]+$/.test(href);

describe('damaged feed', () => {
  test.each(Array.from({ length: 12 }, (_, round) => round))(
    'is parsed or refused, round %i',
    async (round) => {
      let feeds = 0;
      for (let run = 0; run < 30; run += 1) {
        const seed = round * 1_000 + run;
        const bytes = damaged(seededRandom(seed));
        const xml = decode(bytes, 'application/rss+xml');
        const feed = parseFeed(xml);
        if (!feed.ok) continue;
        feeds += 1;
        const { items, rejects } = validateItems(feed.value.items, address, canonicalCommentsUrl);
        const opened = xml.match(/<(?:item|entry)\b/g)?.length ?? 0;
        expect(items.length + rejects.length, `seed ${seed}`).toBeLessThanOrEqual(opened);
        for (const item of items) {
          const draft = await draftOf(item, 'news');
          const { bodyText, body } = articleDocument(item);
          expect(item.source.length, `seed ${seed}`).toBeLessThanOrEqual(2 * xml.length);
          expect(bodyText.length, `seed ${seed}`).toBeLessThanOrEqual(item.source.length);
          expect(draft.title.length, `seed ${seed}`).toBeLessThanOrEqual(300);
          expect(
            [draft.url, ...addressesIn(body)].filter((href) => !isWeb(href)),
            `seed ${seed}`,
          ).toEqual([]);
        }
      }
      expect(feeds).toBeGreaterThan(5);
    },
  );
});

const tags = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'thead',
  'caption',
  'figure',
  'figcaption',
  'blockquote',
  'pre',
  'a',
  'b',
  'em',
  'sub',
  'span',
  'h2',
  'hr',
  'br',
  'img',
  'iframe',
  'audio',
  'script',
  'style',
  'svg',
  'math',
  'noscript',
  'template',
  'textarea',
  'title',
  'select',
  'form',
  'object',
  'details',
  'summary',
  'dl',
  'dd',
  'cite',
  'ins',
  'abbr',
  'ol',
  'x-y',
] as const;

const attributes = [
  '',
  '',
  ' href="https://example.org/"',
  ' href="javascript:alert(1)"',
  ' src="/a.png"',
  ' src="data:x"',
  ' class="sr-only"',
  ' class="wpil_keyword_link"',
  ' hidden',
  ' onclick="alert(1)"',
  ' style="position:fixed"',
  ' width="1"',
  ' title="a"',
  ' id="app" name="body"',
  ' class="wp-block-gallery"',
  ' class="wp-block-footnotes"',
  ' class="wp-block-file"',
  ' class="twitter-tweet" cite="javascript:alert(1)"',
  ' data-src="vbscript:x" data-lazy-src="data:text/html,x"',
  ' colspan="1e9" rowspan="-1" start="1e99" value="NaN"',
] as const;

function soup(random: Chance): string {
  let html = '';
  for (let pieces = below(120, random); pieces > 0; pieces -= 1) {
    const tag = pick(tags, random);
    const forms = [
      `<${tag}${pick(attributes, random)}>`,
      `</${tag}>`,
      'neodymium ',
      pick(debris, random),
    ] as const;
    html += pick(forms, random);
  }
  return html;
}

const allowedKinds = new Set([
  ...[
    'paragraph',
    'heading',
    'credit',
    'caption',
    'code',
    'table',
    'picture',
    'embed',
    'separator',
  ],
  ...['list', 'quote', 'definitions', 'gallery', 'notes'],
  ...['text', 'break', 'link', 'abbreviation', 'reference', 'strong', 'emphasis', 'code'],
  ...['subscript', 'superscript', 'struck', 'inserted', 'marked'],
]);

/** Every key that a body may have. The publisher's names, ids, styles and handlers are not among them. */
const allowedKeys = new Set([
  ...[
    'kind',
    'inlines',
    'text',
    'level',
    'blocks',
    'items',
    'ordered',
    'numbering',
    'numerals',
    'numbers',
  ],
  ...[
    'pull',
    'part',
    'cited',
    'rows',
    'cells',
    'header',
    'columns',
    'caption',
    'picture',
    'src',
    'alt',
  ],
  ...['width', 'height', 'href', 'external', 'embedKind', 'title', 'meaning', 'note'],
]);

test('random markup: gives a body of allowed kinds and web addresses, the same each time', () => {
  for (let seed = 1; seed <= 600; seed += 1) {
    const html = soup(seededRandom(seed));
    const body = parseBody(html, address);
    const kinds = [...JSON.stringify(body).matchAll(/"kind":"(\w+)"/g)].map(
      ([, kind]) => kind ?? '',
    );
    const keys = [...JSON.stringify(body).matchAll(/[{,]"(\w+)":/g)].map(([, key]) => key ?? '');
    expect(
      [
        ...kinds.filter((kind) => !allowedKinds.has(kind)),
        ...keys.filter((key) => !allowedKeys.has(key)),
      ],
      `seed ${seed}`,
    ).toEqual([]);
    expect(
      addressesIn(body).filter((href) => !isWeb(href)),
      `seed ${seed}`,
    ).toEqual([]);
    expect(parseBody(html, address), `seed ${seed}`).toEqual(body);
  }
});
