import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { outlineBody } from '../../support/builders/outline-body.ts';

const site = 'https://rareearthexchanges.com';
const sketch = (html: string) => outlineBody(parseBody(html, `${site}/news/field-guide/`));

/** Block name, WordPress's markup, and the lines of the body. */
type Case = [block: string, html: string, ...lines: string[]];

function blocks(...cases: Case[]): void {
  test.each(cases.map(([block, html, ...lines]) => [block, html, lines.join('\n')]))(
    '%s',
    (_block, html, expected) => {
      expect(sketch(html)).toBe(expected);
    },
  );
}

describe('WordPress text block', () => {
  blocks(
    [
      'paragraph with a drop cap, alignment and colors',
      '<p class="has-drop-cap has-text-align-center has-vivid-red-color has-text-color" style="font-size:22px">Oxide.</p>',
      'p Oxide.',
    ],
    [
      'heading with an anchor link beside it',
      '<h3 class="wp-block-heading has-large-font-size" id="h-prices">Prices <a class="anchor" href="#h-prices">#</a></h3>',
      'h3 Prices',
    ],
    [
      'list in a list in a list',
      '<ul class="wp-block-list"><li>One<ol class="wp-block-list"><li>Deep<ul class="wp-block-list"><li>Deeper</li></ul></li></ol></li><li>Two</li></ul>',
      'ul',
      '  - p One',
      '    ol',
      '      - p Deep',
      '        ul',
      '          - p Deeper',
      '  - p Two',
    ],
    [
      'list that starts at 5',
      '<ol start="5" class="wp-block-list"><li>a</li><li>b</li></ol>',
      'ol decimal',
      '  5 p a',
      '  6 p b',
    ],
    [
      'list that counts down',
      '<ol reversed class="wp-block-list"><li>a</li><li> </li><li>b</li></ol>',
      'ol decimal',
      '  2 p a',
      '  1 p b',
    ],
    [
      'list that counts down, with one number of its own',
      '<ol reversed start="9"><li>a</li><li value="4">b</li><li>c</li></ol>',
      'ol decimal',
      '  9 p a',
      '  4 p b',
      '  3 p c',
    ],
    [
      'list with letters, as the block editor writes it',
      '<ol style="list-style-type:lower-alpha" class="wp-block-list"><li>a</li></ol>',
      'ol lower-alpha',
      '  1 p a',
    ],
    [
      'list with Roman numerals, as HTML writes it',
      '<ol type="I"><li>a</li></ol>',
      'ol upper-roman',
      '  1 p a',
    ],
    [
      'list with invalid numbers',
      '<ol start="x" type="disc"><li value="1e9">a</li></ol>',
      'ol',
      '  - p a',
    ],
    [
      'quote with its source',
      '<blockquote class="wp-block-quote is-layout-flow"><p>Ore is not metal.</p><p>Nor is oxide.</p><cite>Sample <em>handbook</em></cite></blockquote>',
      'quote',
      '  p Ore is not metal.',
      '  p Nor is oxide.',
      '  credit Sample *handbook*',
    ],
    [
      'quote whose source has a paragraph and a dash',
      '<blockquote><p>Ore is not metal.</p>\n<p><cite>— Desk</cite></p>\n</blockquote>',
      'quote',
      '  p Ore is not metal.',
      '  credit Desk',
    ],
    [
      'quote that names a work in its sentence',
      '<blockquote>Read <cite>The Sample</cite></blockquote>',
      'quote',
      '  p Read *The Sample*',
    ],
    [
      'quote in a figure with its source as the caption',
      '<figure><blockquote><p>Ore is not metal.</p></blockquote><figcaption>– Desk, <cite>The Sample</cite></figcaption></figure>',
      'quote',
      '  p Ore is not metal.',
      '  credit Desk, *The Sample*',
    ],
    [
      'quote with a list',
      '<blockquote class="wp-block-quote"><ul class="wp-block-list"><li>a</li></ul></blockquote>',
      'quote',
      '  ul',
      '    - p a',
    ],
    [
      'pull quote',
      '<figure class="wp-block-pullquote has-border-color"><blockquote><p>Ore is not metal.</p><cite>Desk</cite></blockquote></figure>',
      'pull quote',
      '  p Ore is not metal.',
      '  credit Desk',
    ],
    [
      'pull quote of older versions',
      '<blockquote class="wp-block-pullquote alignright"><p>Ore is not metal.</p></blockquote>',
      'pull quote',
      '  p Ore is not metal.',
    ],
    [
      'verse, which keeps its lines and marks',
      '<pre class="wp-block-verse">Heat comes,\n  the <em>field</em> goes.\n\nAsk.</pre>',
      'p Heat comes,⏎the *field* goes.⏎⏎Ask.',
    ],
    [
      'preformatted',
      '<pre class="wp-block-preformatted">a   <strong>b</strong><br>c</pre>',
      'code "a   b\\nc"',
    ],
    [
      'code',
      '<pre class="wp-block-code"><code lang="python" class="language-python">if a &lt; b:\n\treturn "&amp;"</code></pre>',
      'code "if a < b:\\n\\treturn \\"&\\""',
    ],
    [
      'math as it was typed',
      '<div class="wp-block-math"><math display="block"><semantics><mrow><mi>B</mi></mrow><annotation encoding="application/x-tex">B = \\mu H</annotation></semantics></math></div>',
      'p {code B = \\mu H}',
    ],
    [
      'math in a sentence as its characters',
      '<p>Let <math><mi>B</mi><mo>=</mo><mn>1</mn></math> hold.</p>',
      'p Let {code B=1} hold.',
    ],
    [
      'details',
      '<details class="wp-block-details" open><summary>Method</summary><p>A thousand hours.</p></details>',
      'p **Method**',
      'p A thousand hours.',
    ],
    [
      'details below a heading',
      '<details><summary><h3>Method</h3></summary><p>A thousand hours.</p></details>',
      'h3 Method',
      'p A thousand hours.',
    ],
    [
      'definitions, with and without boxes',
      '<dl><dt>Nd</dt><dd>Neodymium</dd><div><dt>Pr</dt><dd><p>Praseodymium</p><ul><li>green</li></ul></dd></div></dl>',
      'dl',
      '  dt p Nd',
      '  dd p Neodymium',
      '  dt p Pr',
      '  dd p Praseodymium',
      '     ul',
      '       - p green',
    ],
    [
      'address',
      '<address>Sample Room<br />\n1 Invented Street</address>',
      'p Sample Room⏎1 Invented Street',
    ],
  );
});

