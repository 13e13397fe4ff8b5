import { describe, expect, test } from 'vitest';
import type {
  Block,
  EmbedKind,
  Inline,
  InlineMark,
  PictureBlock,
  TableCell,
  TableRow,
} from '../../../lib/article/model/body.ts';
import { bodyText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const base = 'https://rareearthexchanges.com/news/price-floor-holds/';

const parsed = (html: string) => parseBody(html, base);

const text = (words: string): Inline => ({ kind: 'text', text: words });
const lineBreak: Inline = { kind: 'break' };
const mark = (kind: InlineMark, ...inlines: (Inline | string)[]): Inline => ({
  kind,
  inlines: inlines.map(inlineOf),
});
const link = (href: string, words: string, external = true): Inline => ({
  kind: 'link',
  href,
  external,
  inlines: [text(words)],
});
const inlineOf = (inline: Inline | string): Inline =>
  typeof inline === 'string' ? text(inline) : inline;

const p = (...inlines: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  inlines: inlines.map(inlineOf),
});
const list = (...items: Block[][]): Block => ({ kind: 'list', ordered: false, items });
const picture = (src: string, alt = '', caption: Inline[] = []): PictureBlock => ({
  kind: 'picture',
  picture: { src, alt, width: null, height: null },
  caption,
});

const embed = (embedKind: EmbedKind, href: string, title = '', caption: Inline[] = []): Block => ({
  kind: 'embed',
  embedKind,
  href,
  title,
  caption,
});

type Case = [story: string, html: string, expected: Block[]];

