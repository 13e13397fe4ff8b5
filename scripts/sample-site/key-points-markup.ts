/** Where a markup is to be seen. */
export interface Shown {
  slug: string;
  /** Matches the post's feed item, and its `html` alone where that is what shows the markup. */
  shows: RegExp;
}

/** An entry of the table. */
export function shown(slug: string, shows: RegExp): Shown {
  return { slug, shows };
}

/** A list under Highlights with exactly so many bullets, none of them nested. */
function bullets(count: number): RegExp {
  const bullet = String.raw`\s*<li>(?:(?!</?(?:li|ul)\b).)*</li>`;
  return new RegExp(
    String.raw`Highlights</strong></p>\s*<ul[^>]*>(?:${bullet}){${count}}\s*</ul>`,
    's',
  );
}

/** The forms of the block that opens most posts: its heading, its list, its place. */
export const highlightsMarkup = {
  // The heading
  highlightsStrong: shown('no-one-owns-the-chain', /<p><strong>Highlights<\/strong><\/p>\s*<ul/),
  highlightsH2: shown(
    'a-price-floor-is-only-as-strong-as-the-balance-sheet-beneath-it',
    /<h2[^>]*>Highlights<\/h2>\s*<ul/,
  ),
  highlightsH3Key: shown(
    'metal-making-is-the-missing-step-between-oxide-and-magnet',
    /<h3[^>]*><strong>Key Highlights:<\/strong><\/h3>\s*<ul/,
  ),
  highlightsBold: shown(
    'pilot-plants-prove-chemistry-only-qualification-proves-a-magnet',
    /<p><b>HIGHLIGHTS :<\/b><\/p>\s*<ul/,
  ),

  // The list
  oneBullet: shown('vietnams-reserve-figure-fell-the-question-did-not', bullets(1)),
  threeBullets: shown('small-tonnage-long-chains-defence-supply', bullets(3)),
  fourBullets: shown('china-export-licences-what-a-magnet-buyer-must-supply', bullets(4)),
  sevenBullets: shown(
    'brussels-set-2030-benchmarks-the-permit-clock-is-the-harder-target',
    bullets(7),
  ),
  tenBullets: shown(
    'why-a-separation-plant-takes-months-to-fill-before-it-sells-a-kilogram',
    bullets(10),
  ),
  nestedBullets: shown(
    'swarf-not-scrap-motors-is-recyclings-first-real-feedstock',
    /Highlights<\/strong><\/p>\s*<ul[^>]*>(?:(?!<\/ul>).)*<li>(?:(?!<\/li>).)*<ul/s,
  ),
  orderedHighlights: shown(
    'sixty-days-or-a-hundred-and-eighty-japans-stockpile',
    /Highlights:<\/strong><\/p>\s*<ol/,
  ),
  noHighlights: shown(
    'ion-adsorption-clays-easy-chemistry-difficult-landscapes',
    /^(?!.*highlights).*<p>/is,
  ),
  highlightsAfterLede: shown(
    'january-2027-is-a-sourcing-deadline-and-magnets-are-bought-long-before-it',
    /<p><em>[^\n]*<\/p>\s*<p><strong>Highlights<\/strong><\/p>\s*<ul/,
  ),
  separator: shown('small-tonnage-long-chains-defence-supply', /<\/ul>\s*<hr class="wp-block-sep/),
} satisfies Record<string, Shown>;