describe('WordPress marks', () => {
  blocks(
    [
      'formulas',
      '<p>Fe<sub>16</sub>N<sub>2</sub>, Fe₁₆N₂, 10<sup>6</sup></p>',
      'p Fe{subscript 16}N{subscript 2}, Fe₁₆N₂, 10{superscript 6}',
    ],
    [
      'keyboard and sample text',
      '<p><kbd>F</kbd><samp>ok</samp><tt>x</tt><var>n</var></p>',
      'p {code F}{code ok}{code x}*n*',
    ],
    [
      'a correction',
      '<p><del datetime="2026">94</del> <ins>93</ins> <s>a</s></p>',
      'p {struck 94} {inserted 93} {struck a}',
    ],
    [
      'an abbreviation',
      '<p><abbr title="Intrinsic coercivity">HcJ</abbr> <abbr>Dy</abbr></p>',
      'p {HcJ: Intrinsic coercivity} Dy',
    ],
    ['a quotation in the sentence', '<p>She said <q>no</q>.</p>', 'p She said “no”.'],
    [
      'a highlight',
      '<p><mark style="background-color:#fcb900" class="has-inline-color">a</mark> <mark>b</mark></p>',
      'p {marked a} {marked b}',
    ],
    [
      'a color written as a highlight',
      '<p><mark style="background-color:rgba(0, 0, 0, 0);color:#cf2e2e" class="has-inline-color">a</mark></p>',
      'p a',
    ],
    [
      'elements that only look different',
      '<p><small>a</small> <u>b</u> <time datetime="2026-11-01">1 November</time> <span lang="zh">稀土</span></p>',
      'p a b 1 November 稀土',
    ],
    ['ruby text', '<p><ruby>包头<rp>(</rp><rt>Baotou</rt><rp>)</rp></ruby></p>', 'p 包头(Baotou)'],
    ['optional break points', '<p>neo&shy;dym<wbr>ium&#8203;</p>', 'p neodymium'],
    [
      'lines with white space around',
      '<p>00:00 Intro<br />\n02:10 Prices <br>\n05:00 End</p>',
      'p 00:00 Intro⏎02:10 Prices⏎05:00 End',
    ],
    [
      'a link in a link',
      '<p><a href="https://a.test/">a <b>and <a href="https://b.test/">b</a></b></a> c</p>',
      'p a **and [b](https://b.test/)** c',
    ],
  );
});

