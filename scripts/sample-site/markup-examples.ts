import {
  keyPointsMarkup,
  type MarkupExample,
  markupExample,
  withoutKeyPoints,
} from './key-points-markup.ts';

const ironNitrideSlug = 'fe%E2%82%81%E2%82%86n%E2%82%82-magnets-without-rare-earths';
const stockReportSlug = 'rare-earth-exchanges-equities-weekly-update-november-16-20-2026';
const picturesSlug = 'five-sintered-magnet-lines-win-backing-in-southern-india';
const basketSlug = 'how-a-rare-earth-basket-price-is-built';
const everyBlockSlug = 'a-field-guide-to-the-magnet-data-sheet';
const videoSlug = 'hydrogen-line-recovers-magnet-powder-from-hard-drives';

const table = {
  ...keyPointsMarkup,

  // Links
  externalLink: markupExample(
    'small-tonnage-long-chains-defense-supply',
    'class="external-link">',
    '<span class="sr-only"> (opens in a new tab)</span></a>',
  ),
  keywordLink: markupExample(
    'dysprosium-per-motor-is-falling-but-total-demand-is-not',
    '<a class="wpil_keyword_link"',
    'data-wpil-monitor-id="',
  ),
  oddKeywordLink: markupExample(
    'ndpr-price-floors-move-into-offtake-contracts',
    '<a class="wpil_keyword_link" href="',
    '?post_type=acf-post-type&p=38"',
  ),
  trackingParameters: markupExample(
    'container-costs-mixed-rare-earth-carbonate',
    '?utm_source=',
    'fbclid=',
  ),
  tableOfContents: markupExample(
    'how-to-read-a-rare-earth-feasibility-study',
    'Table of Contents</p><ul><li><a href="#',
  ),

  // Characters
  mojibake: markupExample('no-one-owns-the-chain', 'โ€™', 'โ€œ'),
  noBreakSpace: markupExample(videoSlug, '&nbsp;'),
  enDash: markupExample(stockReportSlug, 'November 16–20'),
  emDash: markupExample('metal-making-is-the-missing-step-between-oxide-and-magnet', '—'),
  curlyQuotes: markupExample(
    'separation-permits-not-tonnage-now-decide-who-ships-magnets',
    '“',
    '”',
  ),
  trademark: markupExample('dismantling-cell-sorts-traction-motors-by-magnet-grade', '™'),
  subSup: markupExample(ironNitrideSlug, '<sup>', '<sub>'),

  // Blocks
  headings: markupExample('the-2027-line-procurement-rules-for-magnets-explained', '<h2', '<h3'),
  wideTable: markupExample(
    stockReportSlug,
    '<table>\n<thead><tr>',
    ...Array<string>(9).fill('<th>'),
    '</tr>',
  ),
  table: markupExample(
    'samarium-cobalt-the-magnet-for-hot-places',
    '<table><thead><tr>',
    ...Array<string>(3).fill('<th>'),
    '</tr>',
  ),
  picture: markupExample(
    picturesSlug,
    '<figure class="wp-block-image',
    '><img src="https://rareearthexchanges',
  ),
  foreignPicture: markupExample(picturesSlug, '<img src="https://images.example.org/'),
  trackingPixel: markupExample(picturesSlug, '<img src="', 'pixel', '" width="1" height="1"'),
  gallery: markupExample(
    'pilot-line-reaches-didymium-grade-in-western-australia',
    '<figure class="wp-block-gallery',
  ),
  youTube: markupExample(videoSlug, '<iframe src="https://www.youtube.com/embed/'),
  socialPost: markupExample(videoSlug, '<blockquote class="twitter-tweet"', '<script async'),
  quote: markupExample(
    'the-stockpiles-blind-spot-oxides-metals-age-differently',
    '<blockquote class="wp-block-quote',
  ),
  pullQuote: markupExample(basketSlug, '<figure class="wp-block-pullquote"><blockquote>'),
  code: markupExample(basketSlug, '<pre class="wp-block-code"><code>'),
  footnotes: markupExample(basketSlug, '<sup data-fn=', '<ol class="wp-block-footnotes">'),
  orderedByLetters: markupExample(
    everyBlockSlug,
    '<ol style="list-style-type:upper-alpha" start="3"',
  ),
  countdown: markupExample(everyBlockSlug, '<ol reversed'),
  definitions: markupExample(everyBlockSlug, '<dl><dt>', '<dd>'),
  verse: markupExample(everyBlockSlug, '<pre class="wp-block-verse">'),
  preformatted: markupExample(everyBlockSlug, '<pre class="wp-block-preformatted">'),
  math: markupExample(everyBlockSlug, '<div class="wp-block-math"><math'),
  tableSpans: markupExample(everyBlockSlug, '<th rowspan="2">', '<th colspan="2"', '<tfoot>'),
  linkedPicture: markupExample(
    everyBlockSlug,
    '<figure class="wp-block-image',
    '><a href="https:',
    '><img',
  ),
  mediaText: markupExample(everyBlockSlug, '<div class="wp-block-media-text'),
  columns: markupExample(everyBlockSlug, '<div class="wp-block-columns'),
  spotify: markupExample(everyBlockSlug, '<iframe title="Spotify Embed: '),
  bareEmbed: markupExample(
    everyBlockSlug,
    'wp-block-embed__wrapper">\nhttps://vimeo.com/',
    '\n</div>',
  ),
  file: markupExample(
    everyBlockSlug,
    '<div class="wp-block-file"><a',
    'class="wp-block-file__button',
  ),
  audio: markupExample(everyBlockSlug, '<figure class="wp-block-audio"><audio'),
  details: markupExample(everyBlockSlug, '<details class="wp-block-details', '><summary>'),
  button: markupExample(everyBlockSlug, '<a class="wp-block-button__link'),
  colored: markupExample(everyBlockSlug, '<mark style="background-color:rgba(0, 0, 0, 0)'),
  authorsNote: markupExample('no-one-owns-the-chain', '<hr', '>\n<p><em>By the editors. '),

  // Kinds of posts
  podcastPlain: withoutKeyPoints('s1-e9', '<strong>Chapters'),
  podcastHighlights: markupExample('s2-e51', 'Highlights</strong>', '<strong>Chapters'),
  chaptersAsLines: markupExample(
    's2-e51',
    'Chapters</strong></p>\n<p>00:00 ',
    '<br>02:55 ',
    '</p>',
  ),
  chaptersAsList: markupExample('s2-e49', 'Chapters</strong></p>\n<ul>\n<li>00:00'),
  transcript: markupExample('s2-e51', 'Transcript</h2>\n<p>Host (00:00.530)<br>'),
  stockReport: markupExample(stockReportSlug, '(ASX: PLC2)'),

  // What the feed item shows around the content
  rootExplainer: markupExample(
    'ion-adsorption-clay-heavy-rare-earths',
    '<link>https://rareearthexchanges.com/ion-adsorption-clay-heavy-rare-earths/</link>',
  ),
  encodedSlug: markupExample(ironNitrideSlug, '<link>', '%E2%82%81', '</link>'),
  editedSlug: markupExample(
    'wind-turbine-makers-hedge-terbium',
    '/wind-turbine-makers-hedge-terbium/</link>',
    '<guid isPermaLink="false">',
    '/wind-turbine-makers-hedge-terbium-draft',
  ),
  titleReferences: markupExample(
    'the-stockpiles-blind-spot-oxides-metals-age-differently',
    '<title>',
    '&#8217;',
    '&#038;',
    '</title>',
  ),
  enclosure: markupExample('s2-e51', '<enclosure url="', '.wav" length="', '" type="audio/wav" />'),
} satisfies Record<string, MarkupExample>;

export type MarkupName = keyof typeof table;

/** Every markup that the real site uses or may use, with a sample article that has it. */
export const markupExamples: Record<MarkupName, MarkupExample> = table;