describe('blocks', () => {
  test.each<Case>([
    ['an empty source', '', []],
    ['white space', ' \n\t ', []],
    ['a paragraph', '<p>One.</p>', [p('One.')]],
    ['two paragraphs, one never closed', '<p>One.<p>Two.</p>', [p('One.'), p('Two.')]],
    ['an empty paragraph', '<p></p><p> </p><p>&nbsp;</p><p><br></p>', []],
    ['a paragraph of only spaces', '<p><strong>&nbsp;</strong><em> <br></em></p>', []],
    [
      'headings, the first level becoming the second',
      '<h1>A</h1><h2>B</h2><h6>C</h6>',
      [
        { kind: 'heading', level: 2, inlines: [text('A')] },
        { kind: 'heading', level: 2, inlines: [text('B')] },
        { kind: 'heading', level: 6, inlines: [text('C')] },
      ],
    ],
    ['an empty heading', '<h2> </h2><h3><br></h3>', []],
    ['a list', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>', [list([p('One')], [p('Two')])]],
    [
      'a numbered list',
      '<ol><li>One</li></ol>',
      [{ kind: 'list', ordered: true, items: [[p('One')]] }],
    ],
    [
      'a nested list',
      '<ul><li>One<ul><li>Deep</li></ul></li></ul>',
      [list([p('One'), list([p('Deep')])])],
    ],
    [
      'a nested list beside its item',
      '<ul><li>One</li><ul><li>Deep</li><li>Deeper</li></ul><li>Two</li></ul>',
      [list([p('One'), list([p('Deep')], [p('Deeper')])], [p('Two')])],
    ],
    [
      'a list that begins with a list',
      '<ul><ul><li>Deep</li></ul></ul>',
      [list([list([p('Deep')])])],
    ],
    ['an empty list', '<ul><li></li></ul>', []],
    ['items without a list', '<li>One</li><li>Two</li>', [p('One'), p('Two')]],
    ['loose words in a list', '<ul>Words<li>One</li></ul>', [list([p('Words')], [p('One')])]],
    [
      'a quotation',
      '<blockquote><p>One.</p><cite>Desk</cite></blockquote>',
      [{ kind: 'quote', blocks: [p('One.'), { kind: 'credit', inlines: [text('Desk')] }] }],
    ],
    ['an empty quotation', '<blockquote> </blockquote>', []],
    [
      'code, which keeps its lines',
      '<pre>\n  a &lt; b\n\tc\n\n</pre>',
      [{ kind: 'code', text: '  a < b\n\tc' }],
    ],
    ['code without content', '<pre>\n </pre>', []],
    [
      'code, which keeps its breaks',
      '<pre>a<br>b<span>c</span></pre>',
      [{ kind: 'code', text: 'a\nbc' }],
    ],
    [
      'a separator',
      '<p>One.</p><hr class="wp-block-separator"><p>Two.</p>',
      [p('One.'), { kind: 'separator' }, p('Two.')],
    ],
    [
      'containers, which are replaced by their content',
      '<div><section><article><p>One.</p></article></section></div>',
      [p('One.')],
    ],
    ['definitions without a list', '<dt>Nd</dt><dd>Neodymium</dd>', [p('Nd'), p('Neodymium')]],
    [
      'collapsible sections',
      '<details><summary>More</summary><p>Text.</p></details>',
      [p(mark('strong', 'More')), p('Text.')],
    ],
    [
      'unknown elements, which are replaced by their content',
      '<reex-card><p>One.</p></reex-card>',
      [p('One.')],
    ],
  ])('are parsed from %s', (_case, html, expected) => {
    expect(parsed(html)).toEqual(expected);
  });
});

describe('loose words', () => {
  test.each<Case>([
    ['without any element', 'Only words.', [p('Only words.')]],
    [
      'before, between and after blocks',
      'Before<p>One.</p>between<hr>after',
      [p('Before'), p('One.'), p('between'), { kind: 'separator' }, p('after')],
    ],
    [
      'in a container beside a block',
      '<div>Loose <b>words</b><p>One.</p></div>',
      [p('Loose ', mark('strong', 'words')), p('One.')],
    ],
    [
      'unless they are white space between blocks',
      '<p>One.</p>\n\n<p>Two.</p>\n',
      [p('One.'), p('Two.')],
    ],
    ['and take over a mark around blocks', '<strong><p>One.</p></strong>', [p('One.')]],
    [
      'but a link around a heading goes inside',
      '<a href="/x"><h2>Head</h2></a>',
      [
        {
          kind: 'heading',
          level: 2,
          inlines: [link('https://rareearthexchanges.com/x', 'Head', false)],
        },
      ],
    ],
    [
      'but an unclosed link around paragraphs is dropped',
      '<a href="/x"><p>One.</p><p>Two.</p>',
      [p('One.'), p('Two.')],
    ],
    [
      'which keep their marks beside a picture',
      '<p><b>Mine <img src="/a.png"> at <a href="/x">dusk</a></b></p>',
      [
        p(mark('strong', 'Mine')),
        picture('https://rareearthexchanges.com/a.png'),
        p(mark('strong', 'at ', link('https://rareearthexchanges.com/x', 'dusk', false))),
      ],
    ],
  ])('become paragraphs: %s', (_case, html, expected) => {
    expect(parsed(html)).toEqual(expected);
  });
});

describe('inlines', () => {
  const inlines = (html: string) => {
    const [block, ...more] = parsed(`<p>${html}</p>`);
    expect(more).toEqual([]);
    return block?.kind === 'paragraph' ? block.inlines : block;
  };

  test.each<[string, string, (Inline | string)[]]>([
    ['strong', '<strong>a</strong><b>b</b>', [mark('strong', 'a'), mark('strong', 'b')]],
    [
      'emphasis',
      '<em>a</em><i>b</i><cite>c</cite>',
      [mark('emphasis', 'a'), mark('emphasis', 'b'), mark('emphasis', 'c')],
    ],
    ['code', '<code>a</code><kbd>b</kbd>', [mark('code', 'a'), mark('code', 'b')]],
    [
      'formulas',
      'Nd<sub>2</sub>Fe<sup>3+</sup>',
      ['Nd', mark('subscript', '2'), 'Fe', mark('superscript', '3+')],
    ],
    [
      'deleted and marked text',
      '<s>a</s><del>b</del><mark>c</mark>',
      [mark('struck', 'a'), mark('struck', 'b'), mark('marked', 'c')],
    ],
    ['nested marks', '<b><i>a</i>b</b>', [mark('strong', mark('emphasis', 'a'), 'b')]],
    [
      'colors, fonts and underlines, which are dropped',
      '<span style="color:red"><font size="7"><u>a</u></font></span>',
      ['a'],
    ],
    ['an empty mark', 'a<b></b>b', ['ab']],
    ['a line break', 'a<br>b', ['a', lineBreak, 'b']],
    ['breaks at the ends, which are dropped', '<br>a<br><br>', ['a']],
    ['white space, which is collapsed', '  a\n   b\t c ', ['a b c']],
    ['no-break spaces, which stay', '5&nbsp;kg of NdPr', ['5\u00a0kg of NdPr']],
    ['references, decoded once', '&amp;lt; &mdash; &#8217;', ['&lt; — ’']],
    ['mojibake, which is fixed', 'Chinaโ€™s', ['China’s']],
    ['a comment', 'a<!-- x -->b', ['ab']],
  ])('are parsed from %s', (_case, html, expected) => {
    expect(inlines(html)).toEqual(expected.map(inlineOf));
  });

  test.each<[string, string, (Inline | string)[]]>([
    [
      'with an absolute address',
      '<a href="https://example.org/a">a</a>',
      [link('https://example.org/a', 'a')],
    ],
    [
      'with a relative address',
      '<a href="/news/b/">b</a>',
      [link('https://rareearthexchanges.com/news/b/', 'b', false)],
    ],
    [
      'to the forum, which is external too',
      '<a href="https://forum.rareearthexchanges.com/threads/1/">c</a>',
      [link('https://forum.rareearthexchanges.com/threads/1/', 'c')],
    ],
    [
      'with tracking',
      '<a href="https://example.org/?utm_source=reex&a=1">d</a>',
      [link('https://example.org/?a=1', 'd')],
    ],
    [
      'with white space at its end, which stands behind it',
      '<a href="https://example.org/">a <em>b\u00a0</em></a>c <a href="https://example.org/">d </a> e',
      [
        {
          kind: 'link',
          href: 'https://example.org/',
          external: true,
          inlines: [text('a '), mark('emphasis', 'b')],
        },
        '\u00a0c ',
        link('https://example.org/', 'd'),
        ' e',
      ],
    ],
    [
      'with a line break at its end',
      '<a href="https://example.org/">f<br></a>g',
      [link('https://example.org/', 'f'), lineBreak, 'g'],
    ],
    ['of white space only', 'h<a href="https://example.org/"> </a>i', ['h i']],
    [
      'with words for screen readers of the site',
      '<a class="external-link" href="https://example.org/" target="_blank" rel="noopener" onclick="x()">e<span class="sr-only"> (opens in a new tab)</span></a>',
      [link('https://example.org/', 'e')],
    ],
    [
      'that the site sets on keywords',
      'on <a class="wpil_keyword_link" href="/odd/" data-wpil-monitor-id="7">rare earths</a> today',
      ['on rare earths today'],
    ],
    ['to a place on the page', '<a href="#chapter">f</a> <a href=" #x">g</a>', ['f g']],
    ['to a script', '<a href="javascript:alert(1)">h</a>', ['h']],
    ['to a disguised script', '<a href=" &#1;java\tscript:alert(1)">i</a>', ['i']],
    ['with data', '<a href="data:text/html,<script>alert(1)</script>">j</a>', ['j']],
    ['with a user name', '<a href="https://rareearthexchanges.com@evil.test/">k</a>', ['k']],
    ['with a mail address', '<a href="mailto:desk@example.org">l</a>', ['l']],
    ['without an address', '<a href="">m</a><a name="top">n</a>', ['mn']],
    ['without words', 'o<a href="https://example.org/"></a>', ['o']],
  ])('are parsed from a link %s', (_case, html, expected) => {
    expect(inlines(html)).toEqual(expected.map(inlineOf));
  });
});

describe('dropped with its content', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a style', '<style>p{display:none}</style>'],
    ['a form', '<form><label>Mail</label><input value="x"><button>Subscribe</button></form>'],
    ['a button', '<button>Share</button>'],
    ['a template', '<template><p>x</p></template>'],
    ['a fallback without scripts', '<noscript><p>x</p></noscript>'],
    ['an SVG drawing', '<svg><text>x</text><script>alert(1)</script></svg>'],
    ['an object', '<object data="x.swf"><p>x</p></object>'],
    ['a frameset', '<frameset><frame src="x"></frameset>'],
    ['a text field', '<textarea><p>x</p></textarea>'],
    ['a select field', '<select><option>x</option></select>'],
    [
      'words for screen readers',
      '<span class="sr-only">x</span><span class="a screen-reader-text">x</span>',
    ],
    [
      'the table of contents',
      '<div class="wp-block toc"><p>Table of Contents</p><ul><li><a href="#a">A</a></li></ul></div>',
    ],
    ['a hidden element', '<p hidden>x</p>'],
    ['a page title', '<title>x</title>'],
    ['a tracking pixel', '<img src="https://example.org/p.gif" width="1" height="1">'],
    ['a pixel with one side', '<img src="https://example.org/p.gif" height="0">'],
    ['a picture without an address', '<img alt="">'],
    ['a picture of data', '<img src="data:image/png;base64,AA==">'],
    ['a picture of a script', '<img src="javascript:alert(1)" onerror="alert(1)">'],
    ['an embed without an address', '<iframe></iframe><video></video>'],
    ['an embed of a script', '<iframe src="javascript:alert(1)"></iframe>'],
    ['an inline embed', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ])('is %s', (_case, html) => {
    expect(parsed(`<p>Before.</p>${html}<p>After.</p>`)).toEqual([p('Before.'), p('After.')]);
  });

  test.each([
    ['words for screen readers', '<span class="sr-only">x</span>'],
    ['a script', '<script>x</script>'],
    ['an SVG drawing', '<svg><path d="x"/></svg>'],
    ['a button', '<button>x</button>'],
  ])('inside a sentence is %s, without a gap', (_case, html) => {
    expect(bodyText(parsed(`<p>One ${html}paragraph.</p>`))).toBe('One paragraph.');
    expect(parsed(`<p>One ${html}paragraph.</p>`)).toHaveLength(1);
    expect(bodyText(parsed(`<ul><li>One ${html}item.</li></ul>`))).toBe('One item.');
  });
});

