import { keyPointsMarkup, type MarkupExample, markupExample } from './key-points-markup.ts';

const IRON_NITRIDE = 'fe%E2%82%81%E2%82%86n%E2%82%82-magnets-without-rare-earths';
const STOCK_REPORT = 'rare-earth-exchanges-equities-weekly-update-november-16-20-2026';
const PICTURES = 'five-sintered-magnet-lines-win-backing-in-southern-india';
const BASKET = 'how-a-rare-earth-basket-price-is-built';
const EVERY_BLOCK = 'a-field-guide-to-the-magnet-data-sheet';
const VIDEO = 'hydrogen-line-recovers-magnet-powder-from-hard-drives';

const table = {
  ...keyPointsMarkup,

  // Links
  externalLink: markupExample(
    'small-tonnage-long-chains-defense-supply',
    /class="external-link">[^<]+<span class="sr-only"> \(opens in a new tab\)<\/span><\/a>/,
  ),
  keywordLink: markupExample(
    'dysprosium-per-motor-is-falling-but-total-demand-is-not',
    /<a class="wpil_keyword_link"[^>]*data-wpil-monitor-id="\d+"/,
  ),
  oddKeywordLink: markupExample(
    'ndpr-price-floors-move-into-offtake-contracts',
    /<a class="wpil_keyword_link" href="[^"]*\?post_type=acf-post-type&p=38"/,
  ),
  trackingParameters: markupExample(
    'container-costs-mixed-rare-earth-carbonate',
    /[?&]utm_source=.*fbclid=/,
  ),
  tableOfContents: markupExample(
    'how-to-read-a-rare-earth-feasibility-study',
    /Table of Contents<\/p><ul><li><a href="#/,
  ),

  // Characters
  mojibake: markupExample('no-one-owns-the-chain', /โ€™.*โ€œ/s),
  noBreakSpace: markupExample(VIDEO, /&nbsp;/),
  enDash: markupExample(STOCK_REPORT, /November 16–20/),
  emDash: markupExample('metal-making-is-the-missing-step-between-oxide-and-magnet', /—/),
  curlyQuotes: markupExample(
    'separation-permits-not-tonnage-now-decide-who-ships-magnets',
    /“[^”]+”/,
  ),
  trademark: markupExample('dismantling-cell-sorts-traction-motors-by-magnet-grade', /™/),
  subSup: markupExample(IRON_NITRIDE, /<sub>.*<sup>|<sup>.*<sub>/s),

  // Blocks
  headings: markupExample('the-2027-line-procurement-rules-for-magnets-explained', /<h2.*<h3/s),
  wideTable: markupExample(STOCK_REPORT, /<table>\s*<thead><tr>(?:<th>[^<]*<\/th>){9}<\/tr>/),
  table: markupExample(
    'samarium-cobalt-the-magnet-for-hot-places',
    /<table>\s*<thead><tr>(?:<th>[^<]*<\/th>){3}<\/tr>/,
  ),
  picture: markupExample(
    PICTURES,
    /<figure class="wp-block-image[^>]*><img src="https:\/\/rareearthexchanges/,
  ),
  foreignPicture: markupExample(PICTURES, /<img src="https:\/\/images\.example\.org\//),
  trackingPixel: markupExample(PICTURES, /<img src="[^"]*pixel[^"]*" width="1" height="1"/),
  gallery: markupExample(
    'pilot-line-reaches-didymium-grade-in-western-australia',
    /<figure class="wp-block-gallery/,
  ),
  youTube: markupExample(VIDEO, /<iframe src="https:\/\/www\.youtube\.com\/embed\//),
  socialPost: markupExample(VIDEO, /<blockquote class="twitter-tweet".*<script async/s),
  quote: markupExample(
    'the-stockpiles-blind-spot-oxides-metals-age-differently',
    /<blockquote class="wp-block-quote/,
  ),
  pullQuote: markupExample(BASKET, /<figure class="wp-block-pullquote"><blockquote>/),
  code: markupExample(BASKET, /<pre class="wp-block-code"><code>/),
  footnotes: markupExample(BASKET, /<sup data-fn=.*<ol class="wp-block-footnotes">/s),
  orderedByLetters: markupExample(EVERY_BLOCK, /<ol style="list-style-type:upper-alpha" start="3"/),
  countdown: markupExample(EVERY_BLOCK, /<ol reversed/),
  definitions: markupExample(EVERY_BLOCK, /<dl><dt>.*<dd>/),
  verse: markupExample(EVERY_BLOCK, /<pre class="wp-block-verse">/),
  preformatted: markupExample(EVERY_BLOCK, /<pre class="wp-block-preformatted">/),
  math: markupExample(EVERY_BLOCK, /<div class="wp-block-math"><math/),
  tableSpans: markupExample(EVERY_BLOCK, /<th rowspan="2">.*<th colspan="2".*<tfoot>/s),
  linkedPicture: markupExample(
    EVERY_BLOCK,
    /<figure class="wp-block-image[^>]*><a href="https:[^>]*><img/,
  ),
  mediaText: markupExample(EVERY_BLOCK, /<div class="wp-block-media-text/),
  columns: markupExample(EVERY_BLOCK, /<div class="wp-block-columns/),
  spotify: markupExample(EVERY_BLOCK, /<iframe title="Spotify Embed: /),
  bareEmbed: markupExample(
    EVERY_BLOCK,
    /wp-block-embed__wrapper">\nhttps:\/\/vimeo\.com\/\d+\n<\/div>/,
  ),
  file: markupExample(EVERY_BLOCK, /<div class="wp-block-file"><a.*class="wp-block-file__button/),
  audio: markupExample(EVERY_BLOCK, /<figure class="wp-block-audio"><audio/),
  details: markupExample(EVERY_BLOCK, /<details class="wp-block-details[^>]*><summary>/),
  button: markupExample(EVERY_BLOCK, /<a class="wp-block-button__link/),
  colored: markupExample(EVERY_BLOCK, /<mark style="background-color:rgba\(0, 0, 0, 0\)/),
  authorsNote: markupExample('no-one-owns-the-chain', /<hr[^>]*>\s*<p><em>By the editors\. /),

  // Kinds of posts
  podcastPlain: markupExample('s1-e9', /^(?!.*highlights).*<strong>Chapters/is),
  podcastHighlights: markupExample('s2-e51', /Highlights<\/strong>.*<strong>Chapters/s),
  chaptersAsLines: markupExample(
    's2-e51',
    /Chapters<\/strong><\/p>\s*<p>(?:\d\d:\d\d [^<]+(?:<br>)?)+<\/p>/,
  ),
  chaptersAsList: markupExample('s2-e49', /Chapters<\/strong><\/p>\s*<ul>\s*<li>\d\d:\d\d/),
  transcript: markupExample('s2-e51', /Transcript<\/h2>\s*<p>Host \(\d\d:\d\d\.\d{3}\)<br>/),
  stockReport: markupExample(STOCK_REPORT, /\((?:ASX|NASDAQ): \w+\)/),

  // What the feed item shows around the content
  rootExplainer: markupExample(
    'ion-adsorption-clay-heavy-rare-earths',
    /<link>https:\/\/rareearthexchanges\.com\/[^/<]+\/<\/link>/,
  ),
  encodedSlug: markupExample(IRON_NITRIDE, /<link>[^<]*%E2%82%81[^<]*<\/link>/),
  editedSlug: markupExample(
    'wind-turbine-makers-hedge-terbium',
    /<link>([^<]*)<\/link>.*<guid isPermaLink="false">(?!\1<)/s,
  ),
  titleReferences: markupExample(
    'the-stockpiles-blind-spot-oxides-metals-age-differently',
    /<title>[^<]*&#8217;[^<]*&#038;[^<]*<\/title>/,
  ),
  enclosure: markupExample(
    's2-e51',
    /<enclosure url="[^"]+\.wav" length="\d+" type="audio\/wav" \/>/,
  ),
} satisfies Record<string, MarkupExample>;

export type MarkupName = keyof typeof table;

/** Every markup that the real site uses or may use, with a sample article that has it. */
export const markupExamples: Record<MarkupName, MarkupExample> = table;