describe('WordPress table', () => {
  blocks(
    [
      'head, foot and caption',
      '<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><thead><tr><th class="has-text-align-right" data-align="right">Grade</th><td>T</td></tr></thead><tfoot><tr><td>Mean</td><td>1.3</td></tr></tfoot><tbody><tr><td>N52</td><td>1.4</td></tr></tbody></table><figcaption class="wp-element-caption">Invented</figcaption></figure>',
      'table (Invented)',
      '  head #Grade | #T',
      '  body N52 | 1.4',
      '  foot Mean | 1.3',
    ],
    [
      'cells over columns and rows',
      '<table><tr><th rowspan="2">Grade</th><th colspan="2">T</th></tr><tr><th>20</th><th>150</th></tr><tr><th scope="row">N52</th><td>1.4</td><td>–</td></tr></table>',
      'table',
      '  head #1×2 Grade | #2×1 T',
      '  head #20 | #150',
      '  body #N52 | 1.4 | –',
    ],
    [
      'invalid spans',
      '<table><tr><td colspan="99999999">a</td><td rowspan="-3" colspan="0">b</td><td colspan="x">c</td></tr></table>',
      'table',
      '  body 50×1 a | b | c',
    ],
    [
      'a heading row among the rows',
      '<table><tbody><tr><td>a</td></tr><tr><th>Second half</th></tr><tr><td>b</td></tr></tbody></table>',
      'table',
      '  body a',
      '  body #Second half',
      '  body b',
    ],
    [
      'its own caption and that of its figure',
      '<figure><table><caption>Own</caption><tr><td>a</td></tr></table><figcaption>Figure’s</figcaption></figure>',
      'table (Own)',
      '  body a',
      'caption Figure’s',
    ],
    [
      'an embed in a cell',
      '<table><tr><td><iframe src="https://player.vimeo.com/video/7" title="Tour"></iframe></td></tr></table>',
      'table',
      '  body [Tour](https://vimeo.com/7)',
    ],
  );
});

const press = `${site}/wp-content/uploads/press.png`;
const yoke = `${site}/wp-content/uploads/yoke.png`;

describe('WordPress picture', () => {
  blocks(
    [
      'image that links to itself, aligned, with a caption',
      `<div class="wp-block-image"><figure class="alignleft size-medium is-resized"><a href="${press}"><img src="${press}" alt="Press" class="wp-image-1" style="width:300px"/></a><figcaption class="wp-element-caption">The <em>press</em></figcaption></figure></div>`,
      `picture ${press} “Press” (The *press*)`,
    ],
    [
      'image that links elsewhere',
      `<figure class="wp-block-image"><a href="https://example.org/report?utm_source=reex" target="_blank"><img src="${press}" alt=""/></a></figure>`,
      `picture ${press} → https://example.org/report`,
    ],
    [
      'image that links to a script',
      `<figure class="wp-block-image"><a href="javascript:alert(1)"><img src="${press}" alt=""/></a></figure>`,
      `picture ${press}`,
    ],
    [
      'image of the classic editor with a caption',
      `<div id="attachment_7" style="width: 310px" class="wp-caption alignright"><a href="${press}"><img src="${press}" alt="Press" /></a><p id="caption-attachment-7" class="wp-caption-text">The press</p></div>`,
      `picture ${press} “Press” (The press)`,
    ],
    [
      'lazy-loaded image',
      `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="/wp-content/uploads/press.png" alt="Press"><noscript><img src="/wp-content/uploads/press.png"></noscript>`,
      `picture ${press} “Press”`,
    ],
    [
      'image deep inside marks and boxes of a paragraph',
      `<p>Before <span><strong><a href="/x/"><img src="${press}"></a></strong></span> after</p>`,
      'p Before',
      `picture ${press} → ${site}/x/`,
      'p after',
    ],
    [
      'gallery',
      `<figure class="wp-block-gallery has-nested-images columns-2 is-cropped"><figure class="wp-block-image"><img src="${press}"/><figcaption class="wp-element-caption">Press</figcaption></figure><figure class="wp-block-image"><img src="${yoke}"/></figure><figcaption class="blocks-gallery-caption wp-element-caption">Tools</figcaption></figure>`,
      'gallery',
      `  picture ${press} (Press)`,
      `  picture ${yoke}`,
      '  caption Tools',
    ],
    [
      'gallery of older versions, a list',
      `<figure class="wp-block-gallery columns-2"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><img src="${press}"/></figure></li><li class="blocks-gallery-item"><figure><img src="${yoke}"/><figcaption class="blocks-gallery-item__caption">Yoke</figcaption></figure></li></ul></figure>`,
      'gallery',
      `  picture ${press}`,
      `  picture ${yoke} (Yoke)`,
    ],
    [
      'gallery of the classic editor, a definition list',
      `<div id="gallery-1" class="gallery galleryid-1 gallery-columns-3"><dl class="gallery-item"><dt class="gallery-icon landscape"><a href="${press}"><img src="${press}"/></a></dt><dd class="wp-caption-text gallery-caption" id="gallery-1-1">Press</dd></dl><dl class="gallery-item"><dt class="gallery-icon"><img src="${yoke}"/></dt></dl><br style="clear: both" /></div>`,
      'gallery',
      `  picture ${press} (Press)`,
      `  picture ${yoke}`,
    ],
    [
      'gallery of one picture',
      `<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="${press}"/></figure><figcaption>Press</figcaption></figure>`,
      `picture ${press} (Press)`,
    ],
    [
      'gallery without pictures',
      '<section class="gallery"><p>One.</p><p>Two.</p></section>',
      'p One.',
      'p Two.',
    ],
    [
      'media and text',
      `<div class="wp-block-media-text is-stacked-on-mobile" style="grid-template-columns:38% auto"><figure class="wp-block-media-text__media"><img src="${press}" alt=""/></figure><div class="wp-block-media-text__content"><p>Beside it.</p></div></div>`,
      `picture ${press}`,
      'p Beside it.',
    ],
    [
      'cover',
      `<div class="wp-block-cover"><span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><img class="wp-block-cover__image-background" alt="" src="${press}"/><div class="wp-block-cover__inner-container"><h2 class="wp-block-heading">Over it</h2></div></div>`,
      `picture ${press}`,
      'h2 Over it',
    ],
  );
});