describe('pictures and embeds', () => {
  const src = 'https://rareearthexchanges.com/a.png';

  test.each<Case>([
    [
      'a picture',
      '<img src="/a.png" alt=" A mine " width="640" height="480" srcset="/b.png 2x" onload="x()">',
      [{ kind: 'picture', picture: { src, alt: 'A mine', width: 640, height: 480 }, caption: [] }],
    ],
    [
      'a picture with an invalid size',
      '<img src="/a.png" width="100%" height="auto">',
      [picture(src)],
    ],
    [
      'a picture inside a paragraph, which is split',
      '<p>Before <img src="/a.png"> after</p>',
      [p('Before'), picture(src), p('after')],
    ],
    [
      'a linked picture',
      '<p><a href="/big.png"><img src="/a.png" alt="A"></a></p>',
      [picture(src, 'A')],
    ],
    [
      'a figure with a caption',
      '<figure class="wp-block-image"><img src="/a.png"><figcaption>A <em>mine</em></figcaption></figure>',
      [picture(src, '', [text('A '), mark('emphasis', 'mine')])],
    ],
    [
      'a picture with several sources',
      '<picture><source srcset="/a.webp"><img src="/a.png"></picture>',
      [picture(src)],
    ],
    [
      'a figure with a linked picture of several sources',
      '<figure><a href="/x"><picture><source srcset="/a.webp"><img src="/a.png"></picture></a><figcaption>C</figcaption></figure>',
      [{ ...picture(src, '', [text('C')]), href: 'https://rareearthexchanges.com/x' }],
    ],
    [
      'a gallery',
      '<figure class="wp-block-gallery"><figure><img src="/a.png"><figcaption>A</figcaption></figure><figure><img src="/a.png"></figure><figcaption>Both</figcaption></figure>',
      [
        {
          kind: 'gallery',
          blocks: [
            picture(src, '', [text('A')]),
            picture(src),
            { kind: 'caption', inlines: [text('Both')] },
          ],
        },
      ],
    ],
    [
      'an emoji that WordPress turned into a picture',
      '<p>Locked <img src="https://s.w.org/images/core/emoji/15.0.3/72x72/1f512.png" alt="🔒" class="wp-smiley" style="height: 1em; max-height: 1em;" /> for now</p>',
      [p('Locked 🔒 for now')],
    ],
    [
      'a picture inside a heading',
      '<h2>A <img src="/a.png" alt="mine"></h2>',
      [{ kind: 'heading', level: 2, inlines: [text('A mine')] }],
    ],
    [
      'an embedded page',
      '<iframe src="https://player.example.org/1" title=" Episode 1 "></iframe>',
      [embed('page', 'https://player.example.org/1', 'Episode 1')],
    ],
    [
      'an embedded video',
      '<figure><div><iframe src="https://www.youtube-nocookie.com/embed/aB_3-x?rel=0"></iframe></div><figcaption>Film</figcaption></figure>',
      [embed('video', 'https://www.youtube.com/watch?v=aB_3-x', '', [text('Film')])],
    ],
    [
      'an audio file',
      '<figure class="wp-block-audio"><audio controls src="/e.mp3"></audio></figure>',
      [embed('audio', 'https://rareearthexchanges.com/e.mp3')],
    ],
    [
      'a video with several sources',
      '<video poster="/p.png"><source src="/v.mp4"><source src="/v.webm">Old browsers</video>',
      [embed('video', 'https://rareearthexchanges.com/v.mp4')],
    ],
  ])('are parsed from %s', (_case, html, expected) => {
    expect(parsed(html)).toEqual(expected);
  });
});

