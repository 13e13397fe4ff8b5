import type { SampleArticle } from '../sample-article.ts';

const uploads = 'https://rareearthexchanges.com/wp-content/uploads/2026/11';

/** An article with every editor block that the site might use, in WordPress's markup. */
export const everyBlock: SampleArticle = {
  id: 83290,
  slug: 'a-field-guide-to-the-magnet-data-sheet',
  type: 'news',
  title: 'A Field Guide to the Magnet Data Sheet, With Every Kind of Figure in It',
  author: 'Technology desk',
  tags: ['Magnets', 'Data Sheets', 'Measurement'],
  html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>One cubic centimeter of a sample stands for a batch of two tonnes.</li>
<li>The measuring yoke was calibrated again, and its drift is 0.2%.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Two pages of numbers stand between a magnet and the motor it goes into.</em> This guide walks through such a sheet line by line, with Fe₁₆N₂ and Nd<sub>2</sub>Fe<sub>14</sub>B as examples, a field of 10<sup>6</sup>&nbsp;A/m, and a sentence that <del>was wrong</del> <ins>has been put right</ins> since.<sup data-fn="fn-remanence" class="fn"><a href="#fn-remanence" id="fn-remanence-link">1</a></sup></p>
<h2 class="wp-block-heading" id="h-lists">What the sheet lists</h2>
<p>Press <kbd>Ctrl</kbd> + <kbd>F</kbd> in most of them and look for <code>HcJ</code>. The <abbr title="International Electrotechnical Commission">IEC</abbr> calls it the intrinsic coercivity, and a buyer once said <q>it is the only line I read twice</q>. Colours such as <mark style="background-color:rgba(0, 0, 0, 0);color:#cf2e2e" class="has-inline-color">red</mark> mean nothing here, while a <mark>marked word</mark> does.<sup data-fn="fn-coercivity" class="fn"><a href="#fn-coercivity" id="fn-coercivity-link">2</a></sup></p>
<ul class="wp-block-list">
<li>Strength
<ul class="wp-block-list">
<li>Remanence
<ol class="wp-block-list">
<li>at 20&nbsp;°C</li>
<li>at 150&nbsp;°C</li>
</ol>
</li>
<li>Energy product</li>
</ul>
</li>
<li>Endurance</li>
</ul>
<ol style="list-style-type:upper-alpha" start="3" class="wp-block-list">
<li>The third grade keeps its field to 120&nbsp;°C.</li>
<li>The fourth keeps it to 150&nbsp;°C.</li>
</ol>
<ol reversed class="wp-block-list">
<li>Last comes the coating.</li>
<li>Before it, the machining.</li>
<li>First of all, the pressing.</li>
</ol>
<h4 class="wp-block-heading">Two words of it</h4>
<dl><dt>Remanence</dt><dd>What is left of the field when nothing pushes any more.</dd><dt>Coercivity</dt><dd>How hard one must push back until nothing is left.</dd></dl>
<h2 class="wp-block-heading">What others say of it</h2>
<blockquote class="wp-block-quote is-layout-flow wp-block-quote-is-layout-flow"><p>A number without a temperature is an advertisement.</p><cite>Sample laboratory handbook</cite></blockquote>
<figure class="wp-block-pullquote"><blockquote><p>Remanence sells the magnet, coercivity keeps it sold.</p><cite>Sample trade lecture</cite></blockquote></figure>
<pre class="wp-block-verse">Heat comes slowly,
  the field goes fast;
ask at what <em>degree</em>
the numbers last.</pre>
<h2 class="wp-block-heading">Figures, wide and narrow</h2>
<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><thead><tr><th rowspan="2">Grade of the invented maker</th><th colspan="2" class="has-text-align-center" data-align="center">Remanence (T)</th><th colspan="2">Coercivity (kA/m)</th><th rowspan="2">Energy product (kJ/m³)</th><th rowspan="2">Remark</th></tr><tr><th>20&nbsp;°C</th><th>150&nbsp;°C</th><th>20&nbsp;°C</th><th>150&nbsp;°C</th></tr></thead><tbody>
<tr><td>Sample 35 EH</td><td>1.21</td><td>1.04</td><td>2,390</td><td>780</td><td>278</td><td>Carries about 8% of dysprosium, the most in this list</td></tr>
<tr><td>Sample 42 SH</td><td>1.31</td><td>1.12</td><td>1,590</td><td>410</td><td>334</td><td>Diffused along the grain boundaries</td></tr>
<tr><td>Sample 48 H</td><td>1.39</td><td>1.18</td><td>1,350</td><td>–</td><td>374</td><td>Not for use above 120&nbsp;°C</td></tr>
<tr><td>Sample 52 N</td><td>1.45</td><td>n/a</td><td>880</td><td>n/a</td><td>406</td><td>Cold machines only</td></tr>
</tbody><tfoot><tr><td>Mean of four</td><td>1.34</td><td>1.11</td><td>1,553</td><td>595</td><td>348</td><td></td></tr></tfoot></table><figcaption class="wp-element-caption">Invented grades, rounded for easy checking</figcaption></figure>
<pre class="wp-block-code"><code>B  = µ0 * (H + M)
BH = max(-B * H)        # the energy product, which the sheet gives in kilojoules per cubic meter</code></pre>
<pre class="wp-block-preformatted">grade   price
35 EH   dear
52 N    cheap</pre>
<div class="wp-block-math"><math display="block"><semantics><mrow><mi>B</mi><mo>=</mo><mi>μ</mi><mi>H</mi></mrow><annotation encoding="application/x-tex">B = \\mu H</annotation></semantics></math></div>
<h2 class="wp-block-heading">Pictures</h2>
<figure class="wp-block-image aligncenter size-large is-style-rounded"><a href="https://www.example.org/press-hall"><img loading="lazy" decoding="async" width="1024" height="640" src="${uploads}/magnet-press.png" alt="Alignment press seen from the operator’s side" class="wp-image-83291" srcset="${uploads}/magnet-press.png 1024w, ${uploads}/magnet-press-768x480.png 768w" sizes="(max-width: 1024px) 100vw, 1024px" /></a><figcaption class="wp-element-caption">The press that <em>aligns</em> the powder</figcaption></figure>
<figure class="wp-block-gallery has-nested-images columns-default is-cropped wp-block-gallery-1 is-layout-flex wp-block-gallery-is-layout-flex">
<figure class="wp-block-image size-large"><img width="1024" height="640" data-id="83292" src="${uploads}/separation-line.png" alt="Coils of a measuring yoke" /><figcaption class="wp-element-caption">Yoke</figcaption></figure>
<figure class="wp-block-image size-large"><img width="1024" height="640" data-id="83293" src="${uploads}/clay-terraces.png" alt="Oven for aging tests" /></figure>
<figcaption class="blocks-gallery-caption wp-element-caption">Where the numbers are taken</figcaption></figure>
<div class="wp-block-media-text is-stacked-on-mobile"><figure class="wp-block-media-text__media"><img width="1024" height="640" src="${uploads}/separation-line-768x480.png" alt="Sample holder" /></figure><div class="wp-block-media-text__content"><p>A sample of one cubic centimeter stands for a batch of two tonnes.</p></div></div>
<div class="wp-block-columns is-layout-flex"><div class="wp-block-column"><p>The left column has the method.</p></div><div class="wp-block-column"><p>The right column has the error.</p></div></div>
<div style="height:40px" aria-hidden="true" class="wp-block-spacer"></div>
<h2 class="wp-block-heading">What plays elsewhere</h2>
<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">
<iframe title="Sample film: how a hysteresis loop is drawn" width="500" height="281" src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed" frameborder="0" allow="autoplay" allowfullscreen></iframe>
</div><figcaption class="wp-element-caption">A loop in four minutes</figcaption></figure>
<figure class="wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter"><div class="wp-block-embed__wrapper">
<blockquote class="twitter-tweet" data-width="550" data-dnt="true"><p lang="en" dir="ltr">Sample post: our yoke was calibrated again today, and the drift is 0.2%.</p>&mdash; Sample Measuring Room (@reex_sample_01) <a href="https://x.com/reex_sample_01/status/1990000000000000001?ref_src=twsrc%5Etfw">November 18, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>
</div></figure>
<figure class="wp-block-embed is-type-rich is-provider-spotify wp-block-embed-spotify"><div class="wp-block-embed__wrapper">
<iframe title="Spotify Embed: Sample episode about data sheets" src="https://open.spotify.com/embed/episode/0000000000000000000000?utm_source=oembed" width="100%" height="152"></iframe>
</div></figure>
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://vimeo.com/76979871
</div></figure>
<div class="wp-block-file"><a id="wp-block-file--media-1" href="${uploads}/sample-data-sheet.pdf">Sample data sheet</a><a href="${uploads}/sample-data-sheet.pdf" class="wp-block-file__button wp-element-button" download aria-describedby="wp-block-file--media-1">Download</a></div>
<figure class="wp-block-audio"><audio controls src="${uploads}/yoke-hum.mp3"></audio><figcaption class="wp-element-caption">The hum of a yoke</figcaption></figure>
<h2 class="wp-block-heading">Small print</h2>
<details class="wp-block-details is-layout-flow"><summary>How the samples were aged</summary><p>A thousand hours at 150&nbsp;°C, in air, uncoated.</p></details>
<div class="wp-block-buttons is-layout-flex"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://www.iec.ch/">Open the standard</a></div></div>
<p>A part number may be as long as SAMPLE-MAGNET-GRADE-FORTY-TWO-SUPER-HIGH-COERCIVITY-DIFFUSED-NICKEL-COATED-0000000000000001, and an address as long as <a href="https://www.example.org/magnets/grades/sintered/diffused/forty-two-super-high/certificates/2026/11/measurement-report-with-a-very-long-name" target="_blank" rel="noopener noreferrer" class="external-link">https://www.example.org/magnets/grades/sintered/diffused/forty-two-super-high/certificates/2026/11/measurement-report-with-a-very-long-name<span class="sr-only"> (opens in a new tab)</span></a>. Both have to fit.<sup data-fn="fn-coercivity" class="fn"><a href="#fn-coercivity">2</a></sup></p>
<address>Sample Measuring Room<br>1 Invented Street</address>
<ol class="wp-block-footnotes"><li id="fn-remanence">The first printing gave the remanence at the wrong temperature. <a href="#fn-remanence-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="fn-coercivity">Its letters stand for the field, its coercive force and the polarization. <a href="#fn-coercivity-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>`,
};