describe('WordPress container', () => {
  blocks(
    [
      'columns and groups',
      '<div class="wp-block-group is-layout-constrained"><div class="wp-block-columns"><div class="wp-block-column"><p>Left.</p></div><div class="wp-block-column" style="flex-basis:33%"><p>Right.</p></div></div></div>',
      'p Left.',
      'p Right.',
    ],
    [
      'buttons are links',
      '<div class="wp-block-buttons"><div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button" href="https://example.org/">Open</a></div></div>',
      'p [Open](https://example.org/)',
    ],
    [
      'separators of every style',
      '<hr class="wp-block-separator has-alpha-channel-opacity is-style-dots"/>',
      'separator',
    ],
    [
      'spacer',
      '<p>a</p><div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div><p>b</p>',
      'p a',
      'p b',
    ],
    [
      'more and page break',
      '<p>a</p><!--more--><span id="more-7"></span><!--nextpage--><p>b</p>',
      'p a',
      'p b',
    ],
    [
      'elements hidden by a style',
      '<p>a</p><div style="color:red; DISPLAY : none">x</div><p>b<span style="display:none">x</span></p>',
      'p a',
      'p b',
    ],
    [
      'tables of contents and share buttons',
      '<div id="ez-toc-container" class="ez-toc-v2 ez-toc-container"><ul><li>x</li></ul></div><div class="sharedaddy"><a href="https://x.com/share">x</a></div><p>a</p>',
      'p a',
    ],
  );
});