describe('table', () => {
  const row = (header: boolean, ...cells: (string | Inline)[][]): TableRow => ({
    part: header ? 'head' : 'body',
    cells: cells.map((inlines) => cell(inlines, header)),
  });
  const cell = (inlines: (string | Inline)[], header = false): TableCell => ({
    header,
    columns: 1,
    rows: 1,
    inlines: inlines.map(inlineOf),
  });

  test.each<Case>([
    [
      'with a head',
      '<table><thead><tr><th>Name</th><td>Close</td></tr></thead><tbody><tr><td>SMP1</td><td>2.84</td></tr></tbody></table>',
      [
        {
          kind: 'table',
          caption: [],
          rows: [row(true, ['Name'], ['Close']), row(false, ['SMP1'], ['2.84'])],
        },
      ],
    ],
    [
      'with a head that only its cells show',
      '<table><tr><th>Name</th><th>Close</th></tr><tr><th>SMP1</th><td>2.84</td></tr></table>',
      [
        {
          kind: 'table',
          caption: [],
          rows: [
            row(true, ['Name'], ['Close']),
            { part: 'body', cells: [cell(['SMP1'], true), cell(['2.84'])] },
          ],
        },
      ],
    ],
    [
      'in a figure with a caption',
      '<figure class="wp-block-table"><table><tr><td>a</td></tr></table><figcaption>Week</figcaption></figure>',
      [{ kind: 'table', caption: [text('Week')], rows: [row(false, ['a'])] }],
    ],
    [
      'with a caption of its own',
      '<table><caption>Week</caption><tr><td>a</td></tr></table>',
      [{ kind: 'table', caption: [text('Week')], rows: [row(false, ['a'])] }],
    ],
    [
      'with empty cells',
      '<table><tr><td></td><td> a </td></tr></table>',
      [{ kind: 'table', caption: [], rows: [row(false, [], ['a'])] }],
    ],
    [
      'with a list in a cell',
      '<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>',
      [{ kind: 'table', caption: [], rows: [row(false, ['a', lineBreak, 'b'])] }],
    ],
    [
      'with paragraphs in a cell',
      '<table><tr><td><p>a</p><p>b</p></td></tr></table>',
      [{ kind: 'table', caption: [], rows: [row(false, ['a', lineBreak, 'b'])] }],
    ],
    [
      'with a table in a cell',
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
      [{ kind: 'table', caption: [], rows: [row(false, ['a', lineBreak, 'b'])] }],
    ],
    [
      'with a script in place of a cell',
      '<table><tr><td>a</td><script>alert(1)</script></tr></table>',
      [{ kind: 'table', caption: [], rows: [row(false, ['a'])] }],
    ],
    ['without rows', '<table><tbody></tbody></table>', []],
    ['with empty rows only', '<table><tr></tr></table>', []],
    [
      'without end tags',
      '<table><tr><td>a<td>b<tr><td>c</table>',
      [{ kind: 'table', caption: [], rows: [row(false, ['a'], ['b']), row(false, ['c'])] }],
    ],
  ])('is parsed %s', (_case, html, expected) => {
    expect(parsed(html)).toEqual(expected);
  });
});

