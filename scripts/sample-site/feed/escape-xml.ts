/** XML has five entities; WordPress turns HTML's others into numeric references (`ent2ncr`). */
const htmlEntities: Readonly<Record<string, number>> = {
  nbsp: 160,
  ndash: 8211,
  mdash: 8212,
  lsquo: 8216,
  rsquo: 8217,
  ldquo: 8220,
  rdquo: 8221,
  hellip: 8230,
  euro: 8364,
  trade: 8482,
};

const characterReference = /&(?:#\d+;|#[xX][\da-fA-F]+;|([a-zA-Z][\da-zA-Z]*);)?/g;
const xmlEntities = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Text of an element. Existing references stay, as in WordPress's `esc_html`. */
export function xmlText(text: string): string {
  return text
    .replace(characterReference, (reference, name: string | undefined) => {
      if (reference === '&') return '&#038;';
      if (name === undefined || xmlEntities.has(name)) return reference;
      const code = htmlEntities[name];
      return code === undefined ? `&#038;${name};` : `&#${code};`;
    })
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Markup as CDATA. */
export function cdata(markup: string): string {
  return `<![CDATA[${markup.replaceAll(']]>', ']]&gt;')}]]>`;
}