describe('WordPress footnotes', () => {
  blocks(
    [
      'of WordPress',
      '<p>Up 12%<sup data-fn="u-1" class="fn"><a href="#u-1" id="u-1-link">1</a></sup> since May.<sup data-fn="u-2" class="fn"><a href="#u-2" id="u-2-link">2</a></sup></p><ol class="wp-block-footnotes"><li id="u-1">By <em>weight</em>. <a href="#u-1-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="u-2">In oxide. <a href="#u-2-link">↩︎</a></li></ol>',
      'p Up 12%[^1] since May.[^2]',
      'notes',
      '  1 p By *weight*.',
      '  2 p In oxide.',
    ],
    [
      'of other editors: the mark in the link, the notes in paragraphs',
      '<p>Up<a href="#fn:1" id="fnref:1"><sup>1</sup></a> and up.<sup>[<a href="#fn:2">2</a>, <a href="#fn:1">1</a>]</sup></p><div class="footnotes"><hr><ol><li id="fn:1"><p>One. <a href="#fnref:1">↩</a></p></li><li id="fn:2"><p>Two.</p></li></ol></div>',
      'p Up[^1] and up.[^2][^1]',
      'separator',
      'notes',
      '  1 p One.',
      '  2 p Two.',
    ],
    [
      'with the id inside the note',
      '<p>Up.<span class="easy-footnote"><a href="#bottom-1" title="One."><sup>1</sup></a></span></p><ol class="easy-footnotes-wrapper"><li><span id="bottom-1"></span>One.<a href="#top-1"></a></li></ol>',
      'p Up.[^1]',
      'notes',
      '  1 p One.',
    ],
    [
      'without a reference',
      '<ol class="wp-block-footnotes"><li id="u-1">One. <a href="#u-1-link">↩︎</a></li></ol>',
      'notes',
      '  1 uncited p One.',
    ],
    [
      'cut off by the feed: only the reference is left',
      '<p>Up.<sup data-fn="u-1" class="fn"><a href="#u-1">1</a></sup></p>',
      'p Up.{superscript 1}',
    ],
    [
      'not of an ordinary list, although a link points to one of its items',
      '<p>See <a href="#b">b</a>.</p><ol><li id="a">a</li><li id="b">b</li></ol>',
      'p See b.',
      'ol',
      '  - p a',
      '  - p b',
    ],
  );
});