describe('broken markup', () => {
  test.each<Case>([
    [
      'crossing tags',
      '<p><b>a<i>b</b>c</i></p>',
      [p(mark('strong', 'a', mark('emphasis', 'b')), 'c')],
    ],
    ['end tags without start tags', '</div></p>a</b>', [p('a')]],
    ['an incomplete tag', '<p>a</p><p class="b', [p('a')]],
    ['CDATA around all of it', '<![CDATA[<p>a</p><p>b</p>]]>', [p('a'), p('b')]],
    ['CDATA inside a word', '<p>a<![CDATA[b]]>c</p>', [p('abc')]],
    ['CDATA whose end is escaped', '<p>a</p><![CDATA[b]]&gt;<p>c</p>', [p('a'), p('b'), p('c')]],
    ['CDATA without an end', '<p>a</p><![CDATA[<p>b</p>', [p('a'), p('b')]],
    ['CDATA in a script', '<script>// <![CDATA[\na()\n// ]]></script><p>b</p>', [p('b')]],
    ['CDATA in a comment', '<!-- <![CDATA[a]]> --><p>b</p>', [p('b')]],
    ['an incomplete reference', '<p>AT&T &amp R&D &#x</p>', [p('AT&T & R&D &#x')]],
    ['brackets that are no tags', '<p>5 < 6 > 3 <3</p>', [p('5 < 6 > 3 <3')]],
    [
      'a block in a heading',
      '<h2><div>A</div><div>B</div></h2>',
      [{ kind: 'heading', level: 2, inlines: [text('A'), lineBreak, text('B')] }],
    ],
  ])('is parsed: %s', (_case, html, expected) => {
    expect(parsed(html)).toEqual(expected);
  });
});

