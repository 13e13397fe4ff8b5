/** Where a markup example appears. */
export interface MarkupExample {
  slug: string;
  /** Matches the post's feed item, or only its `html`. */
  pattern: RegExp;
}

/** An entry of the table. */
export function markupExample(slug: string, pattern: RegExp): MarkupExample {
  return { slug, pattern };
}

/** A flat list under Highlights with this many bullets. */
function bullets(count: number): RegExp {
  const bullet = String.raw`\s*<li>(?:(?!</?(?:li|ul)\b).)*</li>`;
  return new RegExp(
    String.raw`Highlights</strong></p>\s*<ul[^>]*>(?:${bullet}){${count}}\s*</ul>`,
    's',
  );
}

/** The forms of the Highlights block: heading, list, position. */
export const keyPointsMarkup = {
  // The heading
  highlightsStrong: markupExample(
    'no-one-owns-the-chain',
    /<p><strong>Highlights<\/strong><\/p>\s*<ul/,
  ),
  highlightsH2: markupExample(
    'a-price-floor-is-only-as-strong-as-the-balance-sheet-beneath-it',
    /<h2[^>]*>Highlights<\/h2>\s*<ul/,
  ),
  highlightsH3Key: markupExample(
    'metal-making-is-the-missing-step-between-oxide-and-magnet',
    /<h3[^>]*><strong>Key Highlights:<\/strong><\/h3>\s*<ul/,
  ),
  highlightsBold: markupExample(
    'pilot-plants-prove-chemistry-only-qualification-proves-a-magnet',
    /<p><b>HIGHLIGHTS :<\/b><\/p>\s*<ul/,
  ),

  // The list
  oneBullet: markupExample('vietnams-reserve-figure-fell-the-question-did-not', bullets(1)),
  threeBullets: markupExample('small-tonnage-long-chains-defense-supply', bullets(3)),
  fourBullets: markupExample('china-export-licenses-what-a-magnet-buyer-must-supply', bullets(4)),
  sevenBullets: markupExample(
    'brussels-set-2030-benchmarks-the-permit-clock-is-the-harder-target',
    bullets(7),
  ),
  tenBullets: markupExample(
    'why-a-separation-plant-takes-months-to-fill-before-it-sells-a-kilogram',
    bullets(10),
  ),
  nestedBullets: markupExample(
    'swarf-not-scrap-motors-is-recyclings-first-real-feedstock',
    /Highlights<\/strong><\/p>\s*<ul[^>]*>(?:(?!<\/ul>).)*<li>(?:(?!<\/li>).)*<ul/s,
  ),
  orderedHighlights: markupExample(
    'sixty-days-or-a-hundred-and-eighty-japans-stockpile',
    /Highlights:<\/strong><\/p>\s*<ol/,
  ),
  noHighlights: markupExample(
    'ion-adsorption-clays-easy-chemistry-difficult-landscapes',
    /^(?!.*highlights).*<p>/is,
  ),
  highlightsAfterLede: markupExample(
    'january-2027-is-a-sourcing-deadline-and-magnets-are-bought-long-before-it',
    /<p><em>[^\n]*<\/p>\s*<p><strong>Highlights<\/strong><\/p>\s*<ul/,
  ),
  separator: markupExample(
    'small-tonnage-long-chains-defense-supply',
    /<\/ul>\s*<hr class="wp-block-sep/,
  ),
} satisfies Record<string, MarkupExample>;
