/** Where a markup example appears. */
export interface MarkupExample {
  slug: string;
  /** Whether it is in the post's feed item. */
  isIn: (item: string) => boolean;
}

/** An entry of the table: pieces of markup that a post's feed item contains, in this order. */
export function markupExample(slug: string, ...pieces: string[]): MarkupExample {
  return {
    slug,
    isIn: (item) => {
      let end = 0;
      return pieces.every((piece) => {
        const at = item.indexOf(piece, end);
        end = at + piece.length;
        return at >= 0;
      });
    },
  };
}

const heading = '<p><strong>Highlights</strong></p>\n<ul';

/** A flat list under Highlights with this many bullets. */
function bullets(slug: string, count: number): MarkupExample {
  return {
    slug,
    isIn: (item) => {
      const list = item.slice(item.indexOf(heading) + heading.length);
      const inList = list.slice(0, list.indexOf('</ul>'));
      return inList.split('<li>').length === count + 1 && !inList.includes('<ul');
    },
  };
}

/** A post without Highlights that contains this markup. */
export function withoutKeyPoints(slug: string, piece: string): MarkupExample {
  return { slug, isIn: (item) => !/highlights/i.test(item) && item.includes(piece) };
}

/** The forms of the Highlights block: heading, list, position. */
export const keyPointsMarkup = {
  // The heading
  highlightsStrong: markupExample('no-one-owns-the-chain', heading),
  highlightsH2: markupExample(
    'a-price-floor-is-only-as-strong-as-the-balance-sheet-beneath-it',
    '<h2',
    '>Highlights</h2>\n<ul',
  ),
  highlightsH3Key: markupExample(
    'metal-making-is-the-missing-step-between-oxide-and-magnet',
    '<h3',
    '><strong>Key Highlights:</strong></h3>\n<ul',
  ),
  highlightsBold: markupExample(
    'pilot-plants-prove-chemistry-only-qualification-proves-a-magnet',
    '<p><b>HIGHLIGHTS :</b></p>\n<ul',
  ),

  // The list
  oneBullet: bullets('vietnams-reserve-figure-fell-the-question-did-not', 1),
  threeBullets: bullets('small-tonnage-long-chains-defense-supply', 3),
  fourBullets: bullets('china-export-licenses-what-a-magnet-buyer-must-supply', 4),
  sevenBullets: bullets('brussels-set-2030-benchmarks-the-permit-clock-is-the-harder-target', 7),
  tenBullets: bullets('why-a-separation-plant-takes-months-to-fill-before-it-sells-a-kilogram', 10),
  nestedBullets: markupExample(
    'swarf-not-scrap-motors-is-recyclings-first-real-feedstock',
    heading,
    '<li>',
    '<ul',
  ),
  orderedHighlights: markupExample(
    'sixty-days-or-a-hundred-and-eighty-japans-stockpile',
    'Highlights:</strong></p>\n<ol',
  ),
  noHighlights: withoutKeyPoints('ion-adsorption-clays-easy-chemistry-difficult-landscapes', '<p>'),
  highlightsAfterLede: markupExample(
    'january-2027-is-a-sourcing-deadline-and-magnets-are-bought-long-before-it',
    '<p><em>',
    `</p>\n${heading}`,
  ),
  separator: markupExample(
    'small-tonnage-long-chains-defense-supply',
    '</ul>\n<hr class="wp-block-sep',
  ),
} satisfies Record<string, MarkupExample>;