describe('hostile markup', () => {
  const nested = (tag: string, depth: number) =>
    `${`<${tag}>`.repeat(depth)}deep${`</${tag}>`.repeat(depth)}`;

  test.each([
    'div',
    'b',
    'a',
    'span',
    'ul',
    'li',
    'blockquote',
    'figure',
    'table',
    'td',
    'p',
    'h2',
    'details',
    'unknown',
  ])('with <%s> nested 5,000 times is cut off', (tag) => {
    const body = parsed(`${nested(tag, 5_000)}<p>After.</p>`);
    expect(bodyText(body)).toContain('After.');
    expect(depthOf(body)).toBeLessThan(200);
  });

  test('with lists, quotations and tables nested 1,000 times is cut off', () => {
    const open = '<ul><li><blockquote><table><tr><td><figure><a href="/x"><b>';
    const body = parsed(`${open.repeat(1_000)}deep`);
    expect(bodyText(body)).toContain('deep');
    expect(depthOf(body)).toBeLessThan(200);
  });

  // More than a function call can take as arguments.
  test.each([
    ['paragraphs', '', '<p>a', 150_000],
    ['breaks in a mark', '<b>', '<br>', 0],
    ['marks in code', '<pre>', '<b>a</b>', 1],
    ['items in a list', '<ul>', '<li>a', 1],
    ['words and breaks in a cell', '<table><tr><td>', 'a<br>', 1],
  ])('with 150,000 %s is parsed', (_case, open, markup, blocks) => {
    expect(parsed(`${open}${markup.repeat(150_000)}`)).toHaveLength(blocks);
  });

  test('with a megabyte of unclosed elements is cut off', () => {
    expect(depthOf(parsed('<b>'.repeat(350_000)))).toBeLessThan(200);
  });
});

/** The nesting depth of arrays and objects, without recursion. */
function depthOf(value: unknown): number {
  let deepest = 0;
  const stack: [unknown, number][] = [[value, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [inside, depth] = next;
    deepest = Math.max(deepest, depth);
    if (typeof inside !== 'object' || inside === null) continue;
    for (const child of Object.values(inside)) stack.push([child, depth + 1]);
  }
  return deepest;
}