describe('WordPress embed', () => {
  const frame = (src: string, title = '') =>
    `<iframe src="${src}" title="${title}" width="500"></iframe>`;
  const embedded = (inner: string, caption = '') =>
    `<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${inner}\n</div>${caption}</figure>`;

  blocks(
    [
      'YouTube with title and caption',
      embedded(
        frame('https://www.youtube.com/embed/aB_3-x?feature=oembed', 'Sample film'),
        '<figcaption class="wp-element-caption">A loop</figcaption>',
      ),
      'video https://www.youtube.com/watch?v=aB_3-x “Sample film” (A loop)',
    ],
    [
      'YouTube without a title',
      frame('https://www.youtube-nocookie.com/embed/aB_3-x?si=x&start=90', 'YouTube video player'),
      'video https://www.youtube.com/watch?v=aB_3-x&t=90s',
    ],
    [
      'a list of videos',
      frame('https://www.youtube.com/embed/videoseries?list=PL_1'),
      'video https://www.youtube.com/playlist?list=PL_1',
    ],
    [
      'a list of videos that names none',
      frame('https://youtube.com/embed/videoseries'),
      'video https://www.youtube.com/watch?v=videoseries',
    ],
    [
      'the frame of a post',
      frame('https://platform.twitter.com/embed/Tweet.html?dnt=1&id=199'),
      'post https://x.com/i/status/199',
    ],
    [
      'Vimeo',
      embedded(frame('https://player.vimeo.com/video/123?dnt=1&app_id=1', 'Tour')),
      'video https://vimeo.com/123 “Tour”',
    ],
    [
      'an address that the editor could not embed',
      embedded('https://www.youtube.com/watch?v=aB_3-x'),
      'video https://www.youtube.com/watch?v=aB_3-x',
    ],
    [
      'an address alone in its paragraph',
      '<p>https://youtu.be/aB_3-x</p>',
      'video https://youtu.be/aB_3-x',
    ],
    [
      'a linked address alone in its paragraph',
      '<p><a href="https://vimeo.com/123">https://vimeo.com/123</a></p>',
      'video https://vimeo.com/123',
    ],
    [
      'an unknown address, which stays a paragraph',
      '<p>https://example.org/a</p>',
      'p https://example.org/a',
    ],
    [
      'an address among words, which stays a link',
      '<p>See <a href="https://youtu.be/aB_3-x">https://youtu.be/aB_3-x</a></p>',
      'p See [https://youtu.be/aB_3-x](https://youtu.be/aB_3-x)',
    ],
    [
      'X: words, author, date and link',
      embedded(
        '<blockquote class="twitter-tweet" data-width="550"><p lang="en" dir="ltr">Twenty-six batches. <a href="https://t.co/s0">https://t.co/s0</a></p>&mdash; Sample Line (@reex_sample_00) <a href="https://twitter.com/reex_sample_00/status/199?ref_src=twsrc%5Etfw">November 17, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      ),
      'quote',
      '  p Twenty-six batches. [https://t.co/s0](https://t.co/s0)',
      '  credit Sample Line (@reex_sample_00) November 17, 2026',
      'post https://twitter.com/reex_sample_00/status/199',
    ],
    [
      'X without words',
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/1"></a></blockquote>',
      'post https://twitter.com/a/status/1',
    ],
    [
      'a post that states its address',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Abc/?utm_source=ig_embed"><div><svg></svg><p>A press at dusk.</p></div></blockquote>',
      'quote',
      '  p A press at dusk.',
      'post https://www.instagram.com/p/Abc/',
    ],
    [
      'a post in a box',
      '<div class="fb-post" data-href="https://www.facebook.com/reex/posts/1"><blockquote cite="x"><p>A press.</p></blockquote></div>',
      'quote',
      '  p A press.',
      'post https://www.facebook.com/reex/posts/1',
    ],
    [
      'a post in a frame',
      frame('https://www.linkedin.com/embed/feed/update/urn:li:share:1', 'Embedded post'),
      'post https://www.linkedin.com/feed/update/urn:li:share:1',
    ],
    [
      'Spotify episode',
      embedded(
        frame(
          'https://open.spotify.com/embed/episode/0a1?utm_source=oembed',
          'Spotify Embed: Data sheets',
        ),
      ),
      'episode https://open.spotify.com/episode/0a1 “Data sheets”',
    ],
    [
      'Spotify podcast',
      frame('https://open.spotify.com/embed/show/0a1'),
      'podcast https://open.spotify.com/show/0a1',
    ],
    [
      'Apple episode',
      frame('https://embed.podcasts.apple.com/us/podcast/sample/id1?i=2'),
      'episode https://podcasts.apple.com/us/podcast/sample/id1?i=2',
    ],
    [
      'Apple podcast',
      frame('https://embed.podcasts.apple.com/us/podcast/sample/id1'),
      'podcast https://podcasts.apple.com/us/podcast/sample/id1',
    ],
    [
      'podcast host',
      frame('https://www.buzzsprout.com/1/2-sample?client_source=small_player&iframe=true'),
      'episode https://www.buzzsprout.com/1/2-sample?client_source=small_player&iframe=true',
    ],
    [
      'a chart',
      frame('https://datawrapper.dwcdn.net/aB1/2/', 'Oxide prices'),
      'chart https://datawrapper.dwcdn.net/aB1/2/ “Oxide prices”',
    ],
    [
      "another site's article",
      embedded(
        '<blockquote class="wp-embedded-content" data-secret="s"><a href="https://example.org/a/">A sample article</a></blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" title="“A sample article” — Sample" src="https://example.org/a/embed/#?secret=s"></iframe>',
      ),
      'page https://example.org/a/ “A sample article”',
    ],
    [
      "another site's article, only the frame",
      '<iframe class="wp-embedded-content" title="A" src="https://example.org/a/embed/"></iframe>',
      'page https://example.org/a/embed/ “A”',
    ],
    [
      'a lazy-loaded frame',
      '<iframe src="about:blank" data-lazy-src="https://www.youtube.com/embed/aB_3-x"></iframe>',
      'video https://www.youtube.com/watch?v=aB_3-x',
    ],
    [
      'file',
      '<div class="wp-block-file"><object class="wp-block-file__embed" data="/a.pdf" type="application/pdf"></object><a id="f" href="/a.pdf">Sample sheet</a><a href="/a.pdf" class="wp-block-file__button" download>Download</a></div>',
      `file ${site}/a.pdf “Sample sheet”`,
    ],
    [
      'audio',
      '<figure class="wp-block-audio"><audio controls src="/hum.mp3"></audio><figcaption>Hum</figcaption></figure>',
      `audio ${site}/hum.mp3 (Hum)`,
    ],
    [
      'audio of the classic editor',
      '<!--[if lt IE 9]><script>x</script><![endif]--><audio class="wp-audio-shortcode" preload="none"><source type="audio/mpeg" src="/hum.mp3?_=1" /><a href="/hum.mp3">hum.mp3</a></audio>',
      `audio ${site}/hum.mp3?_=1`,
    ],
    [
      'video',
      '<figure class="wp-block-video"><video controls poster="/p.png" src="/tour.mp4"></video></figure>',
      `video ${site}/tour.mp4`,
    ],
    [
      'a frame of a script',
      frame('javascript:alert(1)') + frame('data:text/html,x') + frame('//user@evil.test/'),
      '',
    ],
  );
});
